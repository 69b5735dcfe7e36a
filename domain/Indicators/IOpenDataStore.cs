using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>Keeps the entries of open-data checklists.</summary>
public interface IOpenDataStore
{
    /// <summary>Every entry of an assessment in order of time; empty where nothing is stored.</summary>
    Task<IReadOnlyList<OpenDataEntry>> ReadAsync(AssessmentKey key, CancellationToken cancellation);

    /// <summary>Adds entries: all of them or none; the ones before them stay in the history.</summary>
    /// <param name="key">The assessment; opened where it does not exist. Its agency is stored.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellation">Stops it.</param>
    Task AppendAsync(AssessmentKey key, IReadOnlyList<OpenDataEntry> entries, CancellationToken cancellation);
}

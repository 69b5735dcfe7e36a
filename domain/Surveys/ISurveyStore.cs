using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Keeps surveys, what was decided about them and their append-only counts.</summary>
public interface ISurveyStore
{
    /// <summary>The surveys of some agencies up to a fiscal year, with every entry that was ever recorded, in a bounded number of queries.</summary>
    /// <returns>Per agency by fiscal year and in instrument order.</returns>
    Task<ILookup<AgencyKey, SurveyFacts>> ReadAsync(IReadOnlyCollection<AgencyKey> agencies, BuddhistFiscalYear upTo, CancellationToken cancellation);

    /// <summary>What counts are checked against: the surveys of an assessment without their counts.</summary>
    Task<SurveySetup> ReadSetupAsync(AssessmentKey assessment, CancellationToken cancellation);

    /// <summary>Adds a survey with its first decisions; the assessment is opened where it does not exist.</summary>
    Task OpenAsync(Survey survey, IReadOnlyList<SurveyDecision> decisions, CancellationToken cancellation);

    /// <summary>Adds a decision; the ones before it stay in the history. A new service point of a public survey gets its short link.</summary>
    Task AppendAsync(AssessmentKey assessment, string surveyCode, SurveyDecision decision, CancellationToken cancellation);

    /// <summary>The latest entries that can be corrected, those of sections of the staff too: for the person who enters them, never for readers.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Latest first; without samples, superseded entries and those of imports that were undone.</returns>
    Task<IReadOnlyList<ResponseCount>> LatestAsync(AssessmentKey assessment, int count, CancellationToken cancellation);

    /// <summary>Begins a transaction in which counts are added: all of them or none.</summary>
    Task<ICountSession> BeginAsync(AssessmentKey assessment, CancellationToken cancellation);

    /// <summary>The imports of an assessment with the survey codes they touched, latest first.</summary>
    Task<IReadOnlyList<CountImport>> ImportsAsync(AssessmentKey assessment, CancellationToken cancellation);

    /// <summary>Marks an import as taken back from a moment on.</summary>
    Task UndoImportAsync(Guid import, Recorded undone, CancellationToken cancellation);

    /// <summary>Takes out the counts that are samples; facts are never taken out.</summary>
    /// <returns>How many were taken out.</returns>
    Task<int> RemoveSamplesAsync(AssessmentKey assessment, CancellationToken cancellation);
}

/// <summary>The surveys of an assessment as they were set up.</summary>
/// <param name="Profiles">Headcount and class of the agency.</param>
/// <param name="Surveys">Each survey with its decisions, in instrument order.</param>
public sealed record SurveySetup(IReadOnlyList<AgencyProfile> Profiles, IReadOnlyList<(Survey Survey, IReadOnlyList<SurveyDecision> Decisions)> Surveys);

/// <summary>Of an entry only what running totals are made from: there may be a million.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Group">The section or service point; nothing for the whole survey.</param>
/// <param name="Day">The day it is about.</param>
/// <param name="Kind">Whether <paramref name="Value"/> is a total or an increment.</param>
/// <param name="Value">People, 0 or more.</param>
/// <param name="Import">The import that brought it, if one.</param>
/// <param name="Row">Its row in that import, counted from 1.</param>
public sealed record CountedEntry(Guid Id, string? Group, DateOnly Day, CountKind Kind, int Value, Guid? Import, int? Row);

/// <summary>A transaction in which counts are added. Disposed without <see cref="CommitAsync"/>, nothing of it stays.</summary>
public interface ICountSession : IAsyncDisposable
{
    /// <summary>Entries that were recorded under some keys, stored ones and those of this session.</summary>
    Task<IReadOnlyList<ResponseCount>> FindByKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation);

    /// <summary>An entry by its id, with whether it was superseded; nothing where there is none.</summary>
    Task<(ResponseCount Entry, bool IsSuperseded)?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>Adds an import, before its counts.</summary>
    Task AddImportAsync(CountImport import, CancellationToken cancellation);

    /// <summary>Adds counts.</summary>
    Task AddAsync(IReadOnlyCollection<ResponseCount> counts, CancellationToken cancellation);

    /// <summary>What the entries of a survey count, stored ones and those of this session: by group (the whole first), day, and moment of recording. Streamed.</summary>
    /// <param name="surveyCode">The survey.</param>
    /// <param name="samples">Whether the samples are asked for or the facts.</param>
    /// <param name="cancellation">Stops it.</param>
    IAsyncEnumerable<CountedEntry> CountedAsync(string surveyCode, bool samples, CancellationToken cancellation);

    /// <summary>Keeps everything that was added.</summary>
    Task CommitAsync(CancellationToken cancellation);
}

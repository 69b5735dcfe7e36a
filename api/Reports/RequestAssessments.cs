using GraphQL.DataLoader;
using Kolum.ItaAnalytics.Api.Agencies;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Reads each assessment once per request, however many fields ask for it, and those of a list together. One instance per request.</summary>
/// <param name="reader">Reads from the store.</param>
/// <param name="agencies">What else the request has read of agencies.</param>
/// <param name="reports">What else the request has read of reports.</param>
internal sealed class RequestAssessments(AssessmentReader reader, AgencyLoaders agencies, ReportLoaders reports)
{
    private readonly Dictionary<ValueTuple<DateTimeOffset?>, BatchLoader<AssessmentKey, AskedAssessment>> byMoment = [];

    /// <summary>Asks for an assessment as known at a moment; it is read together with those that others ask for.</summary>
    /// <returns>The assessment; nothing where the agency or year is not known.</returns>
    public IDataLoaderResult<AskedAssessment?> Load(AssessmentKey key, DateTimeOffset? asOf)
    {
        var moment = ValueTuple.Create(asOf);
        if (!byMoment.TryGetValue(moment, out var loader))
        {
            byMoment[moment] = loader = new(async (keys, cancellation) => (await reader.ReadManyAsync(keys, asOf, cancellation))
                .ToDictionary(read => read.Key, read => new AskedAssessment(read.Value, asOf)));
        }

        return loader.Load(key);
    }

    /// <summary>The assessment as known at a moment, at once; nothing where the agency or year is not known.</summary>
    public Task<AskedAssessment?> FindAsync(AssessmentKey key, DateTimeOffset? asOf, CancellationToken cancellation) => Load(key, asOf).GetResultAsync(cancellation);

    /// <summary>Forgets what was read, after a mutation has changed it.</summary>
    public void Forget()
    {
        byMoment.Clear();
        agencies.Forget();
        reports.Forget();
    }
}

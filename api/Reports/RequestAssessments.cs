using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Reads each assessment once per request, however many fields ask for it. One instance per request.</summary>
/// <param name="reader">Reads from the store.</param>
internal sealed class RequestAssessments(AssessmentReader reader)
{
    private readonly Dictionary<(AssessmentKey Key, DateTimeOffset? AsOf), AskedAssessment?> known = [];

    /// <summary>The assessment as known at a moment; nothing where the agency or year is not known.</summary>
    public async Task<AskedAssessment?> FindAsync(AssessmentKey key, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        if (!known.TryGetValue((key, asOf), out var asked))
        {
            asked = await reader.ReadAsync(key, asOf, cancellation) is { } assessment ? new(assessment, asOf) : null;
            known[(key, asOf)] = asked;
        }

        return asked;
    }

    /// <summary>Forgets what was read, after a mutation has changed it.</summary>
    public void Forget() => known.Clear();
}

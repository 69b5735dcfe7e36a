using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>One agency in one fiscal year: everything that is assessed belongs to such a pair.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="FiscalYear">The fiscal year.</param>
public sealed record AssessmentKey(AgencyKey Agency, BuddhistFiscalYear FiscalYear)
{
    /// <summary>The pair as text: <c>kolum/2568</c>.</summary>
    public override string ToString() => $"{Agency}/{FiscalYear}";
}

using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What somebody should look at in the risks before the report is signed.</summary>
internal static class RiskFindings
{
    /// <summary>The findings; none where the risks are only examples: there is nothing to mend in them.</summary>
    public static IEnumerable<Finding> Of(Assessment assessment) =>
        assessment.Risks is { HasSampleData: false } risks ? risks.Findings.Concat(risks.Open.SelectMany(risk => Links(risk, assessment))) : [];

    /// <summary>Links to what does not exist: only where it is known what exists.</summary>
    private static IEnumerable<Finding> Links(Risk risk, Assessment assessment)
    {
        var links = risk.Description.Links;
        int[] measures = assessment.Measures.Count == 0 ? [] : [.. links.Measures.Except(assessment.Measures.Select(measure => measure.Number))];
        if (measures.Length > 0)
        {
            yield return Unknown(risk, $"มาตรการที่ {RiskLinks.Listed(measures)}", $"measure {RiskLinks.Listed(measures)}");
        }

        var known = assessment.RulePack?.OpenDataItems ?? [];
        int[] items = known.Count == 0 ? [] : [.. links.OpenDataItems.Except(known.Select(item => item.Number))];
        if (items.Length > 0)
        {
            yield return Unknown(risk, $"รายการ OIT ข้อ {RiskLinks.Listed(items)}", $"open-data item {RiskLinks.Listed(items)}");
        }
    }

    private static Finding Unknown(Risk risk, string thai, string english) => Finding.Warning(
        RiskCodes.LinkUnknown, new(risk.Code, "links"), $"เชื่อมโยงกับ{thai} ซึ่งไม่มีในปีนี้", $"The risk names {english}, which this year does not have.");
}

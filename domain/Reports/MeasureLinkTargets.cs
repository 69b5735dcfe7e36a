using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>A key that a link names and that is not there, or no longer.</summary>
/// <param name="Field">The field of the link: "surveys", "risks".</param>
/// <param name="Name">What is named: "ความเสี่ยง RSK-01/2568".</param>
/// <param name="IsClosed">Whether it is there, but closed.</param>
internal sealed record MissingLink(string Field, BilingualText Name, bool IsClosed = false);

/// <summary>Looks whether what measures are linked to exists. Where the rules of the year do not say what exists, nothing is missing.</summary>
internal static class MeasureLinkTargets
{
    /// <summary>What links name and an assessment does not have; a closed risk is not there either.</summary>
    public static IReadOnlyList<MissingLink> Missing(MeasureLinks links, Assessment assessment)
    {
        var pack = assessment.RulePack;
        return
        [
            .. links.Surveys.Where(code => assessment.Surveys.All(survey => survey.Survey.Code != code)).Select(code => Survey(code)),
            .. links.Indicators.Where(number => pack is { Indicators.Count: > 0 } ? pack.Indicator(number) is null : number is < 1 or > MeasureStep.Largest).Select(Indicator),
            .. links.OpenDataItems.Where(number => pack is { OpenDataItems.Count: > 0 } ? pack.OpenDataItems.All(item => item.Number != number) : number is < 1 or > MeasureStep.Largest).Select(Item),
            .. links.Risks.Where(code => assessment.Risks?.Find(code) is not { IsOpen: true }).Select(code => Risk(code, assessment.Risks?.Find(code) is not null)),
        ];
    }

    /// <summary>A survey by its code.</summary>
    public static MissingLink Survey(string code) => new("surveys", new($"แบบวัด {Wording.Quote(code)}", $"survey '{Wording.Quote(code)}'"));

    /// <summary>An indicator by its number.</summary>
    public static MissingLink Indicator(int number) => new("indicators", new($"ตัวชี้วัดที่ {ThaiFormat.Plain.Number(number)}", $"indicator {ThaiFormat.Plain.Number(number)}"));

    /// <summary>An open-data item by its number.</summary>
    public static MissingLink Item(int number) => new("openDataItems", new($"รายการ OIT ข้อ {ThaiFormat.Plain.Number(number)}", $"open-data item {ThaiFormat.Plain.Number(number)}"));

    /// <summary>A risk by its code.</summary>
    public static MissingLink Risk(string code, bool isClosed = false) => new(
        "risks", new($"ความเสี่ยง {Wording.Quote(code)}{(isClosed ? " (ปิดแล้ว)" : "")}", $"risk '{Wording.Quote(code)}'"), isClosed);
}

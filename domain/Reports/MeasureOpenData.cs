using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The items of the open-data checklist that a measure is about, by the words of its title.</summary>
/// <param name="Topics">The words that were found, each with who matched them and how sure that is.</param>
/// <param name="Items">The items, by number; empty where the title names no topic.</param>
public sealed record MeasureOpenData(IReadOnlyList<MeasureTopic> Topics, IReadOnlyList<OpenDataProgress> Items)
{
    /// <summary>The words that mark a match that no source confirms.</summary>
    public const string OwnMapping = "การจับคู่ของโปรแกรมเอง ยังไม่ยืนยัน";

    /// <summary>Whether it is about whole sub-indicators and not only about single items.</summary>
    public bool IsWhole => Topics.Any(topic => topic.SubIndicator is not null);

    /// <summary>Items that count as found.</summary>
    public int Done => Items.Count(item => item.IsDone);

    /// <summary>"๓ จาก ๒๘ ข้อ", or "ยังไม่มีข้อมูล (๒๘ ข้อ)" where none was recorded.</summary>
    public string Said(ThaiFormat format) => Items.All(item => item.Entry is null)
        ? $"{Charts.ChartSpec.NoData} ({format.Number(Items.Count)} {OpenDataWords.Items})"
        : $"{format.Number(Done)} จาก {format.Number(Items.Count)} {OpenDataWords.Items}";

    /// <summary>The items of a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="pack">The rules of the year, or nothing.</param>
    /// <param name="checklist">The checklist of the year.</param>
    public static MeasureOpenData Of(Measure measure, RulePack? pack, OpenDataChecklist checklist)
    {
        var title = Wording.Squeezed(measure.Title);
        IReadOnlyList<MeasureTopic> topics =
            [.. (pack?.MeasureTopics ?? []).Where(topic => title.Contains(Wording.Squeezed(topic.Words), StringComparison.OrdinalIgnoreCase))];
        return new(topics, [.. checklist.Items.Where(item => topics.Any(topic => IsMeant(topic, item)))]);
    }

    private static bool IsMeant(MeasureTopic topic, OpenDataProgress item) =>
        topic.Items.Contains(item.Rule.Number) || (topic.SubIndicator is { } code && code == item.SubIndicator?.Code);
}

/// <summary>The item of a later checklist that a year's report is the evidence of: the report of year N counts for the OIT of year N + 1.</summary>
/// <param name="FiscalYear">The year of the checklist.</param>
/// <param name="Item">The item.</param>
public sealed record ReportEvidence(BuddhistFiscalYear FiscalYear, OpenDataItem Item)
{
    /// <summary>The item that the report of a year is the evidence of, or nothing where the rules of the next year do not say.</summary>
    public static ReportEvidence? Of(BuddhistFiscalYear reported, IRulePacks packs) =>
        BuddhistFiscalYear.TryOf(reported.Year + 1) is { } next && packs.Find(next)?.OpenDataItems.FirstOrDefault(item => item.IsAnnualReport) is { } found
            ? new(next, found)
            : null;
}

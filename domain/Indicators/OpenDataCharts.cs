using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>The charts of the open-data checklist: what they say, not how they are drawn.</summary>
public static class OpenDataCharts
{
    /// <summary>The key of <see cref="Completion"/>.</summary>
    public const string CompletionKey = "open-data.completion";

    /// <summary>The key of <see cref="Tile"/>.</summary>
    public const string TileKey = "open-data.tile";

    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>One bar per sub-indicator: how many of its items are published.</summary>
    /// <param name="checklist">A checklist with one item or more.</param>
    public static ChartSpec Completion(OpenDataChecklist checklist)
    {
        var subs = Rows(checklist);
        var sentences = subs.Select(sub => $"{OpenDataWords.Name(sub, Format)}: {OpenDataWords.OfTotal(sub, Format)}.");

        // Seven bars in a narrow column: what each comes to stands beside its name, and nothing is printed at its target.
        var bars = subs.Select(sub => new TargetBar(
            OpenDataWords.Name(sub, Format), sub.HasRecords ? sub.Done : null, sub.Total, "", "", Tone(sub), OpenDataWords.Short(sub, Format)));
        return new(
            CompletionKey,
            ChartKind.OpenDataCompletion,
            Title(checklist),
            OpenDataWords.Items,
            $"แผนภูมิแท่งรายการเปิดเผยข้อมูล (OIT) ที่เผยแพร่แล้วของแต่ละตัวชี้วัดย่อย {string.Join(' ', sentences)} {OpenDataWords.DoneRule} {AsOf(checklist)}",
            checklist.DataAsOf,
            AsOf(checklist),
            HasSampleData: false,
            new BarsDrawing([.. bars], $"รายการที่เผยแพร่แล้ว ({OpenDataWords.Items})"),
            new(
                [
                    new("subIndicator", "ตัวชี้วัดย่อย"),
                    new("done", "เผยแพร่แล้ว", OpenDataWords.Items),
                    new("total", "ทั้งหมด", OpenDataWords.Items),
                    new("unknown", "ยังไม่ได้บันทึก", OpenDataWords.Items),
                    new("percent", "ร้อยละ", "%"),
                ],
                [.. subs.Select(sub => (IReadOnlyList<ChartCell>)
                [
                    new(OpenDataWords.Name(sub, Format)),
                    sub.HasRecords ? Count(sub.Done) : new("–"),
                    Count(sub.Total),
                    Count(sub.Unknown),
                    sub.HasRecords ? new(Format.Number(sub.Score!.Least), sub.Score.Least) : new("–"),
                ])]));
    }

    /// <summary>One number, one bar, one word for the whole checklist.</summary>
    /// <param name="checklist">A checklist with one item or more.</param>
    public static ChartSpec Tile(OpenDataChecklist checklist)
    {
        var (done, total, known) = (checklist.Done, checklist.Items.Count, checklist.HasRecords);
        var word = !known ? ChartSpec.NoData : done == total ? "ครบแล้ว" : $"ยังขาด {Format.Number(total - done)} {OpenDataWords.Items}";
        return new(
            TileKey,
            ChartKind.StatusTile,
            Title(checklist),
            OpenDataWords.Items,
            $"{Title(checklist)} {word}. {OpenDataWords.DoneRule} {AsOf(checklist)}",
            checklist.DataAsOf,
            AsOf(checklist),
            HasSampleData: false,
            new TileDrawing(
                "OIT",
                known ? $"{Format.Number(done)} จาก {Format.Number(total)}" : ChartSpec.NoData,
                known ? $"{OpenDataWords.Items} · ร้อยละ {Format.Number(100m * done / total)}" : $"ทั้งหมด {Format.Number(total)} {OpenDataWords.Items}",
                known ? (decimal)done / total : null,
                word,
                known && done == total ? ChartTone.Reached : ChartTone.Plain),
            new(
                [new("instrument", "แบบวัด"), new("done", "เผยแพร่แล้ว", OpenDataWords.Items), new("total", "ทั้งหมด", OpenDataWords.Items), new("unknown", "ยังไม่ได้บันทึก", OpenDataWords.Items)],
                [[new("OIT"), known ? Count(done) : new("–"), Count(total), Count(total - checklist.Recorded)]]));
    }

    /// <summary>The sub-indicators that hold items, and behind them the items that belong to none.</summary>
    private static IReadOnlyList<SubIndicatorCompletion> Rows(OpenDataChecklist checklist)
    {
        var unplaced = checklist.ItemsOf(null);
        return
        [
            .. checklist.Score.SubIndicators.Where(sub => sub.Total > 0),
            .. unplaced.Count == 0
                ? (IEnumerable<SubIndicatorCompletion>)[]
                : [new("", null, OpenDataWords.Unplaced, unplaced.Count(item => item.IsDone), unplaced.Count, unplaced.Count(item => item.Entry is null))],
        ];
    }

    private static string Title(OpenDataChecklist checklist) => $"รายการเปิดเผยข้อมูล (OIT): {OpenDataWords.OfTotal(checklist, Format)}";

    private static ChartTone Tone(SubIndicatorCompletion sub) => sub.HasRecords && sub.Done == sub.Total ? ChartTone.Reached : ChartTone.Plain;

    private static string AsOf(OpenDataChecklist checklist) => checklist.DataAsOf is { } day ? $"ข้อมูล ณ {Format.ShortDate(day)}" : ChartSpec.NoData;

    private static ChartCell Count(int items) => new(Format.Number(items), items);
}

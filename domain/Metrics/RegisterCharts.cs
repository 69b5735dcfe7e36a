using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>The charts of registers: what they say, not how they are drawn. None of them changes with the clock alone.</summary>
public static class RegisterCharts
{
    /// <summary>Requests received and answered within the standard time, per month.</summary>
    public const string RequestsKey = "registers.service-months";

    /// <summary>Complaints received, finished and finished within time, per month.</summary>
    public const string ComplaintsKey = "registers.complaints";

    /// <summary>Briefings with the staff that each reached.</summary>
    public const string BriefingsKey = "registers.briefings";

    /// <summary>Publicity items per topic.</summary>
    public const string PublicityKey = "registers.publicity";

    /// <summary>Channels with the result of their last check.</summary>
    public const string ChannelsKey = "registers.channels";

    /// <summary>Uses of e-services per month.</summary>
    public const string UsesKey = "registers.channel-months";

    /// <summary>More bars than these do not stand in a cell of the paper.</summary>
    private const int MostTopics = 6;

    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The charts of which something is recorded, by key, in the order of the registers.</summary>
    /// <param name="book">The registers.</param>
    /// <param name="year">The fiscal year: the months of its axis.</param>
    public static IReadOnlyList<(string Key, Func<ChartSpec> Make)> Of(MetricBook book, BuddhistFiscalYear year)
    {
        (string Key, MetricSource Source, Func<ChartSpec> Make)[] charts =
        [
            (RequestsKey, MetricSource.RequestsWithinTime, () => Requests(book, year)),
            (ComplaintsKey, MetricSource.ComplaintsReceived, () => Complaints(book, year)),
            (BriefingsKey, MetricSource.StaffReached, () => Briefings(book)),
            (PublicityKey, MetricSource.PublicityItems, () => Publicity(book)),
            (ChannelsKey, MetricSource.ChannelsAnswering, () => Channels(book)),
            (UsesKey, MetricSource.ServiceUses, () => Uses(book, year)),
        ];
        return [.. charts.Where(chart => book.Count(chart.Source).Total is not null).Select(chart => (chart.Key, chart.Make))];
    }

    /// <summary>Requests per month: received, and answered within the standard time.</summary>
    public static ChartSpec Requests(MetricBook book, BuddhistFiscalYear year)
    {
        var within = book.Count(MetricSource.RequestsWithinTime);
        var said = $"เสร็จในเวลามาตรฐาน {Format.Number(within.Total ?? 0)} จาก {Format.Number(within.OfTotal ?? 0)} เรื่อง{Percent(within)}";
        return MonthCharts.Make(
            RequestsKey,
            "คำขอรับบริการ",
            said,
            "เรื่อง",
            [
                new("received", "รับ", within.Events.ToLookup(MonthCharts.MonthOf, counted => counted.Of)),
                new("withinTime", "เสร็จในเวลา", within.Events.ToLookup(MonthCharts.MonthOf, counted => counted.Count)),
            ],
            year,
            within.HasSampleData);
    }

    /// <summary>Complaints per month: received, finished, finished within time.</summary>
    public static ChartSpec Complaints(MetricBook book, BuddhistFiscalYear year)
    {
        var (finished, within) = (book.Count(MetricSource.ComplaintsFinished), book.Count(MetricSource.ComplaintsWithinTime));
        var said = $"รับ {Format.Number(finished.OfTotal ?? 0)} เรื่อง แล้วเสร็จ {Format.Number(finished.Total ?? 0)} ในเวลา {Format.Number(within.Total ?? 0)}";
        return MonthCharts.Make(
            ComplaintsKey,
            "เรื่องร้องเรียน",
            said,
            "เรื่อง",
            [
                new("received", "รับ", finished.Events.ToLookup(MonthCharts.MonthOf, counted => counted.Of)),
                new("finished", "แล้วเสร็จ", finished.Events.ToLookup(MonthCharts.MonthOf, counted => counted.Count)),
                new("withinTime", "ในเวลา", within.Events.ToLookup(MonthCharts.MonthOf, counted => counted.Count)),
            ],
            year,
            finished.HasSampleData);
    }

    /// <summary>Uses of e-services per month; the two that are used most stand alone, the others together.</summary>
    public static ChartSpec Uses(MetricBook book, BuddhistFiscalYear year)
    {
        var uses = book.Count(MetricSource.ServiceUses);
        var byUse = uses.Events.GroupBy(counted => counted.Group).OrderByDescending(service => service.Sum(counted => counted.Count)).ThenBy(service => service.Key, StringComparer.Ordinal).ToList();
        var alone = byUse.Count <= 3 ? byUse.Count : 2;
        var series = byUse.Take(alone).Select((service, index) => new MonthSeries($"service{ThaiFormat.Plain.Number(index + 1)}", service.Key, service.ToLookup(MonthCharts.MonthOf, counted => counted.Count))).ToList();
        if (byUse.Count > alone)
        {
            series.Add(new("others", "อื่น ๆ", byUse.Skip(alone).SelectMany(service => service).ToLookup(MonthCharts.MonthOf, counted => counted.Count)));
        }

        return MonthCharts.Make(UsesKey, "การใช้ e-Service", $"{Format.Number(uses.Total ?? 0)} ครั้ง", "ครั้ง", series, year, uses.HasSampleData);
    }

    /// <summary>One bar per briefing of which attendance is known: how many of the staff it reached.</summary>
    public static ChartSpec Briefings(MetricBook book)
    {
        var reached = book.Count(MetricSource.StaffReached);
        var rows = reached.Events.OrderBy(counted => counted.Day ?? DateOnly.MaxValue).Select(counted => new Row(
            counted.Day is { } day ? Format.ShortDate(day) : "ไม่ทราบวัน", counted.Group, counted.Count, counted.Of!.Value)).ToList();
        var held = book.Count(MetricSource.BriefingsHeld).Total ?? 0;
        return Bars(
            BriefingsKey,
            "การชี้แจงงบประมาณ",
            $"{Format.Number(held)} ครั้ง เข้าร่วม {Format.Number(reached.Total ?? 0)} จาก {Format.Number(reached.OfTotal ?? 0)} คน-ครั้ง{Percent(reached)}",
            "คน",
            rows,
            reached);
    }

    /// <summary>One bar per topic; a topic of which only is known that it was published has no length.</summary>
    public static ChartSpec Publicity(MetricBook book)
    {
        var items = book.Count(MetricSource.PublicityItems);
        var topics = items.Events.GroupBy(counted => Wording.Squeezed(counted.Group)).Select(topic => (
            Name: topic.First().Group, Count: topic.Any(counted => counted.Count is not null) ? topic.Sum(counted => counted.Count ?? 0) : (int?)null)).ToList();
        var shown = topics.Where(topic => topic.Count > 0).OrderByDescending(topic => topic.Count).ToList();
        var others = shown.Skip(shown.Count > MostTopics ? MostTopics - 1 : MostTopics).ToList();
        return Bars(
            PublicityKey,
            "สื่อประชาสัมพันธ์ตามหัวข้อ",
            $"{Format.Number(items.Total ?? 0)} ชิ้น ใน {Format.Number(topics.Count(topic => topic.Count > 0))} หัวข้อ",
            "ชิ้น",
            [.. topics.Select(topic => new Row(topic.Name, null, topic.Count, Of: 0))],
            items,
            [
                .. shown.Take(shown.Count - others.Count).Select(topic => new Row(topic.Name, null, topic.Count, Of: 0)),
                .. others.Count == 0 ? [] : new[] { new Row($"อีก {Format.Number(others.Count)} หัวข้อ", null, others.Sum(topic => topic.Count), Of: 0) },
            ]);
    }

    /// <summary>How many channels answered at their last check, how many did not, and how many nobody checked; the table names each.</summary>
    public static ChartSpec Channels(MetricBook book)
    {
        var answering = book.Count(MetricSource.ChannelsAnswering);
        return Bars(
            ChannelsKey,
            "ช่องทางที่ใช้ได้เมื่อตรวจล่าสุด",
            $"{Format.Number(answering.Total ?? 0)} จาก {Format.Number(answering.OfTotal ?? 0)} ช่องทาง",
            "ช่องทาง",
            [.. answering.Events.Select(counted => new Row(counted.Group, null, counted.Count, 1, Result(counted.Count)))],
            answering,
            [.. answering.Events.GroupBy(counted => counted.Count).OrderByDescending(result => result.Key ?? -1).Select(result => new Row(
                Result(result.Key), null, result.Count(), answering.Events.Count, $"{Format.Number(result.Count())} ช่องทาง"))]);

        static string Result(int? count) => count switch { 1 => "ใช้ได้", 0 => "ใช้ไม่ได้", _ => "ยังไม่ได้ตรวจ" };
    }

    /// <param name="key">Its key.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="said">What it comes to, in words.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="rows">The rows of the table.</param>
    /// <param name="figures">What it is counted from.</param>
    /// <param name="drawn">The bars, where they are fewer than the rows.</param>
    private static ChartSpec Bars(string key, string about, string said, string unit, IReadOnlyList<Row> rows, MetricFigures figures, IReadOnlyList<Row>? drawn = null)
    {
        var asOf = MetricWords.AsOf(figures.Series.LastDay, figures.Total is not null, Format);
        var sentences = rows.Select(row => $"{row.Full}: {row.Said(unit)}.");
        return new(
            key,
            ChartKind.RegisterBars,
            $"{about}: {said}",
            unit,
            $"แผนภูมิแท่ง{about} {said}. {string.Join(" ", sentences)} {asOf}{(figures.HasSampleData ? $". {ChartSpec.SampleMark}" : "")}",
            figures.Series.LastDay,
            asOf,
            figures.HasSampleData,
            // Many bars in a narrow column: what each comes to stands beside its name, and nothing is printed at its target.
            new BarsDrawing([.. (drawn ?? rows).Select(row => new TargetBar(row.Name, row.Count, row.Of, "", "", row.Tone, row.Said(unit)))], $"{about} ({unit})"),
            new(
                [new("name", "รายการ"), new("about", "เรื่อง"), new("count", "จำนวน", unit), new("of", "จากทั้งหมด", unit), new("word", "สถานะ")],
                [.. rows.Select(row => (IReadOnlyList<ChartCell>)
                    [new(row.Name), new(row.About ?? "–"), MonthCharts.Count(row.Count), row.HasTarget ? MonthCharts.Count(row.Of) : new("–"), new(row.Said(unit))])]));
    }

    private static string Percent(MetricFigures figures) =>
        figures is { Total: { } total, OfTotal: > 0 and { } of } ? $" (ร้อยละ {Format.Number(100m * total / of)})" : "";

    /// <summary>A bar; of nothing (0) where there is no whole.</summary>
    private sealed record Row(string Name, string? About, int? Count, int Of, string? Word = null)
    {
        public bool HasTarget => Of > 0;

        public string Full => About is null ? Name : $"{Name} {About}";

        public ChartTone Tone => HasTarget && Count >= Of ? ChartTone.Reached : Word is not null && Count == 0 ? ChartTone.Behind : ChartTone.Plain;

        public string Said(string unit) => Word ?? (Count is not { } count ? "ไม่ทราบจำนวน"
            : HasTarget ? $"{Format.Number(count)} จาก {Format.Number(Of)} {unit}"
            : $"{Format.Number(count)} {unit}");
    }
}

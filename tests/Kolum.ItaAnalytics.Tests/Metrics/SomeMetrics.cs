using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Tests.Metrics;

/// <summary>Entries and metrics that are valid; a test names only what it is about.</summary>
internal static class SomeMetrics
{
    public static MetricRules Rules { get; } = new(WorkingCalendar.WeekdaysOnly, _ => null, []);

    public static Recorded On(DateOnly day, string by = "ผู้ทดสอบ") => new(new(day, new(10, 0), ThaiTime.Offset), by, "ทดสอบ");

    public static EntrySet Entry(string register, int number, DateOnly on, bool isSample = false, params (string Field, string Text)[] values) =>
        new(register, number, RegisterValues.Of(values.Select(value => KeyValuePair.Create(value.Field, value.Text))), "", On(on), isSample);

    public static EntrySet Complaints(int number, DateOnly month, int received, int finished, int withinTime, string kind = "general", DateOnly? on = null, bool isSample = false) => Entry(
        Registers.Complaints,
        number,
        on ?? month.AddMonths(1),
        isSample,
        ("month", Iso(month)[..7]),
        ("kind", kind),
        ("received", $"{received}"),
        ("finished", $"{finished}"),
        ("withinTime", $"{withinTime}"));

    public static EntrySet Service(int number, string name, string? manual = null, DateOnly? manualDay = null) => Entry(
        Registers.Services, number, new(2024, 11, 1), values: [("service", name), ("manual", manual ?? ""), ("manualDay", manualDay is { } day ? Iso(day) : "")]);

    public static EntrySet Briefing(int number, DateOnly? day, int? attended = null, bool isSample = false) => Entry(
        Registers.Briefings,
        number,
        day ?? new(2025, 1, 31),
        isSample,
        ("topic", $"หัวข้อ {number}"),
        ("day", day is { } known ? Iso(known) : ""),
        ("attended", attended is { } came ? $"{came}" : ""),
        ("staff", attended is null ? "" : "30"));

    public static MetricDescription Read(MetricTarget? target = null, MetricDirection direction = MetricDirection.MoreIsBetter, MetricSource source = MetricSource.Readings) =>
        new("ตัวชี้วัดทดสอบ", "ครั้ง", target ?? MetricTarget.Of(10), direction, source);

    public static MetricSet Metric(int measure, string code, MetricDescription? description, DateOnly? on = null) => new(measure, code, description, On(on ?? new(2024, 10, 2)));

    public static MetricRead Reading(int number, DateOnly day, int value, CountKind kind = CountKind.Reading, int? supersedes = null, DateOnly? on = null, int measure = 1, string code = "visits") =>
        new(measure, code, new(number, day, kind, value, "", supersedes), On(on ?? day));

    public static MetricBook Book(DateOnly asOf, params IReadOnlyList<MetricDecision> decisions) => MetricBook.Compute(Facts.Key, new(decisions), Rules, ThaiTime.EndOfDay(asOf));

    public static MetricProgress Progress(MetricBook book, MetricSource source, int measure = 1) => book.Of(measure, [source])[^1];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

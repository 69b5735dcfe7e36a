using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>Sets metrics of measures and records what is read of them.</summary>
/// <param name="sessions">Opens the metrics of a year.</param>
public sealed partial class ChangeMetrics(MetricSessions sessions)
{
    private const int MostPerMeasure = 20;
    private const int LongestName = 200;
    private const int LongestUnit = 40;

    /// <summary>Codes that figures and charts of a measure have already.</summary>
    private static readonly string[] Kept = ["evidence", "timeline", "metrics", "progress", "steps", "status"];

    /// <summary>Sets what a metric is, adds it, or follows it no longer.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="measure">The measure, by its number; that it exists is known by who asks.</param>
    /// <param name="code">The metric's code within the measure; nothing for a new one that is named "metric-1", "metric-2" …</param>
    /// <param name="description">What it is; nothing to follow it no longer.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public Task<Checked<MetricFacts>> SetAsync(
        AssessmentKey key, int measure, string? code, MetricDescription? description, string reason, Actor actor, CancellationToken cancellation)
    {
        var subject = Metric.SubjectOf(measure, Wording.Quote(code ?? "new"));
        return sessions.ChangeAsync(key, reason, actor, subject, Decide, cancellation);

        Checked<IReadOnlyList<MetricDecision>> Decide(MetricSession session)
        {
            var named = code ?? session.History.NextCode(measure);
            var set = description is null ? null : description with { Name = description.Name.Trim(), Unit = description.Unit.Trim() };
            var problems = Problems(session, measure, named, set, subject).ToList();
            return problems.Count > 0
                ? Checked.Refuse<IReadOnlyList<MetricDecision>>(problems)
                : Checked.Accept<IReadOnlyList<MetricDecision>>([new MetricSet(measure, named, set, session.Recorded)]);
        }
    }

    /// <summary>Records a reading.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="measure">The measure, by its number.</param>
    /// <param name="code">The metric.</param>
    /// <param name="day">The day it is about, today or earlier.</param>
    /// <param name="kind">Whether the value is the total as of the end of the day, or what came on it.</param>
    /// <param name="value">The number, 0 to 1,000,000.</param>
    /// <param name="source">Where it is known from; may be empty.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public Task<Checked<MetricFacts>> RecordAsync(
        AssessmentKey key, int measure, string code, DateOnly day, CountKind kind, int value, string source, string reason, Actor actor, CancellationToken cancellation) =>
        WriteAsync(key, measure, code, reason, actor, (writing, placeOf) => writing.Record(measure, code, day, kind, value, source, placeOf), cancellation);

    /// <summary>Replaces a reading that was wrong, or takes it back. The wrong one stays in the history.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="measure">The measure, by its number.</param>
    /// <param name="code">The metric.</param>
    /// <param name="reading">The reading that was wrong.</param>
    /// <param name="value">The right number, about the same day; nothing to take it back.</param>
    /// <param name="source">Where it is known from; may be empty.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public Task<Checked<MetricFacts>> CorrectAsync(
        AssessmentKey key, int measure, string code, int reading, int? value, string source, string reason, Actor actor, CancellationToken cancellation) =>
        WriteAsync(key, measure, code, reason, actor, (writing, placeOf) => writing.Correct(measure, code, reading, value, source, placeOf), cancellation);

    private Task<Checked<MetricFacts>> WriteAsync(
        AssessmentKey key, int measure, string code, string reason, Actor actor, Action<ReadingWriting, Func<string, Place>> write, CancellationToken cancellation)
    {
        var subject = Metric.SubjectOf(measure, Wording.Quote(code));
        return sessions.ChangeAsync(key, reason, actor, subject, Decide, cancellation);

        Checked<IReadOnlyList<MetricDecision>> Decide(MetricSession session)
        {
            var writing = new ReadingWriting(session);
            write(writing, field => new(subject, field));
            return writing.Result();
        }
    }

    private static IEnumerable<Finding> Problems(MetricSession session, int measure, string code, MetricDescription? description, string subject)
    {
        var (known, calculation) = (session.History.Find(measure, code), description is null ? null : MetricSources.Find(description.Source));
        if (!Code().IsMatch(code) || Kept.Contains(code))
        {
            yield return Finding.Error(
                MetricCodes.CodeInvalid,
                new(subject, "code"),
                $"รหัสใช้ตัวพิมพ์เล็ก ตัวเลข และ - ไม่เกิน 40 ตัว ขึ้นต้นด้วยตัวอักษร และไม่ใช่ {string.Join(", ", Kept)}",
                $"A code has 1 to 40 small letters, digits and hyphens from a letter on, and is none of {string.Join(", ", Kept)}.");
        }

        foreach (var (text, longest, field, thai) in new[] { (description?.Name, LongestName, "name", "ชื่อ"), (description?.Unit, LongestUnit, "unit", "หน่วย") })
        {
            if (text is not null && text.Length is var length && (length == 0 || length > longest))
            {
                yield return Finding.Error(MetricCodes.TextInvalid, new(subject, field), $"{thai}ต้องมี 1 ถึง {longest} ตัวอักษร", $"'{field}' has 1 to {longest} characters.");
            }
        }

        if (description?.Target is MetricTarget.Everything && calculation is null or { Denominator: MetricDenominator.None })
        {
            yield return Finding.Error(
                MetricCodes.TargetInvalid, new(subject, "target"), "เป้าหมาย “ทั้งหมด” ใช้ได้เฉพาะตัวชี้วัดที่เป็นส่วนหนึ่งของทั้งหมด", "'All' can be a target only of a metric that is a part of something.");
        }

        if (description is not null && known is null && session.History.Metrics.Count(metric => metric.Measure == measure) >= MostPerMeasure)
        {
            yield return Finding.Error(MetricCodes.TooMany, new(subject), $"มาตรการหนึ่งมีตัวชี้วัดได้ไม่เกิน {MostPerMeasure} ตัว", $"A measure has at most {MostPerMeasure} metrics.");
        }

        if (description is null && known is null && MetricSources.All.All(proposed => proposed.Code != code))
        {
            yield return MetricFindings.Unknown(measure, code, new(subject, "metric"));
        }
        else if (known?.Description == description && (known is not null || session.History.Dropped.Contains((measure, code))))
        {
            yield return Finding.Error(MetricCodes.Unchanged, new(subject), "ไม่มีอะไรเปลี่ยนจากที่บันทึกไว้", "Nothing differs from what is stored.");
        }
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}

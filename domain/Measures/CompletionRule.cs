using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>Proposes how complete a measure is.</summary>
/// <remarks>
/// In this order: nothing followed, read or shown: no evidence; steps followed and nothing begun, read or shown: not started; every step done, every
/// target reached and something that shows it: complete; at least half of the steps done, at least half of the targets reached and something that
/// shows it: substantial; else limited. Steps that were dropped do not count; steps that nobody follows count as not done. What shows it is evidence
/// that has not expired, or a reading of a metric.
/// </remarks>
public static class CompletionRule
{
    /// <summary>Its name, with its version.</summary>
    public const string Name = "kolum-completion-1";

    /// <summary>That it is this product's own.</summary>
    public static BilingualText Origin { get; } = new(
        "กฎของระบบนี้เอง ไม่ใช่เกณฑ์ของสำนักงาน ป.ป.ช.", "A rule of this product; not a criterion of the NACC.");

    /// <summary>Proposes a point.</summary>
    /// <param name="steps">The steps of the measure.</param>
    /// <param name="evidence">How many pieces of evidence hold and have not expired.</param>
    /// <param name="metrics">What its metrics say.</param>
    public static CompletionProposal Propose(IReadOnlyList<StepProgress> steps, int evidence, MetricStanding metrics)
    {
        var counted = steps.Where(step => step.Data?.Status != StepStatus.Dropped).ToList();
        var followed = counted.Count(step => step.Data is not null);
        var done = counted.Count(step => step.Data?.Status == StepStatus.Done);
        var begun = counted.Any(step => step.Data?.Status is StepStatus.Done or StepStatus.UnderWay);
        var isShown = evidence > 0 || metrics.HasReading;
        var value = !isShown && followed == 0 ? MeasureCompletion.NoEvidence
            : !isShown && !begun ? MeasureCompletion.NotStarted
            : isShown && counted.Count > 0 && done == counted.Count && metrics.Reached == metrics.WithTarget ? MeasureCompletion.Complete
            : isShown && counted.Count > 0 && 2 * done >= counted.Count && 2 * metrics.Reached >= metrics.WithTarget ? MeasureCompletion.Substantial
            : MeasureCompletion.Limited;
        return new(value, Why(counted.Count, followed, done, evidence, metrics), Name, Origin);
    }

    private static BilingualText Why(int steps, int followed, int done, int evidence, MetricStanding metrics)
    {
        var format = ThaiFormat.Plain;
        List<string> thai = [$"ขั้นตอนแล้วเสร็จ {format.Number(done)} จาก {format.Number(steps)}"];
        List<string> english = [$"{format.Number(done)} of {format.Number(steps)} steps done"];
        if (followed < steps)
        {
            thai.Add($"ยังไม่ติดตาม {format.Number(steps - followed)}");
            english.Add($"{format.Number(steps - followed)} not followed");
        }

        if (metrics.WithTarget > 0)
        {
            thai.Add($"ถึงเป้าหมาย {format.Number(metrics.Reached)} จาก {format.Number(metrics.WithTarget)} ตัววัด");
            english.Add($"{format.Number(metrics.Reached)} of {format.Number(metrics.WithTarget)} targets reached");
        }

        thai.Add(evidence == 0 ? "ไม่มีหลักฐานที่ใช้ได้" : $"หลักฐานที่ใช้ได้ {format.Number(evidence)} ชิ้น");
        english.Add($"{format.Number(evidence)} pieces of evidence hold");
        return new(string.Join(" · ", thai), string.Join(", ", english));
    }
}

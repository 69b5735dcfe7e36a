using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What somebody should look at in the progress of measures: steps, deadlines, links, expired evidence.</summary>
internal static class MeasureFindings
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    /// <summary>The findings, by measure and step.</summary>
    public static IEnumerable<Finding> Of(Assessment assessment) => assessment.Plan.Measures.SelectMany(progress =>
        progress.Followed.SelectMany(step => OfStep(progress, step)).Concat(Links(progress, assessment)).Concat(Expired(progress)));

    private static IEnumerable<Finding> OfStep(MeasureProgress progress, StepProgress step)
    {
        var number = Format.Number(step.Number);
        if (!step.IsInText && step.Data!.Status != StepStatus.Dropped)
        {
            yield return Warn(
                progress,
                "steps",
                MeasureCodes.StepNotInText,
                $"ขั้นตอนที่ {number} “{Wording.Quote(step.Text)}” ที่ติดตามไว้ ไม่มีในข้อความขั้นตอนของรายงานแล้ว โปรดแก้คำให้ตรงหรือยกเลิกขั้นตอน",
                $"Step {number}, which is followed, no longer stands among the steps of the report; mend its words or drop it.");
        }

        if (step is { IsOpen: true, Timeliness: Timeliness.Late })
        {
            var days = Format.Number(-step.DaysLeft(progress.Today)!.Value);
            yield return Warn(
                progress,
                "steps",
                MeasureCodes.StepOverdue,
                $"ขั้นตอนที่ {number} เลยกำหนด {MeasureWords.Said(step.Deadline!, Format)} มาแล้ว {days} วัน ยังไม่แล้วเสร็จ",
                $"Step {number} was due on {MeasureWords.Iso(step.Deadline!.InForce)}, {days} days ago, and is not done.");
        }

        if (step.Timeliness == Timeliness.OnlyByMovedDeadline)
        {
            yield return Warn(
                progress,
                "steps",
                MeasureCodes.StepDeadlineMoved,
                $"ขั้นตอนที่ {number} {MeasureWords.Name(Timeliness.OnlyByMovedDeadline).Thai} {MeasureWords.Said(step.Deadline!, Format)}",
                $"Step {number} is on time only by the moved deadline {MeasureWords.Iso(step.Deadline!.InForce)}; it was first due on {MeasureWords.Iso(step.Deadline.First)}.");
        }

        if (step.Data is { Status: StepStatus.Done, End: null })
        {
            yield return Warn(
                progress,
                "steps",
                MeasureCodes.StepDoneWithoutDay,
                $"ขั้นตอนที่ {number} แล้วเสร็จแต่ไม่ทราบวัน จึงบอกไม่ได้ว่าทันกำหนดหรือไม่",
                $"Step {number} is done on a day that nobody knows, so it cannot be said whether it was on time.");
        }
    }

    private static IEnumerable<Finding> Links(MeasureProgress progress, Assessment assessment) =>
        from missing in progress.Links.IsEmpty ? [] : MeasureLinkTargets.Missing(progress.Links, assessment)

        // Before any survey is opened, nothing is known of which there will be.
        where missing.Field != "surveys" || assessment.Surveys.Count > 0
        select Warn(
            progress,
            "links",
            MeasureCodes.LinkBroken,
            $"เชื่อมโยงกับ{missing.Name.Thai} ซึ่ง{(missing.IsClosed ? "ปิดไปแล้ว" : "ไม่มีในปีนี้")}",
            missing.IsClosed ? $"The measure is linked to the {missing.Name.English}, which is closed." : $"The measure is linked to the {missing.Name.English}, which this year does not have.");

    private static IEnumerable<Finding> Expired(MeasureProgress progress) =>
        from piece in progress.Evidence
        where piece.HasExpired(progress.Today)
        select Warn(
            progress,
            ReportWords.Evidence,
            EvidenceCodes.Expired,
            $"หลักฐาน “{Wording.Quote(piece.Title)}” หมดอายุเมื่อ {Format.ShortDate(piece.Expires!.Value)} โปรดแนบฉบับใหม่",
            $"The evidence '{Wording.Quote(piece.Title)}' expired on {MeasureWords.Iso(piece.Expires)}; add a new one.");

    private static Finding Warn(MeasureProgress progress, string field, string code, string thai, string english) =>
        Finding.Warning(code, new(MeasureFields.Subject(progress.Measure.Number), field), thai, english);
}

using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>What somebody enters about a step; what is left out stays as it is.</summary>
public sealed record StepEntry
{
    /// <summary>The longest words of a step, characters.</summary>
    public const int LongestText = 2000;

    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    /// <summary>The step; left out for one that is known by its words, or for a new one.</summary>
    public int? Number { get; init; }

    /// <summary>Its words; those of the report where left out.</summary>
    public string? Text { get; init; }

    /// <summary>How far it has come; where left out, what its days say, and not started for a step that nobody followed.</summary>
    public StepStatus? Status { get; init; }

    /// <summary>Who answers for it; an empty list for nobody.</summary>
    public IReadOnlyList<string>? Units { get; init; }

    /// <summary>The first day as planned.</summary>
    public DateOnly? PlannedStart { get; init; }

    /// <summary>The day by whose end it is to be done. It can be moved, and not be taken out.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary>The day on which it was begun.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The day on which it was done.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The step as it would be.</summary>
    /// <param name="progress">The measure as it stands.</param>
    /// <param name="year">The fiscal year.</param>
    /// <returns>The step; refused, with every reason, where it cannot be or would not change.</returns>
    public Checked<MeasureStep> On(MeasureProgress progress, BuddhistFiscalYear year)
    {
        var subject = MeasureFields.Subject(progress.Measure.Number);
        var found = Number is { } number ? progress.Steps.FirstOrDefault(step => step.Number == number)
            : Text is null ? null
            : progress.Steps.FirstOrDefault(step => Wording.Squeezed(step.Text) == Wording.Squeezed(Text));
        var next = progress.Steps.Select(step => step.Number).DefaultIfEmpty(0).Max() + 1;
        if (found is null && (Number is not null || next > MeasureStep.Largest))
        {
            return Checked.Refuse<MeasureStep>(Number is null ? NumberInvalid(subject) : Unknown(subject, progress));
        }

        var standing = found?.Data ?? new(found?.Number ?? next, found?.Text ?? "", StepStatus.NotStarted, MeasureUnits.None, null, null, null, null);
        var units = Units is null ? standing.Units : MeasureUnits.TryOf(Units);
        var status = Status ?? (End is not null ? StepStatus.Done : Start is not null && standing.Status == StepStatus.NotStarted ? StepStatus.UnderWay : standing.Status);
        var entered = (standing with
        {
            Text = Text is null ? standing.Text : string.Join(' ', Text.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            Status = status,
            Units = units ?? standing.Units,
            PlannedStart = PlannedStart ?? standing.PlannedStart,
            PlannedEnd = PlannedEnd ?? standing.PlannedEnd,
            Start = Start ?? standing.Start,
            End = End ?? standing.End,
        }).Consistent();
        Finding[] problems = [.. Problems(entered, units is not null, year, progress.Today, subject)];
        return problems.Length > 0 ? Checked.Refuse<MeasureStep>(problems)
            : entered == found?.Data ? Checked.Refuse<MeasureStep>(Unchanged(subject))
            : Checked.Accept(entered);
    }

    /// <summary>That nothing would change.</summary>
    public static Finding Unchanged(string subject) => Finding.Error(
        MeasureCodes.Unchanged, new(subject), "ไม่มีอะไรเปลี่ยนจากที่บันทึกไว้", "Nothing differs from what is stored.");

    private IEnumerable<Finding> Problems(MeasureStep step, bool unitsFit, BuddhistFiscalYear year, DateOnly today, string subject)
    {
        if (step.Text.Length is 0 or > LongestText)
        {
            yield return Finding.Error(
                MeasureCodes.StepTextInvalid, new(subject, "text"), $"โปรดเขียนขั้นตอน 1 ถึง {Format.Number(LongestText)} ตัวอักษร", $"Write the step in 1 to {Format.Number(LongestText)} characters.");
        }

        if (!unitsFit)
        {
            yield return Finding.Error(
                MeasureCodes.StepUnitsInvalid,
                new(subject, "units"),
                $"หน่วยงานผู้รับผิดชอบมีได้ไม่เกิน {MeasureUnits.Most} หน่วย ชื่อละไม่เกิน {MeasureUnits.LongestName} ตัวอักษร",
                $"A step has at most {MeasureUnits.Most} units, each name at most {MeasureUnits.LongestName} characters.");
        }

        var days = new[] { ("plannedStart", PlannedStart, false), ("plannedEnd", PlannedEnd, false), ("start", Start, true), ("end", End, true) };
        foreach (var (field, given, isReal) in days)
        {
            if (given is not { } day)
            {
                continue;
            }

            if (!year.IsNear(day))
            {
                yield return Finding.Error(
                    MeasureCodes.StepDayOutOfRange, new(subject, field), $"วันที่ {Format.ShortDate(day)} ห่างจากปีงบประมาณ {year} มาก โปรดตรวจปี", $"{MeasureWords.Iso(day)} is far from fiscal year {year}; check the year.");
            }
            else if (isReal && day > today)
            {
                yield return Finding.Error(MeasureCodes.StepDayInFuture, new(subject, field), $"วันที่ {Format.ShortDate(day)} ยังมาไม่ถึง", $"{MeasureWords.Iso(day)} has not come yet.");
            }
        }

        foreach (var (field, first, last) in new[] { ("plannedEnd", step.PlannedStart, step.PlannedEnd), ("end", step.Start, step.End) })
        {
            if (last < first)
            {
                yield return Finding.Error(
                    MeasureCodes.StepEndBeforeStart,
                    new(subject, field),
                    $"วันสิ้นสุด {Format.ShortDate(last.Value)} มาก่อนวันเริ่ม {Format.ShortDate(first!.Value)}",
                    $"The step ends on {MeasureWords.Iso(last)}, before it starts on {MeasureWords.Iso(first)}.");
            }
        }

        if ((End is not null && step.End is null) || (Start is not null && step.Start is null))
        {
            yield return Finding.Error(
                MeasureCodes.StepDayAgainstStatus,
                new(subject, End is not null && step.End is null ? "end" : "start"),
                $"สถานะ “{MeasureWords.Name(step.Status).Thai}” ไม่มีวันจริงนี้ โปรดแก้สถานะหรือเว้นวัน",
                $"A step that is {MeasureWords.Name(step.Status).English} has no such day; change the status or leave the day out.");
        }
    }

    private static Finding NumberInvalid(string subject) => Finding.Error(
        MeasureCodes.StepNumberInvalid, new(subject, "number"), $"มาตรการหนึ่งมีได้ไม่เกิน {MeasureStep.Largest} ขั้นตอน", $"A measure has at most {MeasureStep.Largest} steps.");

    private static Finding Unknown(string subject, MeasureProgress progress)
    {
        var numbers = progress.Steps.Count == 0 ? "–" : string.Join(", ", progress.Steps.Select(step => Format.Number(step.Number)));
        return Finding.Error(
            MeasureCodes.StepUnknown,
            new(subject, "number"),
            $"มาตรการนี้ไม่มีขั้นตอนเลขนี้ มีแต่ {numbers} เว้นเลขว่างเมื่อเป็นขั้นตอนใหม่",
            $"The measure has no such step; it has {numbers}. Leave the number out for a new one.");
    }
}

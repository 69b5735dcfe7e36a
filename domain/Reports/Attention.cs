using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What something that needs attention is.</summary>
public enum MatterSubject
{
    /// <summary>A survey; its key is the survey's code.</summary>
    Survey,

    /// <summary>A measure or one of its steps; its key is the measure's number.</summary>
    Measure,

    /// <summary>An action against a risk; its key is the risk's code.</summary>
    Risk,
}

/// <summary>Something that is behind, or comes due.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="Key">Which one.</param>
/// <param name="Title">Its name: a survey, the words of a measure, step or action.</param>
/// <param name="Why">Why it is told.</param>
/// <param name="Owners">The units that answer for it; empty where none is named.</param>
/// <param name="Day">The day that it is about; nothing where it is about none.</param>
/// <param name="Days">Days until then, 0 or more; below 0 since then. Nothing where <paramref name="Day"/> is nothing.</param>
/// <param name="IsSample">Whether it is only an example.</param>
public sealed record Matter(MatterSubject Subject, string Key, string Title, BilingualText Why, IReadOnlyList<string> Owners, DateOnly? Day, int? Days, bool IsSample);

/// <summary>What of an assessment needs somebody: what is behind and whose it is, and what comes due.</summary>
/// <param name="Behind">What is behind: longest overdue first, then what has no day.</param>
/// <param name="Ahead">What comes due within <see cref="DaysAhead"/> days, and the ends of surveys that are open or to come; soonest first.</param>
public sealed record Attention(IReadOnlyList<Matter> Behind, IReadOnlyList<Matter> Ahead)
{
    /// <summary>How far ahead deadlines of measures and risks are told, days.</summary>
    public const int DaysAhead = 30;

    /// <summary>What needs somebody in an assessment, as of its moment.</summary>
    public static Attention Of(Assessment assessment)
    {
        var today = ThaiTime.Day(assessment.AsOf);
        Matter[] matters = [.. assessment.Surveys.SelectMany(survey => OfSurvey(survey, today)), .. assessment.Plan.Reminders.Select(OfMeasure), .. OfRisks(assessment)];
        return new(
            [.. matters.Where(matter => !IsAhead(matter)).OrderBy(matter => matter.Days ?? 0)],
            [.. matters.Where(IsAhead).OrderBy(matter => matter.Days)]);
    }

    private static bool IsAhead(Matter matter) => matter.Days >= 0;

    private static IEnumerable<Matter> OfSurvey(SurveyProgress survey, DateOnly today)
    {
        var last = survey.Window.Span.LastDay;
        var left = last.DayNumber - today.DayNumber;
        if (SurveyWords.Tone(survey.Status.Code) is ChartTone.Behind or ChartTone.Watch)
        {
            yield return About(left < 0 ? last : null);
        }

        if (left >= 0 && survey.Completion is not { IsReached: true })
        {
            yield return About(last) with { Why = new("ปิดรับคำตอบ", "closes") };
        }

        Matter About(DateOnly? day) => new(
            MatterSubject.Survey, survey.Survey.Code, survey.Survey.Title, survey.Status.Rule, [], day, day is null ? null : left, survey.HasSampleData);
    }

    private static Matter OfMeasure(MeasureReminder reminder) => new(
        MatterSubject.Measure,
        ThaiFormat.Plain.Number(reminder.Measure),
        reminder.Text,
        MeasureWords.Name(reminder.Kind),
        reminder.Units,
        reminder.Deadline?.InForce,
        reminder.Deadline is null ? null : reminder.IsAhead ? reminder.Days : -reminder.Days,
        IsSample: false);

    private static IEnumerable<Matter> OfRisks(Assessment assessment) =>
        from due in assessment.Risks is { } risks ? risks.Overdue().Concat(risks.DueWithin(DaysAhead)) : []
        select new Matter(
            MatterSubject.Risk,
            due.Risk.Code,
            due.Action.Text,
            due.DaysLeft < 0 ? new("มาตรการจัดการความเสี่ยงเลยกำหนด", "risk action overdue") : new("มาตรการจัดการความเสี่ยงครบกำหนด", "risk action due"),
            due.Action.OwnerUnit.Length == 0 ? [] : [due.Action.OwnerUnit],
            due.Action.Due,
            due.DaysLeft,
            assessment.Risks!.HasSampleData);
}

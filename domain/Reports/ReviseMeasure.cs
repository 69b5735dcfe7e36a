using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Replaces what a measure says of its results and outcomes; the texts before stay in the history.</summary>
/// <param name="reader">What the assessment holds.</param>
/// <param name="store">Where it is kept.</param>
/// <param name="clock">Now.</param>
public sealed class ReviseMeasure(AssessmentReader reader, IAssessmentStore store, TimeProvider clock)
{
    /// <summary>Error: nothing is stored for this agency and year, or it has no measure of this number.</summary>
    public const string MeasureUnknown = "MEASURE_UNKNOWN";

    /// <summary>Error: a text is longer than <see cref="LongestText"/>.</summary>
    public const string TextTooLong = "MEASURE_TEXT_TOO_LONG";

    /// <summary>Error: the reason is empty or longer than 500 characters.</summary>
    public const string ReasonMissing = "MEASURE_REASON_MISSING";

    /// <summary>The longest text of a column, characters.</summary>
    public const int LongestText = 20_000;

    /// <summary>Checks the texts and stores them as a new version of the measure.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="number">The measure, by its number in the report.</param>
    /// <param name="results">One item a line, each with its mark; fields like <c>{{survey.iit.completed}}</c> stay as they are. Nothing to leave them.</param>
    /// <param name="outcomes">Likewise.</param>
    /// <param name="reason">Why; 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The measure as it reads now, or why it was refused.</returns>
    public async Task<Checked<Measure>> RunAsync(
        AssessmentKey assessment, int number, string? results, string? outcomes, string reason, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.ChangeMeasures, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<Measure>(refusal);
        }

        var subject = $"measure {ThaiFormat.Plain.Number(number)}";
        List<Finding> problems = [.. Reasons.Problems(reason, subject, ReasonMissing)];
        foreach (var (field, text) in new[] { ("results", results), ("outcomes", outcomes) })
        {
            if (text?.Length > LongestText)
            {
                problems.Add(Finding.Error(TextTooLong, new(subject, field), $"ข้อความยาวเกิน {ThaiFormat.Plain.Number(LongestText)} ตัวอักษร", $"The text has more than {ThaiFormat.Plain.Number(LongestText)} characters."));
            }
        }

        var measure = (await reader.ReadAsync(assessment, asOf: null, cancellation))?.Measures.FirstOrDefault(measure => measure.Number == number);
        if (measure is null)
        {
            problems.Add(Finding.Error(MeasureUnknown, new(subject, "number"), "ไม่มีมาตรการนี้ในรายงานของปีนี้", "The report of this year has no such measure."));
        }

        if (measure is null || problems.Count > 0)
        {
            return Checked.Refuse<Measure>(problems);
        }

        var revised = measure with
        {
            Results = results is null ? measure.Results : ListItem.ReadLines(results),
            Outcomes = outcomes is null ? measure.Outcomes : ListItem.ReadLines(outcomes),
        };
        var recorded = new Recorded(ThaiTime.Now(clock), actor.Name, reason.Trim());
        if (MeasureChange.Between(measure, revised, recorded).Count > 0)
        {
            await store.SaveMeasureAsync(assessment, new(revised, recorded), cancellation);
        }

        return Checked.Accept(revised);
    }
}

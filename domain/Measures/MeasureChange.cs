namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>A text of a measure that was replaced; the old text is kept.</summary>
/// <param name="Number">The measure.</param>
/// <param name="Field">What was replaced.</param>
/// <param name="Old">The text before; empty when the measure is new.</param>
/// <param name="New">The text after; empty when the measure was taken out of the report.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record MeasureChange(int Number, MeasureField Field, string Old, string New, DateTimeOffset At, string By, string Reason)
{
    /// <summary>What differs between two versions of a measure.</summary>
    public static IReadOnlyList<MeasureChange> Between(Measure old, Measure revised, DateTimeOffset at, string by, string reason) =>
    [
        .. old.Texts().Zip(revised.Texts())
            .Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new MeasureChange(revised.Number, pair.First.Field, pair.First.Text, pair.Second.Text, at, by, reason)),
    ];
}

/// <summary>The measures of an assessment and what changed in them.</summary>
/// <param name="Measures">By number.</param>
/// <param name="Changes">By moment.</param>
public sealed record MeasureFacts(IReadOnlyList<Measure> Measures, IReadOnlyList<MeasureChange> Changes);

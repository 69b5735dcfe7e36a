using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>A text of a measure that was replaced.</summary>
/// <param name="Number">The measure.</param>
/// <param name="Field">What was replaced.</param>
/// <param name="Old">The text before.</param>
/// <param name="New">The text after.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record MeasureChange(int Number, MeasureField Field, string Old, string New, Recorded Recorded)
{
    /// <summary>What differs between two versions of a measure.</summary>
    public static IReadOnlyList<MeasureChange> Between(Measure old, Measure revised, Recorded recorded) =>
    [
        .. old.Texts().Zip(revised.Texts())
            .Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new MeasureChange(revised.Number, pair.First.Field, pair.First.Text, pair.Second.Text, recorded)),
    ];
}

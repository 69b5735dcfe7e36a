namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>Between what a mean may lie, given how few have answered.</summary>
/// <remarks>
/// Level: 95 %. Method: the Jeffreys interval. Each answer of the scale has half an answer beforehand (Dirichlet ½); the mean then has a
/// known mean and variance, and its interval is read from the Beta distribution with the same two. For a scale of two answers that is exactly
/// the Jeffreys interval, with its usual amendment: where everybody gave the lowest or the highest answer, the interval ends there.
/// Source: L. D. Brown, T. T. Cai, A. DasGupta, Interval Estimation for a Binomial Proportion, Statistical Science 16 (2001) 101–133, which
/// recommends it for 40 answers or fewer. A plain t interval is not used: where all agree it has no width and pretends to be certain.
/// Those who answered are taken as a sample of a large group; in an office where nearly everybody answered, the true interval is narrower.
/// </remarks>
/// <param name="Low">The lower end, 0–100.</param>
/// <param name="High">The upper end, 0–100.</param>
/// <param name="Answers">How many answers stand behind it; of several questions the fewest.</param>
public sealed record MeanInterval(decimal Low, decimal High, int Answers)
{
    /// <summary>The level of every interval.</summary>
    public const double Level = 0.95;

    private const double Beforehand = 0.5;

    /// <summary>The interval of a mean.</summary>
    /// <param name="answers">Each answer of the scale with its count; at least one person answered.</param>
    /// <returns>The interval; nothing where the scale has one score only, which leaves nothing to estimate.</returns>
    public static MeanInterval? Of(IReadOnlyList<AnswerCount> answers)
    {
        var (least, most, people) = (answers.Min(answer => answer.Score), answers.Max(answer => answer.Score), answers.Sum(answer => answer.Count));
        if (least == most)
        {
            return null;
        }

        // On the scale from 0 to 1.
        double Place(AnswerCount answer) => (double)((answer.Score - least) / (most - least));
        double Weight(AnswerCount answer) => answer.Count + Beforehand;
        var all = answers.Sum(Weight);
        var mean = answers.Sum(answer => Weight(answer) * Place(answer)) / all;
        var variance = ((answers.Sum(answer => Weight(answer) * Place(answer) * Place(answer)) / all) - (mean * mean)) / (all + 1);
        var size = (mean * (1 - mean) / variance) - 1;
        var tail = (1 - Level) / 2;
        var low = answers.All(answer => answer.Count == 0 || answer.Score == least) ? 0 : BetaDistribution.Quantile(tail, mean * size, (1 - mean) * size);
        var high = answers.All(answer => answer.Count == 0 || answer.Score == most) ? 1 : BetaDistribution.Quantile(1 - tail, mean * size, (1 - mean) * size);
        return new(OnScale(low), OnScale(high), people);

        decimal OnScale(double place) => Rounding.Published(least + ((most - least) * (decimal)place));
    }

    /// <summary>The interval of a mean of means: the mean of the lower and of the upper ends.</summary>
    /// <remarks>
    /// The same people answer all questions, and how their answers go together is not known from counts. This is the widest case, in which all
    /// go together; whatever is true, the interval is not narrower.
    /// </remarks>
    public static MeanInterval? OfMeans(IReadOnlyCollection<MeanInterval?> means) => means.Count == 0 || means.Any(mean => mean is null)
        ? null
        : new(
            Rounding.Published(means.Average(mean => mean!.Low)),
            Rounding.Published(means.Average(mean => mean!.High)),
            means.Min(mean => mean!.Answers));
}

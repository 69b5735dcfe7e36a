namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>How likely each whole number from 0 on is.</summary>
internal sealed class CountDistribution
{
    /// <summary>Weights below this share of the largest one are left out: far below any figure that is shown.</summary>
    public const double Negligible = 1e-18;

    private readonly double[] probabilities;

    private CountDistribution(double[] weights)
    {
        var sum = weights.Sum();
        probabilities = [.. weights.Select(weight => weight / sum)];
    }

    /// <summary>A distribution from its weights at 0, 1, 2, … in any unit.</summary>
    public static CountDistribution FromWeights(double[] weights) => new(weights);

    /// <summary>
    /// A distribution with one peak, from the ratio of neighbours. Starting at the peak keeps the weights in range
    /// where a start at 0 would underflow.
    /// </summary>
    /// <param name="peak">A most likely number, 0 or more.</param>
    /// <param name="ratio">P(k + 1) ÷ P(k).</param>
    /// <param name="largest">The largest possible number; nothing where there is none.</param>
    public static CountDistribution FromRatios(int peak, Func<int, double> ratio, int? largest = null)
    {
        var below = new List<double>();
        var weight = 1.0;
        for (var k = peak - 1; k >= 0 && weight > Negligible; k--)
        {
            weight /= ratio(k);
            below.Add(weight);
        }

        var weights = new double[peak - below.Count].Concat(Enumerable.Reverse(below)).Append(1.0).ToList();
        weight = 1.0;
        for (var k = peak; (largest is null || k < largest) && weight > Negligible; k++)
        {
            weight *= ratio(k);
            weights.Add(weight);
        }

        return new([.. weights]);
    }

    /// <summary>The probability of <paramref name="k"/> or more; 1 for 0 and below.</summary>
    public double AtLeast(int k) => k <= 0 ? 1 : k >= probabilities.Length ? 0 : Math.Min(1, probabilities.AsSpan(k).ToArray().Sum());

    /// <summary>The smallest number that is not exceeded with at least this probability.</summary>
    public int Quantile(double probability)
    {
        var sum = 0.0;
        for (var k = 0; k < probabilities.Length; k++)
        {
            sum += probabilities[k];
            if (sum >= probability)
            {
                return k;
            }
        }

        return probabilities.Length - 1;
    }
}

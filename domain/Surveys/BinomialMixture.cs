namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Binomial distributions of one size added up.</summary>
internal sealed class BinomialMixture
{
    private readonly int size;
    private readonly double[] weights;
    private readonly double[] terms;

    // (n − k) ÷ (k + 1): P(k + 1) ÷ P(k) but for the odds.
    private readonly double[] ratios;

    /// <summary>An empty mixture.</summary>
    /// <param name="size">n, people, 1 or more.</param>
    public BinomialMixture(int size)
    {
        this.size = size;
        weights = new double[size + 1];
        terms = new double[size + 1];
        ratios = new double[size];
        for (var k = 0; k < size; k++)
        {
            ratios[k] = (double)(size - k) / (k + 1);
        }
    }

    /// <summary>Adds Binomial(n, q).</summary>
    /// <param name="q">The probability of each, 0–1.</param>
    /// <param name="share">Its weight in any unit.</param>
    public void Add(double q, double share)
    {
        if (q is <= 0 or >= 1)
        {
            weights[q <= 0 ? 0 : size] += share;
            return;
        }

        var odds = q / (1 - q);
        var peak = Math.Min(size, (int)((size + 1) * q));
        var sum = terms[peak] = 1.0;
        var last = peak;
        while (last < size && terms[last] > CountDistribution.Negligible)
        {
            sum += terms[last + 1] = terms[last] * ratios[last] * odds;
            last++;
        }

        var first = peak;
        while (first > 0 && terms[first] > CountDistribution.Negligible)
        {
            sum += terms[first - 1] = terms[first] / (ratios[first - 1] * odds);
            first--;
        }

        for (var k = first; k <= last; k++)
        {
            weights[k] += share * terms[k] / sum;
        }
    }

    /// <summary>What was added up.</summary>
    public CountDistribution Distribution() => CountDistribution.FromWeights(weights);
}

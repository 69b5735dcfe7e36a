namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>The distribution of the answers that are still to come.</summary>
/// <remarks>Source: the Gamma–Poisson and the Beta–binomial conjugate models with Jeffreys priors; see the tests for the check values.</remarks>
internal static class ForecastModels
{
    /// <summary>
    /// Open population (EIT): daily answers on working days are Poisson(λ), λ ~ Gamma(½, 0). With S answers in t days,
    /// those of the d days left are negative binomial with size ½ + S and success probability t ÷ (t + d).
    /// </summary>
    /// <param name="completed">S, people, 0 or more.</param>
    /// <param name="daysObserved">t, working days, 1 or more.</param>
    /// <param name="daysLeft">d, working days, 0 or more.</param>
    public static CountDistribution Open(int completed, int daysObserved, int daysLeft)
    {
        if (daysLeft == 0)
        {
            return CountDistribution.FromWeights([1]);
        }

        var size = 0.5 + completed;
        var miss = (double)daysLeft / (daysObserved + daysLeft);
        var peak = size <= 1 ? 0 : (int)((size - 1) * miss / (1 - miss));
        return CountDistribution.FromRatios(peak, k => (size + k) / (k + 1) * miss);
    }

    /// <summary>
    /// Finite population (IIT): each of the M − S who are left answers on a working day with hazard h ~ Beta(½ + S, ½ + E − S),
    /// E being the person-days at risk so far. Within d days each answers with q = 1 − (1 − h)^d, so their number is
    /// Binomial(M − S, q), mixed over h.
    /// </summary>
    /// <param name="left">M − S, people, 0 or more.</param>
    /// <param name="completed">S, people, 0 or more.</param>
    /// <param name="personDays">E, person-days, S or more.</param>
    /// <param name="daysLeft">d, working days, 0 or more.</param>
    public static CountDistribution Finite(int left, int completed, double personDays, int daysLeft)
    {
        if (daysLeft == 0 || left == 0)
        {
            return CountDistribution.FromWeights([1]);
        }

        var mixture = new BinomialMixture(left);
        foreach (var (hazard, share) in Hazards(completed, Math.Max(personDays, completed)))
        {
            mixture.Add(1 - Math.Pow(1 - hazard, daysLeft), share);
        }

        return mixture.Distribution();
    }

    /// <summary>
    /// Quadrature nodes of h ~ Beta(½ + S, ½ + E − S). With h = sin²θ the density becomes sin^2S θ · cos^2(E−S) θ, smooth and even at
    /// both ends, so the trapezoid rule converges exponentially; the nodes lie within twelve standard deviations of the peak.
    /// </summary>
    private static IEnumerable<(double Hazard, double Share)> Hazards(int completed, double personDays)
    {
        const int Nodes = 400;
        var (a, b) = (2.0 * completed, 2 * (personDays - completed));
        var peak = Math.Atan2(Math.Sqrt(a), Math.Sqrt(b));
        var spread = 12 / Math.Sqrt(2 * Math.Max(1, a + b));
        var (from, to) = (Math.Max(0, peak - spread), Math.Min(Math.PI / 2, peak + spread));
        var highest = LogDensity(peak, a, b);
        for (var node = 0; node <= Nodes; node++)
        {
            var theta = from + ((to - from) * node / Nodes);
            var share = Math.Exp(LogDensity(theta, a, b) - highest) * (node is 0 or Nodes ? 0.5 : 1);
            yield return (Math.Pow(Math.Sin(theta), 2), share);
        }
    }

    private static double LogDensity(double theta, double a, double b) =>
        (a == 0 ? 0 : a * Math.Log(Math.Sin(theta))) + (b == 0 ? 0 : b * Math.Log(Math.Cos(theta)));
}

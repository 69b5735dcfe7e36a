namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Moves things in a row apart that would touch.</summary>
internal static class Spread
{
    /// <summary>Places as near to the wanted ones as their order allows.</summary>
    /// <param name="wanted">In ascending order.</param>
    /// <param name="apart">The least distance of two neighbours.</param>
    /// <param name="least">No place is less.</param>
    /// <param name="greatest">No place is greater; where too little room lies between, the first ones are less than <paramref name="least"/>.</param>
    public static float[] Apart(IReadOnlyList<float> wanted, float apart, float least, float greatest)
    {
        var places = new float[wanted.Count];
        var free = least;
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Math.Max(wanted[i], free);
            free = places[i] + apart;
        }

        free = greatest;
        for (var i = places.Length - 1; i >= 0; i--)
        {
            places[i] = Math.Min(places[i], free);
            free = places[i] - apart;
        }

        return places;
    }
}

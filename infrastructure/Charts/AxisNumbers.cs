namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Round whole numbers for an axis of counts.</summary>
internal static class AxisNumbers
{
    /// <summary>Multiples of 1, 2 or 5 times a power of ten, 0 among them, from the least to the greatest count.</summary>
    /// <param name="least">0, or the lowest count where some are negative.</param>
    /// <param name="greatest">The highest count, 0 or more.</param>
    /// <param name="intervals">The most steps between the first and the last, 2 or more.</param>
    public static IReadOnlyList<int> Between(int least, int greatest, int intervals)
    {
        var step = Step((long)greatest - least, intervals);
        var numbers = new List<int>();
        for (var number = least / step * step; number <= greatest; number += step)
        {
            numbers.Add((int)number);
        }

        return numbers;
    }

    private static long Step(long span, int intervals)
    {
        for (var power = 1L; ; power *= 10)
        {
            foreach (var digit in (ReadOnlySpan<int>)[1, 2, 5])
            {
                if (span <= digit * power * intervals)
                {
                    return digit * power;
                }
            }
        }
    }
}

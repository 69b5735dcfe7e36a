namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Thai digits ๐–๙ and the digits 0–9. The th-TH culture keeps 0–9, so the mapping is ours.</summary>
public static class ThaiDigits
{
    private const char ThaiZero = '๐';

    /// <summary>Every 0–9 as ๐–๙; everything else unchanged.</summary>
    public static string ToThai(string text) => Map(text, '0', ThaiZero);

    /// <summary>Every ๐–๙ as 0–9; everything else unchanged.</summary>
    public static string ToArabic(string text) => Map(text, ThaiZero, '0');

    /// <summary>Whether a letter is a Thai digit.</summary>
    public static bool IsThai(char letter) => letter is >= ThaiZero and <= '๙';

    private static string Map(string text, char fromZero, char toZero) => string.Create(text.Length, (text, fromZero, toZero), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var letter = state.text[i];
            span[i] = letter >= state.fromZero && letter <= state.fromZero + 9 ? (char)(letter - state.fromZero + state.toZero) : letter;
        }
    });
}

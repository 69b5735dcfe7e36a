using System.Text;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The text of a file in UTF-8, with or without byte order mark.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a whole file.</summary>
    /// <returns>The text, or why it is none: empty, another encoding, no text at all.</returns>
    public static Checked<string> Decode(byte[] file, string fileName)
    {
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return Checked.Refuse<string>(FileRefusals.NotUtf8(fileName, 1, 1, looksLikeOldThai: false));
        }

        if (file.AsSpan().IndexOfAny(ControlBytes) is var control and >= 0)
        {
            return Checked.Refuse<string>(FileRefusals.NotText(fileName, RowAt(file, control)));
        }

        var start = file is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            var text = Strict.GetString(file, start, file.Length - start);
            return string.IsNullOrWhiteSpace(text) ? Checked.Refuse<string>(FileRefusals.Empty(fileName)) : Checked.Accept(text);
        }
        catch (DecoderFallbackException problem)
        {
            var at = start + Math.Max(0, problem.Index);
            return Checked.Refuse<string>(FileRefusals.NotUtf8(fileName, RowAt(file, at), ColumnAt(file, at), LooksLikeOldThai(file)));
        }
    }

    /// <summary>Bytes that no text has: the control codes but tab, line ends and page breaks.</summary>
    private static ReadOnlySpan<byte> ControlBytes =>
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127];

    private static int RowAt(byte[] file, int index) => file.AsSpan(0, index).Count((byte)'\n') + 1;

    private static int ColumnAt(byte[] file, int index) => index - file.AsSpan(0, index).LastIndexOf((byte)'\n');

    /// <summary>In TIS-620 every Thai letter is one byte from A1 to FB, so nearly all high bytes lie there.</summary>
    private static bool LooksLikeOldThai(byte[] file)
    {
        var high = file.Count(letter => letter >= 0x80);
        return file.Count(letter => letter is >= 0xA1 and <= 0xFB) >= high * 9 / 10;
    }
}

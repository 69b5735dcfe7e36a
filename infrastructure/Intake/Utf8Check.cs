using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Looks bytes through, piece by piece: whether they are text in UTF-8, and where not.</summary>
internal sealed class Utf8Check(string fileName)
{
    private const int Piece = 128 * 1024;

    /// <summary>Bytes that no text has: the control codes but tab, line ends and page breaks.</summary>
    private static readonly SearchValues<byte> ControlBytes = SearchValues.Create(
        0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127);

    private long read;
    private long lineStart;
    private int lines;
    private bool isBlank = true;
    private bool isUtf16;
    private int? controlRow;
    private (int Row, int Column)? invalid;
    private long highBytes;
    private long oldThaiBytes;

    /// <summary>Looks a stream through from where it stands to its end; its place is not restored.</summary>
    /// <returns>Why it is no text; nothing when it is.</returns>
    public static async Task<Finding?> OfAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        var check = new Utf8Check(fileName);
        var buffer = new byte[Piece];
        var kept = 0;
        while (await content.ReadAsync(buffer.AsMemory(kept), cancellation) is var added and > 0)
        {
            // A letter of several bytes that the piece cuts waits for the next piece.
            var filled = buffer.AsMemory(0, kept + added);
            kept = CutLetter(filled.Span);
            check.Add(filled.Span[..^kept]);
            filled[^kept..].CopyTo(buffer);
        }

        check.Add(buffer.AsSpan(0, kept));
        return check.Refusal();
    }

    /// <summary>Looks a whole file through.</summary>
    public static Finding? Of(ReadOnlySpan<byte> file, string fileName)
    {
        var check = new Utf8Check(fileName);
        check.Add(file);
        return check.Refusal();
    }

    private void Add(ReadOnlySpan<byte> piece)
    {
        var text = piece;
        if (read == 0)
        {
            isUtf16 = piece is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
            text = piece is [0xEF, 0xBB, 0xBF, ..] ? piece[3..] : piece;
        }

        if (controlRow is null && piece.IndexOfAny(ControlBytes) is var control and >= 0)
        {
            controlRow = RowAt(piece, control);
        }

        if (!Ascii.IsValid(piece))
        {
            CountHighBytes(piece);
            if (invalid is null && !Utf8.IsValid(piece))
            {
                var at = FirstInvalid(piece);
                invalid = (RowAt(piece, at), ColumnAt(piece, at));
            }
        }

        isBlank = isBlank && IsBlank(text);
        lines += piece.Count((byte)'\n');
        lineStart = piece.LastIndexOf((byte)'\n') is var last and >= 0 ? read + last + 1 : lineStart;
        read += piece.Length;
    }

    private Finding? Refusal() => (isUtf16, controlRow, invalid, isBlank) switch
    {
        (true, _, _, _) => FileRefusals.NotUtf8(fileName, 1, 1, looksLikeOldThai: false),
        (_, { } row, _, _) => FileRefusals.NotText(fileName, row),
        (_, _, var (row, column), _) => FileRefusals.NotUtf8(fileName, row, column, LooksLikeOldThai),
        (_, _, _, true) => FileRefusals.Empty(fileName),
        _ => null,
    };

    /// <summary>In TIS-620 every Thai letter is one byte from A1 to FB, so nearly all high bytes lie there.</summary>
    private bool LooksLikeOldThai => oldThaiBytes >= highBytes * 9 / 10;

    private int RowAt(ReadOnlySpan<byte> piece, int index) => lines + piece[..index].Count((byte)'\n') + 1;

    private int ColumnAt(ReadOnlySpan<byte> piece, int index) =>
        piece[..index].LastIndexOf((byte)'\n') is var last and >= 0 ? index - last : (int)Math.Min(int.MaxValue, read + index - lineStart + 1);

    private void CountHighBytes(ReadOnlySpan<byte> piece)
    {
        foreach (var letter in piece)
        {
            highBytes += letter >= 0x80 ? 1 : 0;
            oldThaiBytes += letter is >= 0xA1 and <= 0xFB ? 1 : 0;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> piece)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(piece[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        while (Rune.DecodeFromUtf8(text, out var letter, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(letter))
        {
            text = text[length..];
        }

        return text.IsEmpty;
    }

    /// <summary>How many bytes at the end begin a letter that is not complete, 0 to 3.</summary>
    private static int CutLetter(ReadOnlySpan<byte> piece)
    {
        for (var back = 1; back <= 3 && back <= piece.Length; back++)
        {
            var lead = piece[^back];
            if (lead >= 0xC0)
            {
                var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return length > back ? back : 0;
            }

            if (lead < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }
}

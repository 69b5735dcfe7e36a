using System.Text;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>A line of a calendar: <c>DTSTART;VALUE=DATE:20250413</c>.</summary>
/// <param name="Row">Where it begins in the file, counted from 1.</param>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="Parameters">What stands between the name and the colon.</param>
/// <param name="Value">What stands behind the colon.</param>
internal sealed record IcsLine(int Row, string Name, string Parameters, string Value)
{
    /// <summary>Words, with line ends, commas and semicolons as they were meant.</summary>
    public string Text()
    {
        var text = new StringBuilder(Value.Length);
        for (var i = 0; i < Value.Length; i++)
        {
            var isEscaped = Value[i] == '\\' && i + 1 < Value.Length;
            var letter = isEscaped ? Value[++i] : Value[i];
            text.Append(isEscaped && letter is 'n' or 'N' ? ' ' : letter);
        }

        return text.ToString().Trim();
    }
}

/// <summary>Reads the lines of a calendar (RFC 5545).</summary>
internal static class IcsLines
{
    /// <summary>Whether a file begins as calendars do.</summary>
    public static bool Are(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> begin = "BEGIN:VCALENDAR"u8;
        var text = (file is [0xEF, 0xBB, 0xBF, ..] ? file[3..] : file).TrimStart(" \t\r\n"u8);
        return text.Length >= begin.Length && Ascii.EqualsIgnoreCase(text[..begin.Length], begin);
    }

    /// <summary>The lines, those that were folded in one piece again.</summary>
    public static Checked<IReadOnlyList<IcsLine>> Read(byte[] file, string fileName)
    {
        var (unfolded, rows) = Unfolded(file);
        if (Utf8Check.Of(unfolded, fileName) is { } refusal)
        {
            var row = rows[Math.Clamp((refusal.Place.Row ?? 1) - 1, 0, rows.Count - 1)];
            return Checked.Refuse<IReadOnlyList<IcsLine>>(refusal with { Place = refusal.Place with { Row = row } });
        }

        var text = Encoding.UTF8.GetString(unfolded).TrimStart('\uFEFF');
        return Checked.Accept<IReadOnlyList<IcsLine>>([.. text.Split('\n').Select((line, i) => LineOf(rows[i], line.TrimEnd('\r')))]);
    }

    /// <summary>
    /// Without the line ends that are followed by a blank: they only break long lines, and some programs break within a letter of several
    /// bytes, so this comes before decoding. With the row of the file at which each line begins.
    /// </summary>
    private static (byte[] Bytes, List<int> Rows) Unfolded(byte[] file)
    {
        var bytes = new List<byte>(file.Length);
        List<int> rows = [1];
        var row = 1;
        for (var i = 0; i < file.Length; i++)
        {
            if (file[i] != '\n')
            {
                bytes.Add(file[i]);
                continue;
            }

            row++;
            if (i + 1 < file.Length && file[i + 1] is (byte)' ' or (byte)'\t')
            {
                i++;
                if (bytes is [.., (byte)'\r'])
                {
                    bytes.RemoveAt(bytes.Count - 1);
                }
            }
            else
            {
                bytes.Add((byte)'\n');
                rows.Add(row);
            }
        }

        return ([.. bytes], rows);
    }

    private static IcsLine LineOf(int row, string line)
    {
        var (colon, isQuoted) = (-1, false);
        for (var i = 0; i < line.Length && colon < 0; i++)
        {
            isQuoted ^= line[i] == '"';
            colon = line[i] == ':' && !isQuoted ? i : -1;
        }

        var head = colon < 0 ? line : line[..colon];
        var name = head.Split(';')[0];
        return new(row, name.Trim().ToUpperInvariant(), head[name.Length..], colon < 0 ? "" : line[(colon + 1)..]);
    }
}

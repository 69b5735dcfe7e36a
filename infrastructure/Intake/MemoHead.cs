using System.Text.RegularExpressions;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The head of a memo: the labelled lines from ส่วนราชการ to เรียน.</summary>
/// <param name="Lines">How many lines it takes.</param>
/// <param name="Office">Behind ส่วนราชการ.</param>
/// <param name="Number">Behind ที่.</param>
/// <param name="NumberRow">Where, if anywhere.</param>
/// <param name="Date">Behind วันที่.</param>
/// <param name="DateRow">Where, if anywhere.</param>
/// <param name="Subject">Behind เรื่อง.</param>
/// <param name="Addressee">Behind เรียน.</param>
internal sealed partial record MemoHead(
    int Lines, string Office, string Number, int? NumberRow, string Date, int? DateRow, string Subject, string Addressee)
{
    private const int MostLines = 20;
    private const string OfficeLabel = "ส่วนราชการ";
    private const string NumberLabel = "ที่";
    private const string DateLabel = "วันที่";
    private const string SubjectLabel = "เรื่อง";
    private const string AddresseeLabel = "เรียน";

    /// <summary>Reads the head at the beginning of the lines.</summary>
    public static MemoHead Read(IReadOnlyList<PaperLine> lines)
    {
        var texts = new Dictionary<string, (string Text, int Row)>();
        string? open = null;
        var taken = 0;
        foreach (var line in lines)
        {
            if (Label().Match(line.Text) is { Success: true } label)
            {
                open = label.Groups[1].Value;
                texts.TryAdd(open, (line.Text[label.Length..].Trim(), line.Row));
            }
            else if (open is not null && taken < MostLines && line.Row - lines[taken - 1].Row <= 1)
            {
                // A long subject goes on in the next line.
                texts[open] = (texts[open].Text + " " + line.Text, texts[open].Row);
            }
            else
            {
                break;
            }

            taken++;
            if (open == AddresseeLabel)
            {
                break;
            }
        }

        SplitDateFromNumber(texts);
        return new(
            taken,
            Text(OfficeLabel),
            Text(NumberLabel),
            Row(NumberLabel),
            Text(DateLabel),
            Row(DateLabel),
            Text(SubjectLabel),
            Text(AddresseeLabel));

        string Text(string label) => texts.TryGetValue(label, out var found) ? found.Text : "";
        int? Row(string label) => texts.TryGetValue(label, out var found) ? found.Row : null;
    }

    private static void SplitDateFromNumber(Dictionary<string, (string Text, int Row)> texts)
    {
        if (texts.TryGetValue(NumberLabel, out var line) && line.Text.IndexOf(DateLabel, StringComparison.Ordinal) is var at and >= 0)
        {
            texts[NumberLabel] = (line.Text[..at].Trim(), line.Row);
            texts.TryAdd(DateLabel, (line.Text[(at + DateLabel.Length)..].Trim(), line.Row));
        }
    }

    [GeneratedRegex(@"\A(ส่วนราชการ|วันที่|ที่|เรื่อง|เรียน)[\s:]*", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}

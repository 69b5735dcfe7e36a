using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Reads the memo (บันทึกข้อความ): its head, its paragraphs and who signs it.</summary>
internal static partial class MemoText
{
    /// <summary>Whether a line is the name under a signature: "(นางนุรีดา มะยา)".</summary>
    public static bool IsName(string line) => NameForm().IsMatch(line);

    /// <summary>The memo of the lines below "บันทึกข้อความ".</summary>
    /// <param name="lines">The lines up to the title page.</param>
    /// <param name="fileName">For the places of findings.</param>
    /// <param name="findings">What is odd about it, and lines that belong to nothing.</param>
    public static Memo Read(IReadOnlyList<PaperLine> lines, string fileName, FindingList findings)
    {
        var head = MemoHead.Read(lines);
        var (body, signatories, left) = Signatures(lines.Skip(head.Lines).ToList());
        var date = ThaiDates.TryRead(Wording.Visible(head.Date));
        if (date is null)
        {
            findings.Add(MemoNotices.DateUnreadable(fileName, head.DateRow, head.Date));
        }

        if (ReportNotices.LacksRunningNumber(head.Number))
        {
            findings.Add(ReportNotices.NumberIncomplete(new(fileName, ReportWords.Number, head.NumberRow), head.Number));
        }

        findings.Add(MemoNotices.NotTaken(left, fileName));
        return new(head.Office, head.Number, date, head.Date, head.Subject, head.Addressee, body, signatories);
    }

    private static (List<string> Body, List<Signatory> Signatories, List<PaperLine> Left) Signatures(List<PaperLine> lines)
    {
        var signatories = new List<Signatory>();
        var body = new List<string>();
        var above = new List<PaperLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (NameForm().Match(lines[i].Text) is not { Success: true } name)
            {
                above.Add(lines[i]);
                continue;
            }

            // The paragraphs of the memo stand above the first name.
            var remarks = signatories.Count > 0 ? above : above.SkipWhile(line => !IsSignatureLine(line.Text)).ToList();
            body.AddRange(signatories.Count > 0 ? [] : above.TakeWhile(line => !IsSignatureLine(line.Text)).Select(line => line.Text));
            var position = Position(lines, i + 1);
            signatories.Add(new([.. remarks.Select(line => line.Text)], name.Groups[1].Value.Trim(), string.Join('\n', position)));
            i += position.Count;
            above = [];
        }

        return signatories.Count > 0 ? (body, signatories, above) : ([.. above.Select(line => line.Text)], signatories, []);
    }

    /// <summary>The line below a name and the lines that follow it without a gap: an acting head signs with two positions.</summary>
    private static List<string> Position(List<PaperLine> lines, int from)
    {
        var position = new List<string>();
        for (var i = from; i < lines.Count && !BeginsRemark(lines[i].Text) && (i == from || lines[i].Row - lines[i - 1].Row <= 1); i++)
        {
            position.Add(lines[i].Text);
        }

        return position;
    }

    private static bool IsSignatureLine(string line) => line.TrimStart('(').StartsWith("ลงชื่อ", StringComparison.Ordinal);

    private static bool BeginsRemark(string line) =>
        line.StartsWith("เรียน", StringComparison.Ordinal) || line.StartsWith('-') || line.StartsWith('(') || IsSignatureLine(line);

    [GeneratedRegex(@"\A\(([^()]+)\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}

using System.Security.Cryptography;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Reads the annual report, text or DOCX: what it is, its content tells and not its name.</summary>
internal sealed class ReportReader : IReportReader
{
    /// <inheritdoc/>
    public async Task<Checked<ReportDraft>> ReadAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        var file = await BoundedFile.ReadAsync(content, IReportReader.LargestFile, cancellation);
        if (file is null)
        {
            return Checked.Refuse<ReportDraft>(FileRefusals.TooLargeReport(fileName, IReportReader.LargestFile));
        }

        var read = PaperOf(file, fileName, cancellation);
        return read.TryGet(out var paper)
            ? Assemble(paper, read.Findings, fileName, Convert.ToHexStringLower(SHA256.HashData(file)), cancellation)
            : Checked.Refuse<ReportDraft>(read.Findings);
    }

    private static Checked<Paper> PaperOf(byte[] file, string fileName, CancellationToken cancellation)
    {
        if (OfficePackage.Is(file))
        {
            return WordPaper.Read(file, fileName, cancellation);
        }

        if (OfficePackage.IsOle(file))
        {
            return Checked.Refuse<Paper>(OfficeFormat.Word.Ole(file, fileName));
        }

        if (file.Length == 0)
        {
            return Checked.Refuse<Paper>(FileRefusals.Empty(fileName));
        }

        var decoded = Utf8Text.Decode(file, fileName);
        return decoded.TryGet(out var text) ? TextPaper.Read(text, fileName, cancellation) : Checked.Refuse<Paper>(decoded.Findings);
    }

    private static Checked<ReportDraft> Assemble(
        Paper paper, IReadOnlyList<Finding> noticed, string fileName, string hash, CancellationToken cancellation)
    {
        var findings = new FindingList();
        findings.Add(noticed);
        var front = FrontMatter.Of(paper);
        var year = NamedYears.Of(front, fileName, findings);
        var memo = front.Memo is { } lines ? MemoText.Read(lines, fileName, findings) : null;
        findings.Add(MemoNotices.NotTaken(front.Unplaced, fileName));
        var measures = MeasureTable.Read(paper.Rows, fileName, findings, cancellation);
        return year is null || findings.Refuses
            ? Checked.Refuse<ReportDraft>(findings.All)
            : Checked.Accept(new ReportDraft(year, [.. front.Title.Select(line => line.Text)], memo, measures, hash), findings.All);
    }
}

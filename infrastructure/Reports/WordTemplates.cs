using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Checked = Kolum.ItaAnalytics.Domain.Common.Checked;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Templates as DOCX files.</summary>
/// <param name="charts">Draws.</param>
/// <param name="codes">Draws the QR code.</param>
internal sealed class WordTemplates(IChartRenderer charts, IQrCodes codes) : IReportTemplates
{
    private static readonly Lazy<byte[]> Made = new(DefaultTemplate.Make);

    /// <inheritdoc/>
    public byte[] Carried => [.. Made.Value];

    /// <inheritdoc/>
    public async Task<Checked<TemplateCheck>> CheckAsync(Stream content, string fileName, IReadOnlyCollection<string> figureKeys, CancellationToken cancellation)
    {
        var file = await BoundedFile.ReadAsync(content, IReportTemplates.LargestFile, cancellation);
        var unfit = file is null
            ? [Broken(FileRefusals.TooLargeReport(fileName, IReportTemplates.LargestFile))]
            : Unfit(file, fileName, cancellation);
        if (file is null || unfit.Count > 0)
        {
            return Checked.Refuse<TemplateCheck>(unfit);
        }

        try
        {
            // A copy: the check writes controls as fields.
            using var copy = Copy(file);
            using var word = WordprocessingDocument.Open(copy, isEditable: true);
            if (word is not { DocumentType: WordprocessingDocumentType.Document, MainDocumentPart: { Document.Body: not null } main })
            {
                return Checked.Refuse<TemplateCheck>(Broken(OfficeFormat.Word.OtherKind(fileName)));
            }

            var checkup = new TemplateCheckup(fileName, figureKeys);
            var findings = checkup.Run(main);
            return findings.Any(finding => finding.Severity == Severity.Error)
                ? Checked.Refuse<TemplateCheck>(findings)
                : Checked.Accept(new TemplateCheck(fileName, file, checkup.Uses), findings);
        }
        catch (Exception problem) when (WordPaper.IsDamage(problem))
        {
            return Checked.Refuse<TemplateCheck>(Broken(OfficeFormat.Word.Corrupt(fileName)));
        }
    }

    /// <inheritdoc/>
    public async Task FillAsync(
        ReadOnlyMemory<byte> file, AnnualReport report, PaperSeal? seal, Stream target, CancellationToken cancellation)
    {
        byte[] filled;
        try
        {
            using var copy = Copy(file);
            using (var word = WordprocessingDocument.Open(copy, isEditable: true))
            {
                new TemplateFiller(report, seal, charts, codes).Fill(word.MainDocumentPart!);
            }

            cancellation.ThrowIfCancellationRequested();
            filled = StableZip.Of(copy);
        }
        catch (Exception problem) when (WordPaper.IsDamage(problem))
        {
            throw new PaperNotWrittenException(
                TemplateCodes.Broken, new("เปิดแม่แบบของหน่วยงานไม่ได้ โปรดใส่แม่แบบใหม่", "The agency's template cannot be opened; put it in again."));
        }

        await target.WriteAsync(filled, cancellation);
    }

    private static List<Finding> Unfit(byte[] file, string fileName, CancellationToken cancellation)
    {
        if (!OfficePackage.Is(file))
        {
            return [Broken(OfficePackage.IsOle(file) ? OfficeFormat.Word.Ole(file, fileName)
                : file.Length == 0 ? FileRefusals.Empty(fileName)
                : OfficeFormat.Word.OtherKind(fileName))];
        }

        var unsafeFor = OfficePackage.Check(file, OfficeFormat.Word, fileName, cancellation);
        if (unsafeFor.Count > 0)
        {
            return [.. unsafeFor.Select(finding => finding.Code == OfficeFormat.Word.ExternalCode ? finding with { Code = TemplateCodes.External } : Broken(finding))];
        }

        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        return archive.Entries.FirstOrDefault(Runs) is { } running
            ? [Finding.Error(
                TemplateCodes.Macros,
                new(fileName, Wording.Quote(running.FullName)),
                "แม่แบบมีมาโครหรือส่วนที่สั่งทำงานได้ จึงไม่รับเพื่อความปลอดภัย โปรดบันทึกเป็น .docx ธรรมดา",
                "The template carries macros or controls that run; it is refused, for safety. Save it as a plain .docx.")]
            : [];
    }

    private static bool Runs(ZipArchiveEntry entry) =>
        entry.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Contains("activeX/", StringComparison.OrdinalIgnoreCase)
        || entry.Name.Contains("oleObject", StringComparison.OrdinalIgnoreCase);

    private static Finding Broken(Finding finding) => finding with { Code = TemplateCodes.Broken };

    private static MemoryStream Copy(ReadOnlyMemory<byte> file)
    {
        var copy = new MemoryStream();
        copy.Write(file.Span);
        copy.Position = 0;
        return copy;
    }
}

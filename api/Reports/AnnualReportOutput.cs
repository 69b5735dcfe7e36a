using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

[Name("AnnualReport"), Description("The annual report of the measures, with its charts in place.")]
internal sealed class AnnualReportOutput(AskedAssessment asked, ReportCover cover)
{
    [Description("The title page in Thai; its lines are kept as lines.")]
    public string Title => string.Join('\n', cover.Title);

    [Description("The memo that hands the report up to be signed; null where the file had none.")]
    public MemoOutput? Memo([FromServices] IMapper mapper) => mapper.Map<MemoOutput?>(cover.Memo);

    [Description("Where the report can be fetched as a document, one per format.")]
    public IReadOnlyList<ReportDocumentOutput> DocumentUrls([FromServices] IEnumerable<IPaperWriter> writers) =>
    [
        .. writers.Select(writer => new ReportDocumentOutput
        {
            Format = writer.Format,
            MediaType = writer.MediaType,
            Url = PublicAddresses.Report(asked.Assessment.Key, writer.Format, asked.AskedAsOf),
        }),
    ];
}

[Name("ReportDocument"), Description("The report in one format.")]
internal sealed class ReportDocumentOutput
{
    [Description("The file name extension without dot, for example \"docx\".")]
    public required string Format { get; init; }

    [Description("The media type.")]
    public required string MediaType { get; init; }

    [Description("The path on this server, for example \"/reports/2568.docx\".")]
    public required string Url { get; init; }
}

[Name("Memo"), Description("The memo (บันทึกข้อความ) that hands the report up to be signed, in Thai.")]
internal sealed class MemoOutput
{
    [Description("The office (ส่วนราชการ), as written.")]
    public required string Office { get; init; }

    [Description("The number (ที่), as written.")]
    public required string Number { get; init; }

    [Description("The day; null where it could not be read.")]
    public required DateOnly? Date { get; init; }

    [Description("The day (วันที่) as written.")]
    public required string DateAsWritten { get; init; }

    [Description("The subject (เรื่อง).")]
    public required string Subject { get; init; }

    [Description("To whom (เรียน).")]
    public required string Addressee { get; init; }

    [Description("The paragraphs.")]
    public required IReadOnlyList<string> Body { get; init; }

    [Description("Who signs, in the order of the paper.")]
    public required IReadOnlyList<SignatoryOutput> Signatories { get; init; }
}

[Name("Signatory"), Description("Somebody who signs the memo.")]
internal sealed class SignatoryOutput
{
    [Description("The lines above the signature.")]
    public required IReadOnlyList<string> Remarks { get; init; }

    [Description("The name, without brackets.")]
    public required string Name { get; init; }

    [Description("The position.")]
    public required string Position { get; init; }
}

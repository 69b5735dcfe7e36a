using System.ComponentModel;
using AutoMapper;
using GraphQL;
using GraphQL.DataLoader;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

[Name("AnnualReport"), Implements(typeof(INode)), Description("The annual report of the measures, with its charts in place: the draft as it stands, and the versions that were submitted.")]
internal sealed class AnnualReportOutput(AskedAssessment asked, ReportCover cover) : INode
{
    [Id, Description("An opaque, stable id, unique over all types.")]
    public string Id => new GlobalId(NodeKind.AnnualReport, asked.Assessment.Key).ToString();

    [Description("The title page in Thai; its lines are kept as lines.")]
    public string Title => string.Join('\n', cover.Title);

    [Description("The memo that hands the report up to be signed; null where the file had none.")]
    public MemoOutput? Memo([FromServices] IMapper mapper) => mapper.Map<MemoOutput?>(cover.Memo);

    [Description("The number of the version that was submitted last, 1 or more; 0 where none was.")]
    public IDataLoaderResult<int> Version([FromServices] ReportLoaders loaders) =>
        VersionsBy(loaders).Then(versions => versions is [var latest, ..] ? latest.Number : 0);

    [Description("Where the version that was submitted last stands; DRAFT where none was.")]
    public IDataLoaderResult<ReportState> State([FromServices] ReportLoaders loaders) =>
        VersionsBy(loaders).Then(versions => versions is [var latest, ..] ? latest.State : ReportState.Draft);

    [Description("SHA-256 (hex) of the draft's content as it stands: equal to a version's where nothing changed since.")]
    public IDataLoaderResult<string> ContentHash([FromServices] IReportFreezer freezer, [FromServices] ReportLoaders loaders) =>
        loaders.Emblems.Load(asked.Assessment.Key.Agency).Then(emblem => freezer.Freeze(SignOffReport.Draft(asked.Assessment, emblem)).ContentHash);

    [Cost(5), Paged, Description("Every version that was submitted, latest first.")]
    public IDataLoaderResult<Connection<ReportVersionOutput>> Versions(
        [Paged] PageRequest page,
        [Description("Only versions in such a state; all where left out.")] EnumFilter<ReportState>? state,
        [FromServices] ReportLoaders loaders) =>
        VersionsBy(loaders).Then(versions => Paging
            .Cut([.. versions.Where(version => state?.Admits(version.State) != false)], page, "AnnualReport.versions", version => PublicAddresses.Number(version.Number))
            .ToConnection(version => new ReportVersionOutput(version)));

    [Description("What changed between two versions: words and numbers; null where one of them does not exist.")]
    [Cost(50)]
    public async Task<ReportDiffOutput?> Diff(
        [Description("The earlier version, 1 or more.")] int from,
        [Description("The later version, 1 or more; the draft as it stands where left out.")] int? to,
        [FromServices] IReportVersions versions,
        [FromServices] SignOffReport reports,
        CancellationToken cancellation)
    {
        var before = await versions.ContentAsync(asked.Assessment.Key, from, cancellation);
        var after = to is { } later ? await versions.ContentAsync(asked.Assessment.Key, later, cancellation) : await reports.DraftAsync(asked.Assessment, cancellation);
        return before is null || after is null ? null : new(ReportDiff.Between(before, after));
    }

    [Description("Every number that the texts of the report may name.")]
    [ListSize(60)]
    public IReadOnlyList<ReportFigureOutput> Figures() =>
        [.. asked.Assessment.Figures.Select(figure => new ReportFigureOutput(figure, asked.ProvenanceOf("report { figures { key number text } }", () => figure.FactsHash)))];

    [Description("What somebody should look at before signing.")]
    public IReadOnlyList<FindingOutput> Findings([FromServices] IMapper mapper) => mapper.Map<IReadOnlyList<FindingOutput>>(asked.Assessment.Findings);

    [Description("Where the draft can be fetched as a document, one per format.")]
    [ListSize(4)]
    public IReadOnlyList<ReportDocumentOutput> DocumentUrls([FromServices] IEnumerable<IPaperWriter> writers) =>
        [.. writers.Select(writer => ReportDocumentOutput.Of(writer, PublicAddresses.Report(asked.Assessment.Key, writer.Format, asked.AskedAsOf)))];

    /// <summary>The versions as they stood at the moment that was asked for, latest first.</summary>
    private IDataLoaderResult<IReadOnlyList<ReportVersion>> VersionsBy(ReportLoaders loaders) => loaders.Versions.Load(asked.Assessment.Key).Then(versions =>
        asked.AskedAsOf is { } moment ? (IReadOnlyList<ReportVersion>)[.. (versions ?? []).Select(version => version.AsOf(moment)).OfType<ReportVersion>()] : versions ?? []);
}

[Name("ReportDocument"), Description("The report in one format.")]
internal sealed class ReportDocumentOutput
{
    [Description("The format.")]
    public required PaperFormat Format { get; init; }

    [Description("The media type.")]
    public required string MediaType { get; init; }

    [Description("The path on this server, for example \"/reports/2568.docx\".")]
    public required string Url { get; init; }

    internal static ReportDocumentOutput Of(IPaperWriter writer, string address) => new() { Format = Enum.Parse<PaperFormat>(writer.Format, ignoreCase: true), MediaType = writer.MediaType, Url = address };
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
    [ListSize(4)]
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

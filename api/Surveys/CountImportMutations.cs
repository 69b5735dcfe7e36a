using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

/// <summary>What a client may hand in about many counts at once.</summary>
internal sealed class CountImportMutations
{
    private const string PastedName = "ข้อความที่วาง (pasted)";

    [Description("Takes in a file of counts (CSV in UTF-8 or XLSX, columns as in the template /counts/2568.xlsx): all rows or none. `undoImport` takes it back.")]
    public static async Task<ImportCountsPayload> ImportCounts(
        [Description("The file.")] ImportCountsInput input,
        [FromServices] RecordCounts useCase,
        [FromServices] ICountsReader reader,
        [FromServices] CountImportAnswer answer,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        if (!input.File.Open().TryGet(out var content))
        {
            return new() { Errors = UserError.Of(input.File.Open().Findings) };
        }

        var recorded = await useCase.RunAsync(
            key,
            reader.ReadAsync(content, input.File.FileName, progress: null, cancellation),
            new(answer.Actor, CountSource.File, input.File.FileName),
            input.DryRun ?? false,
            cancellation);
        return await answer.FillAsync(new ImportCountsPayload { Errors = UserError.OfFile(recorded.Findings, input.File.FileName) }, key, recorded, cancellation);
    }

    [Description("Reads totals from text that was copied from the national system's page or a chat, and records them: all or none. Run it dry first: what was assumed is told per line.")]
    public static async Task<PasteCountsPayload> PasteCounts(
        [Description("The text.")] PasteCountsInput input,
        [FromServices] RecordCounts useCase,
        [FromServices] IPastedCountsReader reader,
        [FromServices] CountImportAnswer answer,
        [FromServices] TimeProvider clock,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var pasted = reader.Read(input.Text, ThaiTime.Day(ThaiTime.Now(clock)));
        Finding[] findings = [.. pasted.SelectMany(count => count.Findings)];
        var payload = new PasteCountsPayload
        {
            Errors = UserError.OfText(findings),
            Lines = [.. pasted.Select(count => new PastedCountOutput(count, mapper.Map<IReadOnlyList<FindingOutput>>(count.Findings)))],
        };
        CountRow[] rows = [.. pasted.Select(count => count.Row).OfType<CountRow>()];
        if (payload.Errors.Count > 0 || rows.Length == 0)
        {
            return payload;
        }

        var recorded = await useCase.RunAsync(key, rows, new(answer.Actor, CountSource.Paste, PastedName), input.DryRun ?? false, cancellation);
        payload.Errors = UserError.OfText(recorded.Findings);
        return await answer.FillAsync(payload, key, recorded, cancellation);
    }
}

/// <summary>Fills the payload of a mutation that brings many counts.</summary>
/// <param name="current">Who asks.</param>
/// <param name="assessments">The assessments of this request.</param>
/// <param name="mapper">To output records.</param>
internal sealed class CountImportAnswer(ICurrentActor current, RequestAssessments assessments, IMapper mapper)
{
    private const int MostShown = 100;

    public Actor Actor => current.Actor;

    public async Task<TPayload> FillAsync<TPayload>(TPayload payload, AssessmentKey key, Checked<RecordedCounts> recorded, CancellationToken cancellation)
        where TPayload : CountImportPayload
    {
        if (!recorded.TryGet(out var counts))
        {
            return payload;
        }

        assessments.Forget();
        payload.Warnings = mapper.Map<IReadOnlyList<FindingOutput>>(recorded.Findings);
        payload.Added = counts.Added;
        payload.AlreadyRecorded = counts.AlreadyRecorded;
        payload.Counts = [.. counts.First.Take(MostShown).Select(entry => new ResponseCountOutput(key, entry, isCounted: true))];
        payload.Import = counts.Import is { } import ? new(key, import, mapper) : null;
        payload.Assessment = await assessments.FindAsync(key, asOf: null, cancellation) is { } asked ? new(asked) : null;
        return payload;
    }
}

[Name("ImportCountsInput"), Description("A file of counts.")]
internal sealed class ImportCountsInput : AssessmentInput
{
    [Description("The file, CSV in UTF-8 or XLSX.")]
    public required FileInput File { get; init; }

    [Description("Only say what would be recorded; false where left out.")]
    public bool? DryRun { get; init; }
}

[Name("PasteCountsInput"), Description("Text that names totals.")]
internal sealed class PasteCountsInput : AssessmentInput
{
    [Description("The text, 1 to 20,000 characters, for example \"IIT ตอบแล้ว ๒๕ คน จาก ๓๐\". Names of people in it are not kept.")]
    public required string Text { get; init; }

    [Description("Only say what would be recorded; false where left out.")]
    public bool? DryRun { get; init; }
}

/// <summary>What every mutation that brings many counts answers.</summary>
internal abstract class CountImportPayload
{
    [Description("What is wrong; empty where the counts were recorded, or would be in a dry run.")]
    public IReadOnlyList<UserError> Errors { get; set; } = [];

    [Description("What somebody should look at; the counts were recorded all the same.")]
    public IReadOnlyList<FindingOutput> Warnings { get; set; } = [];

    [Description("How many entries are new, 0 or more; null where they were refused.")]
    public int? Added { get; set; }

    [Description("How many entries had been recorded before under the same key with the same content, 0 or more; null where they were refused.")]
    public int? AlreadyRecorded { get; set; }

    [Description("The first of the entries, 100 at most, in the order of the rows.")]
    public IReadOnlyList<ResponseCountOutput> Counts { get; set; } = [];

    [Description("The import, for `undoImport`; null where nothing was new or it was refused. In a dry run its id names nothing.")]
    public CountImportOutput? Import { get; set; }

    [Description("The assessment with its new figures; in a dry run as it stands. Null where the counts were refused.")]
    public AssessmentOutput? Assessment { get; set; }
}

[Name("ImportCountsPayload"), Description("What came of taking in a file of counts.")]
internal sealed class ImportCountsPayload : CountImportPayload;

[Name("PasteCountsPayload"), Description("What came of taking in pasted text.")]
internal sealed class PasteCountsPayload : CountImportPayload
{
    [Description("What was understood of each line that has words in it.")]
    public IReadOnlyList<PastedCountOutput> Lines { get; set; } = [];
}

[Name("PastedCount"), Description("What was understood of a part of a pasted text.")]
internal sealed class PastedCountOutput(PastedCount pasted, IReadOnlyList<FindingOutput> findings)
{
    [Description("The line, counted from 1.")]
    public int Line => pasted.Line;

    [Description("The part as it was written, without the time and the name that a chat puts before it.")]
    public string Written => pasted.Written;

    [Description("The code of the survey that it counts; null where it gives no total.")]
    public string? Survey => pasted.Row?.SurveyCode;

    [Description("The day of the total; null where it gives no total.")]
    public DateOnly? Day => pasted.Row?.Day;

    [Description("The total, people, 0 to 1,000,000; null where it gives none.")]
    public int? Value => pasted.Row?.Value;

    [Description("The minimum that it names beside the total, people, to compare; null where it names none. It is never stored.")]
    public int? QuotaSeen => pasted.QuotaSeen;

    [Description("What was assumed, what is asked, or that the line was passed over.")]
    public IReadOnlyList<FindingOutput> Findings => findings;
}

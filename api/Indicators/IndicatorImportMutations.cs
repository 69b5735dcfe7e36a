using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;

namespace Kolum.ItaAnalytics.Api.Indicators;

/// <summary>What a client may hand in about results and the open-data checklist as a file.</summary>
internal sealed class IndicatorImportMutations
{
    [Description("Takes in a file of results of indicators (CSV in UTF-8 or XLSX, columns as in the template /indicators/2568.xlsx): scores, or how many chose each answer of a question. All rows or none; a row says whose result it is, OFFICIAL where it does not.")]
    public static async Task<ImportIndicatorResultsPayload> ImportIndicatorResults(
        [Description("The file.")] ImportIndicatorResultsInput input,
        [FromServices] RecordIndicators useCase,
        [FromServices] IIndicatorsReader reader,
        [FromServices] IndicatorImportAnswer answer,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        if (!input.File.Open().TryGet(out var content))
        {
            return new() { Errors = UserError.Of(input.File.Open().Findings) };
        }

        var read = await reader.ReadAsync(content, input.File.FileName, cancellation);
        if (!read.TryGet(out var rows))
        {
            return new() { Errors = UserError.OfFile(read.Findings, input.File.FileName) };
        }

        var recorded = await useCase.RunAsync(rows, new(key.Agency, key.FiscalYear, input.Reason, answer.Actor, input.File.FileName), input.DryRun ?? false, cancellation);
        var payload = await answer.FillAsync(new ImportIndicatorResultsPayload(), input, recorded, cancellation);
        payload.Added = recorded.IsAccepted ? recorded.Value.Entries.Count : null;
        payload.AlreadyRecorded = recorded.IsAccepted ? recorded.Value.AlreadyRecorded : null;
        payload.Import = recorded.IsAccepted && recorded.Value.Import is { } import && input.DryRun != true ? answer.Tell(key, import) : null;
        return payload;
    }

    [Description("Takes in a file of the open-data checklist (CSV in UTF-8 or XLSX, as /open-data/2568/items.xlsx gives it to be filled): all rows or none. A row says everything of its item anew; rows that only name their item are passed over. The year is opened where nothing is stored of it.")]
    public static async Task<ImportOpenDataItemsPayload> ImportOpenDataItems(
        [Description("The file.")] ImportOpenDataItemsInput input,
        [FromServices] SetOpenDataItems useCase,
        [FromServices] IOpenDataFiles files,
        [FromServices] IndicatorImportAnswer answer,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        if (!input.File.Open().TryGet(out var content))
        {
            return new() { Errors = UserError.Of(input.File.Open().Findings) };
        }

        var rows = await files.ReadAsync(content, input.File.FileName, cancellation);
        var recorded = await useCase.RunAsync(key, rows, answer.Actor, input.DryRun ?? false, cancellation);
        var payload = await answer.FillAsync(new ImportOpenDataItemsPayload(), input, recorded, cancellation);
        payload.Added = recorded.IsAccepted ? recorded.Value.Added.Count : null;
        payload.Unchanged = recorded.IsAccepted ? recorded.Value.Unchanged : null;
        return payload;
    }

    [Description("Takes back every result that an import brought and that nobody replaced since: what held before holds again. All of it stays in the history.")]
    public static async Task<UndoIndicatorImportPayload> UndoIndicatorImport(
        [Description("The import.")] UndoIndicatorImportInput input,
        [FromServices] UndoIndicatorImport useCase,
        [FromServices] IndicatorImportAnswer answer,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var undone = await useCase.RunAsync(key.Agency, GlobalId.GuidOf(NodeKind.IndicatorImport, input.Id), input.Reason, answer.Actor, cancellation);
        return undone.TryGet(out var import)
            ? new() { Errors = [], Import = answer.Tell(key, import), Assessment = await answer.AssessmentAsync(key, cancellation) }
            : new() { Errors = UserError.Of(undone.Findings) };
    }
}

/// <summary>Fills what the payloads have in common.</summary>
/// <param name="current">Who asks.</param>
/// <param name="assessments">The assessments of this request.</param>
/// <param name="mapper">To output records.</param>
internal sealed class IndicatorImportAnswer(ICurrentActor current, RequestAssessments assessments, IMapper mapper)
{
    public Actor Actor => current.Actor;

    public IndicatorImportOutput Tell(AssessmentKey key, IndicatorImport import) => new(key, import, mapper);

    /// <summary>The assessment as it stands after the change.</summary>
    public async Task<AssessmentOutput?> AssessmentAsync(AssessmentKey key, CancellationToken cancellation)
    {
        assessments.Forget();
        return await assessments.FindAsync(key, asOf: null, cancellation) is { } asked ? new(asked) : null;
    }

    public async Task<TPayload> FillAsync<TPayload, TDone>(TPayload payload, AssessmentFileInput input, Checked<TDone> recorded, CancellationToken cancellation)
        where TPayload : AssessmentFilePayload
        where TDone : notnull
    {
        payload.Errors = UserError.OfFile(recorded.Findings, input.File.FileName);
        if (recorded.IsAccepted)
        {
            payload.Warnings = mapper.Map<IReadOnlyList<FindingOutput>>(recorded.Findings);
            payload.Assessment = await AssessmentAsync(AssessmentArguments.Key(input.Agency, input.FiscalYear), cancellation);
        }

        return payload;
    }
}

/// <summary>A file about an assessment.</summary>
internal abstract class AssessmentFileInput : AssessmentInput
{
    [Description("The file, CSV in UTF-8 or XLSX.")]
    public required FileInput File { get; init; }

    [Description("Only say what would be recorded; false where left out.")]
    public bool? DryRun { get; init; }
}

[Name("ImportIndicatorResultsInput"), Description("A file of results of indicators. A row of another fiscal year is refused; one that names no agency is of this one.")]
internal sealed class ImportIndicatorResultsInput : AssessmentFileInput
{
    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("ImportOpenDataItemsInput"), Description("A file of the open-data checklist.")]
internal sealed class ImportOpenDataItemsInput : AssessmentFileInput;

/// <summary>What every mutation with a file about an assessment answers.</summary>
internal abstract class AssessmentFilePayload
{
    [Description("What is wrong, with row and column; empty where the rows were recorded, or would be in a dry run.")]
    public IReadOnlyList<UserError> Errors { get; set; } = [];

    [Description("What somebody should look at; the rows were recorded all the same.")]
    public IReadOnlyList<FindingOutput> Warnings { get; set; } = [];

    [Description("How many entries are new, 0 or more; null where they were refused.")]
    public int? Added { get; set; }

    [Description("The assessment with its new figures; in a dry run as it stands. Null where the file was refused, or nothing is stored of the year.")]
    public AssessmentOutput? Assessment { get; set; }
}

[Name("ImportIndicatorResultsPayload"), Description("What came of taking in a file of results.")]
internal sealed class ImportIndicatorResultsPayload : AssessmentFilePayload
{
    [Description("How many say what holds already, 0 or more; null where they were refused.")]
    public int? AlreadyRecorded { get; set; }

    [Description("The import, under which all of it can be taken back; null in a dry run, where nothing was new, or where the file was refused.")]
    public IndicatorImportOutput? Import { get; set; }
}

[Name("ImportOpenDataItemsPayload"), Description("What came of taking in a file of the checklist.")]
internal sealed class ImportOpenDataItemsPayload : AssessmentFilePayload
{
    [Description("How many items the file says as they are, 0 or more; null where it was refused.")]
    public int? Unchanged { get; set; }
}

[Name("UndoIndicatorImportInput"), Description("An import of results to take back.")]
internal sealed class UndoIndicatorImportInput : AssessmentInput
{
    [Id, Description("The id of the import.")]
    public required string Id { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("UndoIndicatorImportPayload"), Description("What came of taking an import of results back.")]
internal sealed class UndoIndicatorImportPayload
{
    [Description("What is wrong with the input; empty where it was taken back.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The import with its mark; null where it was refused.")]
    public IndicatorImportOutput? Import { get; init; }

    [Description("The assessment with its new figures; null where it was refused.")]
    public AssessmentOutput? Assessment { get; init; }
}

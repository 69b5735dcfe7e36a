using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;

namespace Kolum.ItaAnalytics.Api.Indicators;

/// <summary>What a client may do with a file of results that was taken in.</summary>
internal sealed class IndicatorImportMutations
{
    [Description("Takes back every result that an import brought and that nobody replaced since: what held before holds again. All of it stays in the history.")]
    public static async Task<UndoIndicatorImportPayload> UndoIndicatorImport(
        [Description("The import.")] UndoIndicatorImportInput input,
        [FromServices] UndoIndicatorImport useCase,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var undone = await useCase.RunAsync(key.Agency, GlobalId.GuidOf(NodeKind.IndicatorImport, input.Id), input.Reason, current.Actor, cancellation);
        assessments.Forget();
        return undone.TryGet(out var import)
            ? new()
            {
                Errors = [],
                Import = new(key, import, mapper),
                Assessment = await assessments.FindAsync(key, asOf: null, cancellation) is { } asked ? new(asked) : null,
            }
            : new() { Errors = UserError.Of(undone.Findings) };
    }
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

using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Indicators;

/// <summary>What a client may change about the open-data checklist.</summary>
internal sealed class OpenDataMutations
{
    [Description("Records how far an item of the open-data checklist has come; what was recorded before stays in the history. Every field is said anew: one that is left out is empty. The year is opened where nothing is stored of it.")]
    public static async Task<SetOpenDataItemPayload> SetOpenDataItem(
        [Description("The item and what is said of it.")] SetOpenDataItemInput input,
        [FromServices] SetOpenDataItems useCase,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var state = new OpenDataState(input.Status, input.Address, input.ResponsibleUnit, input.Due, input.EvidenceDay, input.SubIndicator, input.Note)
        {
            FileFormats = input.FileFormats ?? [],
        };
        var recorded = await useCase.RunAsync(key, OpenDataDraft.Typed(input.Item, state, input.Reason), current.Actor, cancellation);
        return recorded.IsAccepted
            ? new() { Errors = [], Item = await ItemOf(key, input.Item, assessments, cancellation) }
            : new() { Errors = UserError.Of(recorded.Findings) };
    }

    [Description("Asks every address of the checklist whether it answers, and keeps the answers with their date. Only public addresses are asked, http or https; each has ten seconds.")]
    [Cost(50)]
    public static async Task<CheckOpenDataLinksPayload> CheckOpenDataLinks(
        [Description("Whose checklist.")] CheckOpenDataLinksInput input,
        [FromServices] CheckLinks useCase,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        CancellationToken cancellation)
    {
        var looked = await useCase.RunAsync(AssessmentArguments.Key(input.Agency, input.FiscalYear), CheckLinks.OpenDataAddressesOf, current.Actor, cancellation);
        assessments.Forget();
        return looked.TryGet(out var checks)
            ? new() { Errors = [], Checks = [.. checks.Select(check => new LinkCheckOutput(check))] }
            : new() { Errors = UserError.Of(looked.Findings) };
    }

    private static async Task<OpenDataItemOutput?> ItemOf(AssessmentKey assessment, int number, RequestAssessments assessments, CancellationToken cancellation)
    {
        assessments.Forget();
        return await assessments.FindAsync(assessment, asOf: null, cancellation) is { } asked && asked.Assessment.OpenData.Item(number) is { } found
            ? new(asked, found)
            : null;
    }
}

[Name("SetOpenDataItemInput"), Description("An item of the open-data checklist and what is said of it.")]
internal sealed class SetOpenDataItemInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("The year in the Buddhist Era, 2560 to 2599.")]
    public required int FiscalYear { get; init; }

    [Description("The item's number in the year, 1 or more: 24 for o24.")]
    public required int Item { get; init; }

    [Description("How far it has come; UNKNOWN cannot be set. PUBLISHED and CHECKED need an address; going back needs a reason.")]
    public required OpenDataStatus Status { get; init; }

    [Description("Where it is published: http or https, at most 2,000 characters.")]
    public string? Address { get; init; }

    [Description("The kinds of file that stand there, at most ten names of 1 to 10 letters and digits, for example \"pdf\".")]
    public IReadOnlyList<string>? FileFormats { get; init; }

    [Description("Who looks after it, at most 200 characters.")]
    public string? ResponsibleUnit { get; init; }

    [Description("The day by which it is to be published; within a year around the fiscal year.")]
    public DateOnly? Due { get; init; }

    [Description("The day that the published document bears; not in the future.")]
    public DateOnly? EvidenceDay { get; init; }

    [Description("The sub-indicator that it counts for, for example \"9.1\", where the agency read it elsewhere; needs a reason.")]
    public string? SubIndicator { get; init; }

    [Description("A remark, at most 1,000 characters.")]
    public string? Note { get; init; }

    [Description("Why, at most 500 characters; kept with the entry.")]
    public string? Reason { get; init; }
}

[Name("SetOpenDataItemPayload"), Description("What came of recording an item.")]
internal sealed class SetOpenDataItemPayload
{
    [Description("What is wrong with the input; empty where it was stored.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The item as it stands now; null where it was refused.")]
    public OpenDataItemOutput? Item { get; init; }
}

[Name("CheckOpenDataLinksInput"), Description("Whose addresses are asked.")]
internal sealed class CheckOpenDataLinksInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("The year in the Buddhist Era, 2560 to 2599.")]
    public required int FiscalYear { get; init; }
}

[Name("CheckOpenDataLinksPayload"), Description("What came of asking the addresses.")]
internal sealed class CheckOpenDataLinksPayload
{
    [Description("Why nothing was asked; empty where it was.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The answers, each address once, by number of the item; null where nothing was asked.")]
    [ListSize(40)]
    public IReadOnlyList<LinkCheckOutput>? Checks { get; init; }
}

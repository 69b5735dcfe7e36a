using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>What a client may ask about assessments and what lies in them.</summary>
internal sealed class ReportQueries
{
    [Description("One agency in one fiscal year with its finished numbers; null where nothing is stored for it.")]
    [Cost(5)]
    public static IDataLoaderResult<AssessmentOutput?> Assessment(
        [Description("The agency's code; the default agency where left out.")] string? agency,
        [Description("The year in the Buddhist Era, 2560 to 2599, for example 2568.")] int fiscalYear,
        [Description("Answer as it was known at this moment; now where left out.")] DateTimeOffset? asOf,
        [FromServices] RequestAssessments assessments) =>
        assessments.Load(AssessmentArguments.Key(agency, fiscalYear), asOf).Then(asked => asked is null ? null : new AssessmentOutput(asked));

    [Description("The thing that has a global id, as it is known now; null where it does not, or no longer, exist.")]
    [Cost(5)]
    public static IDataLoaderResult<INode?> Node(
        [Id, Description("The id, as some answer gave it.")] string id,
        [FromServices] Nodes nodes) =>
        // Relay's compiler takes a field `node` with this one argument only; `nodes` can be asked as of an earlier moment.
        nodes.Load(id, asOf: null);

    [Description("The things that have some global ids, in the order asked for; null for each that does not, or no longer, exist.")]
    [Cost(5), ListSizeOfArgument("ids")]
    public static IDataLoaderResult<IReadOnlyList<INode?>> Nodes(
        [Id, Description("The ids, 1 to 100 of them.")] IReadOnlyList<string> ids,
        [Description("Answer as it was known at this moment; now where left out.")] DateTimeOffset? asOf,
        [FromServices] Nodes nodes) => ids.Count is >= 1 and <= Paging.Largest
            ? LoaderSteps.All([.. ids.Select(id => nodes.Load(id, asOf))])
            : throw new ContractError(ErrorCode.ArgumentInvalid, new($"ids รับได้ 1 ถึง {Paging.Largest} รหัส", $"ids takes 1 to {Paging.Largest} ids."));

    [Description("The version of the report whose paper shows a content hash, for everybody who wants to check a paper; null unless it was published.")]
    [Cost(5)]
    public static async Task<ReportVersionOutput?> PublishedReport(
        [Description("SHA-256 (hex) at the foot of the paper, 64 characters.")] string contentHash, [FromServices] IReportVersions versions, CancellationToken cancellation) =>
        await versions.FindAsync(contentHash, cancellation) is { IsPublished: true } published ? new(published) : null;

    [Description("What a Word template of the report may name in double braces, beside the report's figures.")]
    [ListSize(60)]
    public static IReadOnlyList<TemplateFieldOutput> TemplateFields() => [.. Domain.Reports.TemplateFields.All.Select(field => new TemplateFieldOutput(field))];
}

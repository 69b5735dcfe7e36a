using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Measures;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>What a client may ask about assessments and what lies in them.</summary>
internal sealed class ReportQueries
{
    [Description("One agency in one fiscal year with its finished numbers; null where nothing is stored for it.")]
    public static async Task<AssessmentOutput?> Assessment(
        [Description("The agency's code; the default agency where left out.")] string? agency,
        [Description("The year in the Buddhist Era, 2560 to 2599, for example 2568.")] int fiscalYear,
        [Description("Answer as it was known at this moment; now where left out.")] DateTimeOffset? asOf,
        [FromServices] RequestAssessments assessments,
        CancellationToken cancellation) =>
        await assessments.FindAsync(AssessmentArguments.Key(agency, fiscalYear), asOf, cancellation) is { } asked ? new(asked) : null;

    [Description("The thing that has a global id, as it is known now; null where it no longer exists.")]
    public static async Task<INode?> Node(
        [Id, Description("The id, as some answer gave it.")] string id,
        [FromServices] RequestAssessments assessments,
        CancellationToken cancellation)
    {
        var named = GlobalId.TryParse(id)
            ?? throw new ContractError(ErrorCode.ArgumentInvalid, new("id นี้ไม่ใช่รหัสที่ระบบออกให้", "This id was not given by this server."));
        return await assessments.FindAsync(named.Assessment, asOf: null, cancellation) is { } asked ? NodeIn(asked, named) : null;
    }

    private static INode? NodeIn(AskedAssessment asked, GlobalId named) => named.Kind switch
    {
        NodeKind.Assessment => new AssessmentOutput(asked),
        NodeKind.Survey => new AssessmentOutput(asked).Survey(named.Part),
        NodeKind.Measure => asked.Assessment.Measures.FirstOrDefault(measure => PublicAddresses.Number(measure.Number) == named.Part) is { } found
            ? new MeasureOutput(asked, found)
            : null,
        NodeKind.AnnualReport => new AssessmentOutput(asked).Report(),
        NodeKind.RiskAssessment => new AssessmentOutput(asked).RiskAssessment(),
        NodeKind.Risk => new AssessmentOutput(asked).RiskAssessment()?.Risk($"{named.Part}/{named.Assessment.FiscalYear}"),
        _ => null,
    };
}

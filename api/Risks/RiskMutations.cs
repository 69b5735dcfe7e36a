using System.ComponentModel;
using System.Text;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Api.Risks;

/// <summary>What a client may change about risks.</summary>
internal sealed class RiskMutations
{
    [Description("Adds a risk; it gets the next code of the year. Sample risks give way to the first real one.")]
    public static async Task<AddRiskPayload> AddRisk(
        [Description("The risk.")] AddRiskInput input, [FromServices] ChangeRisks useCase, [FromServices] RiskAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var ratings = new[] { (RatingKind.Inherent, input.Inherent), (RatingKind.Current, input.Current), (RatingKind.Residual, input.Residual) }
            .Where(rating => rating.Item2 is not null)
            .ToDictionary(rating => rating.Item1, rating => (rating.Item2!.Likelihood, rating.Item2.Impact));
        return answer.Fill(new AddRiskPayload(), key, input.Read() is { } description
            ? await useCase.AddAsync(key, description, ratings, input.Reason, answer.Actor, cancellation)
            : RiskAnswer.LinkInvalid());
    }

    [Description("Says anew what a risk is; the texts before stay in the history.")]
    public static async Task<DescribeRiskPayload> DescribeRisk(
        [Description("The risk.")] DescribeRiskInput input, [FromServices] ChangeRisks useCase, [FromServices] RiskAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        return answer.Fill(new DescribeRiskPayload(), key, input.Read() is { } description
            ? await useCase.DescribeAsync(key, input.Code, description, input.Reason, answer.Actor, cancellation)
            : RiskAnswer.LinkInvalid());
    }

    [Description("Rates a risk; the rating before stays in the history.")]
    public static async Task<RateRiskPayload> RateRisk(
        [Description("The rating.")] RateRiskInput input, [FromServices] ChangeRisks useCase, [FromServices] RiskAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        return answer.Fill(new RateRiskPayload(), key, await useCase.RateAsync(key, input.Code, input.Kind, input.Likelihood, input.Impact, input.Reason, answer.Actor, cancellation));
    }

    [Description("Adds an action to a risk, or says anew what it is and how far it has come.")]
    public static async Task<SetRiskActionPayload> SetRiskAction(
        [Description("The action.")] SetRiskActionInput input, [FromServices] ChangeRisks useCase, [FromServices] RiskAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var action = new RiskAction(
            0, input.Text, input.OwnerUnit ?? "", input.Start, input.Due, input.Status ?? RiskActionStatus.Planned, input.DoneOn, string.Join('\n', input.Evidence ?? []));
        return answer.Fill(new SetRiskActionPayload(), key, await useCase.SetActionAsync(key, input.Code, input.Number ?? 0, action, input.Reason, answer.Actor, cancellation));
    }

    [Description("Accepts a risk as it is until a day, or takes the acceptance back.")]
    public static async Task<AcceptRiskPayload> AcceptRisk(
        [Description("The acceptance.")] AcceptRiskInput input, [FromServices] ChangeRisks useCase, [FromServices] RiskAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        return answer.Fill(new AcceptRiskPayload(), key, await useCase.AcceptAsync(key, input.Code, input.IsAccepted, input.Until, input.Reason, answer.Actor, cancellation));
    }

    [Description("Records a review of a risk.")]
    public static async Task<ReviewRiskPayload> ReviewRisk(
        [Description("The review.")] ReviewRiskInput input, [FromServices] ChangeRisks useCase, [FromServices] RiskAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        return answer.Fill(new ReviewRiskPayload(), key, await useCase.ReviewAsync(key, input.Code, input.Round, input.Day, input.Text, input.Reason, answer.Actor, cancellation));
    }

    [Description("Closes a risk (it has gone, or was recorded by mistake), or opens it again.")]
    public static async Task<CloseRiskPayload> CloseRisk(
        [Description("The risk.")] CloseRiskInput input, [FromServices] ChangeRisks useCase, [FromServices] RiskAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        return answer.Fill(new CloseRiskPayload(), key, await useCase.CloseAsync(key, input.Code, input.IsClosed, string.Join('\n', input.Evidence ?? []), input.Reason, answer.Actor, cancellation));
    }

    [Description("Takes in a file of risks: all rows or none. What stands in `findings` says row and column.")]
    public static async Task<ImportRisksPayload> ImportRisks(
        [Description("The file.")] ImportRisksInput input,
        [FromServices] ImportRisks useCase,
        [FromServices] IRiskFileReader reader,
        [FromServices] RiskAnswer answer,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(input.Csv));
        var rows = await reader.ReadAsync(content, "csv", cancellation);
        var imported = await useCase.RunAsync(key, rows, input.Reason, answer.Actor, input.DryRun ?? false, cancellation);
        answer.Forget();
        return new(imported.IsAccepted ? imported.Value : null, mapper.Map<IReadOnlyList<FindingOutput>>(imported.Findings));
    }

    [Description("Stores a matrix as the next version of the agency's own. Years keep the version that they took.")]
    public static async Task<SaveRiskMatrixPayload> SaveRiskMatrix(
        [Description("The matrix.")] SaveRiskMatrixInput input, [FromServices] KeepMatrix useCase, [FromServices] RiskAnswer answer, [FromServices] IMapper mapper, CancellationToken cancellation)
    {
        var saved = await useCase.SaveAsync(AssessmentArguments.Agency(input.Agency), input.Read(), input.Reason, answer.Actor, input.DryRun ?? false, cancellation);
        return new()
        {
            Errors = UserError.Of(saved.Findings),
            Warnings = saved.IsAccepted ? mapper.Map<IReadOnlyList<FindingOutput>>(saved.Findings) : [],
            Matrix = saved.IsAccepted ? new(saved.Value) : null,
        };
    }

    [Description("Takes a matrix for the risks of a year.")]
    public static async Task<TakeRiskMatrixPayload> TakeRiskMatrix(
        [Description("The matrix.")] TakeRiskMatrixInput input, [FromServices] KeepMatrix useCase, [FromServices] RiskAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var taken = await useCase.TakeAsync(key, input.Version, input.Reason, answer.Actor, cancellation);
        answer.Forget();
        return new() { Errors = UserError.Of(taken.Findings), Matrix = taken.IsAccepted ? new(taken.Value.Matrix) : null };
    }
}

/// <summary>Fills the payload of a mutation about one risk.</summary>
/// <param name="current">Who asks.</param>
/// <param name="assessments">The assessments of this request.</param>
/// <param name="mapper">To output records.</param>
internal sealed class RiskAnswer(ICurrentActor current, RequestAssessments assessments, IMapper mapper)
{
    public Actor Actor => current.Actor;

    public static Checked<Risk> LinkInvalid() => Checked.Refuse<Risk>(Finding.Error(
        RiskCodes.LinkInvalid, new("risk", "measures"), "เลขมาตรการ ตัวชี้วัด หรือรายการ OIT อยู่นอกขอบเขต", "The number of a measure, an indicator or an open-data item is out of range."));

    public void Forget() => assessments.Forget();

    public TPayload Fill<TPayload>(TPayload payload, AssessmentKey key, Checked<Risk> result)
        where TPayload : RiskPayload
    {
        assessments.Forget();
        payload.Errors = UserError.Of(result.Findings);
        if (result.TryGet(out var risk))
        {
            payload.Warnings = mapper.Map<IReadOnlyList<FindingOutput>>(result.Findings);
            payload.Risk = new(key, risk);
        }

        return payload;
    }
}

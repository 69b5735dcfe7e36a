using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

/// <summary>What a client may decide about surveys: windows, quotas, groups, events and addresses.</summary>
internal sealed class SurveySetUpMutations
{
    [Description("Opens a survey of a fiscal year.")]
    public static async Task<OpenSurveyPayload> OpenSurvey(
        [Description("The survey.")] OpenSurveyInput input, [FromServices] SetUpSurvey useCase, [FromServices] SurveyAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var opened = await useCase.OpenAsync(
            key, input.Part, (input.FirstDay, input.LastDay), input.Required, input.Source, input.Reason, answer.Actor, cancellation);
        return await answer.FillAsync(new OpenSurveyPayload(), key, Survey.Of(key, input.Part).Code, opened, cancellation);
    }

    [Description("Moves the end of a survey's window, most often to extend it. What was planned before stays visible.")]
    public static async Task<ExtendWindowPayload> ExtendWindow(
        [Description("The new end.")] ExtendWindowInput input, [FromServices] SetUpSurvey useCase, [FromServices] SurveyAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var moved = await useCase.MoveEndAsync(key, input.Survey, input.LastDay, input.Source, input.Reason, answer.Actor, cancellation);
        return await answer.FillAsync(new ExtendWindowPayload(), key, input.Survey, moved, cancellation);
    }

    [Description("Sets a survey's quota in place of the rule, or goes back to the rule. All that was counted is measured by it from then on.")]
    public static async Task<SetQuotaPayload> SetQuota(
        [Description("The quota.")] SetQuotaInput input, [FromServices] SetUpSurvey useCase, [FromServices] SurveyAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var set = await useCase.SetQuotaAsync(key, input.Survey, input.Required, input.Source, input.Reason, answer.Actor, cancellation);
        return await answer.FillAsync(new SetQuotaPayload(), key, input.Survey, set, cancellation);
    }

    [Description("Defines, changes or drops a section of the staff (IIT) or a service point (EIT).")]
    public static async Task<SetSurveyGroupPayload> SetSurveyGroup(
        [Description("The group.")] SetSurveyGroupInput input, [FromServices] SetUpSurvey useCase, [FromServices] SurveyAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var draft = new GroupDraft(input.Code, input.Name, input.Size, input.SubQuota, input.IsDropped ?? false);
        var set = await useCase.SetGroupAsync(key, input.Survey, draft, input.Reason, answer.Actor, cancellation);
        return await answer.FillAsync(new SetSurveyGroupPayload(), key, input.Survey, set, cancellation);
    }

    [Description("Notes what happened on a day and explains the figures; the forecast chart shows it.")]
    public static async Task<NoteSurveyEventPayload> NoteSurveyEvent(
        [Description("The event.")] NoteSurveyEventInput input, [FromServices] SetUpSurvey useCase, [FromServices] SurveyAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var noted = await useCase.NoteEventAsync(key, input.Survey, input.Day, input.Label, input.Reason, answer.Actor, cancellation);
        return await answer.FillAsync(new NoteSurveyEventPayload(), key, input.Survey, noted, cancellation);
    }

    [Description("Sets the official address at which people answer; short links lead there. Its host must be on the agency's list.")]
    public static async Task<SetSurveyAddressPayload> SetSurveyAddress(
        [Description("The address.")] SetSurveyAddressInput input, [FromServices] SetUpSurvey useCase, [FromServices] SurveyAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var set = await useCase.SetAddressAsync(key, input.Survey, input.Address, input.Reason, answer.Actor, cancellation);
        return await answer.FillAsync(new SetSurveyAddressPayload(), key, input.Survey, set, cancellation);
    }
}

/// <summary>Fills the payload of a mutation about one survey.</summary>
/// <param name="current">Who asks.</param>
/// <param name="assessments">The assessments of this request.</param>
/// <param name="mapper">To output records.</param>
internal sealed class SurveyAnswer(ICurrentActor current, RequestAssessments assessments, IMapper mapper)
{
    public Actor Actor => current.Actor;

    public async Task<TPayload> FillAsync<TPayload, T>(
        TPayload payload, Domain.Agencies.AssessmentKey key, string surveyCode, Checked<T> result, CancellationToken cancellation)
        where TPayload : SurveyPayload
        where T : notnull
    {
        assessments.Forget();
        payload.Errors = UserError.Of(result.Findings);
        if (result.IsAccepted)
        {
            payload.Warnings = mapper.Map<IReadOnlyList<FindingOutput>>(result.Findings);
            payload.Survey = await assessments.FindAsync(key, asOf: null, cancellation) is { } asked ? new AssessmentOutput(asked).Survey(surveyCode) : null;
        }

        return payload;
    }
}

/// <summary>What every mutation about one survey answers.</summary>
internal abstract class SurveyPayload
{
    [Description("What is wrong with the input; empty where it was stored.")]
    public IReadOnlyList<UserError> Errors { get; set; } = [];

    [Description("What somebody should look at; it was stored all the same.")]
    public IReadOnlyList<FindingOutput> Warnings { get; set; } = [];

    [Description("The survey with its new figures; null where the input was refused.")]
    public SurveyOutput? Survey { get; set; }
}

[Name("OpenSurveyPayload"), Description("What came of opening a survey.")]
internal sealed class OpenSurveyPayload : SurveyPayload;

[Name("ExtendWindowPayload"), Description("What came of moving a window's end.")]
internal sealed class ExtendWindowPayload : SurveyPayload;

[Name("SetQuotaPayload"), Description("What came of setting a quota.")]
internal sealed class SetQuotaPayload : SurveyPayload;

[Name("SetSurveyGroupPayload"), Description("What came of setting a group.")]
internal sealed class SetSurveyGroupPayload : SurveyPayload;

[Name("NoteSurveyEventPayload"), Description("What came of noting an event.")]
internal sealed class NoteSurveyEventPayload : SurveyPayload;

[Name("SetSurveyAddressPayload"), Description("What came of setting an address.")]
internal sealed class SetSurveyAddressPayload : SurveyPayload;

using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Opens surveys and records what is decided about them. Every decision keeps who, when and why; none replaces the history.</summary>
/// <param name="store">Where surveys are.</param>
/// <param name="points">Where the hosts of short links are.</param>
/// <param name="agencies">Where agencies are.</param>
/// <param name="rulePacks">The quota rules.</param>
/// <param name="clock">Now.</param>
public sealed class SetUpSurvey(ISurveyStore store, IServicePoints points, IAgencyStore agencies, IRulePacks rulePacks, TimeProvider clock)
{
    private const int LongestGroupName = 80;
    private const int LongestEvent = 60;
    private const int LongestWindowDays = 731;

    /// <summary>Opens a survey of an assessment.</summary>
    /// <param name="assessment">Agency and fiscal year.</param>
    /// <param name="part">Which part.</param>
    /// <param name="window">When it may be answered.</param>
    /// <param name="required">The quota, people; nothing for what the rule gives.</param>
    /// <param name="source">Where window and quota were read.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<Survey>> OpenAsync(
        AssessmentKey assessment, SurveyPart part, (DateOnly FirstDay, DateOnly LastDay) window, int? required, string source, string reason, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.SetUpSurveys, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<Survey>(refusal);
        }

        var survey = Survey.Of(assessment, part);
        var setup = await store.ReadSetupAsync(assessment, cancellation);
        List<Finding> problems = [.. ReasonProblems(reason), .. WindowProblems(window, assessment), .. QuotaProblems(required)];
        if (!await agencies.ExistsAsync(assessment.Agency, cancellation))
        {
            problems.Add(Problem(AgencyCodes.Unknown, "agency", $"ไม่รู้จักหน่วยงาน {assessment.Agency}", $"The agency {assessment.Agency} is not known."));
        }
        else if (setup.Surveys.Any(known => known.Survey.Code == survey.Code))
        {
            problems.Add(Problem(SurveyCodes.SurveyExists, "part", $"เปิดแบบวัด {survey.Title} ของปีนี้ไว้แล้ว", $"{survey.Code} of this year is open already."));
        }
        else if (required is null && QuotaHistory.ByRule(part, setup.Rules(rulePacks, assessment.FiscalYear, ThaiTime.Now(clock)), AgencyProfile.InForce(setup.Profiles, ThaiTime.Now(clock))) is null)
        {
            problems.Add(NoRule());
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<Survey>(problems);
        }

        var recorded = Now(actor, reason);
        List<SurveyDecision> decisions = [new WindowSet(Period.Window(window.FirstDay, window.LastDay), source.Trim(), Confidences.Of(source), recorded)];
        if (required is not null)
        {
            decisions.Add(new QuotaSet(required, source.Trim(), Confidences.Of(source), IsSample: false, recorded));
        }

        await store.OpenAsync(survey, decisions, cancellation);
        return Checked.Accept(survey);
    }

    /// <summary>Moves the end of the window; what was planned before stays as it was.</summary>
    public Task<Checked<WindowSet>> MoveEndAsync(
        AssessmentKey assessment, string surveyCode, DateOnly lastDay, string source, string reason, Actor actor, CancellationToken cancellation) =>
        DecideAsync(assessment, surveyCode, reason, actor, (_, _, decisions) =>
        {
            var current = new WindowHistory(decisions).InForce(ThaiTime.Now(clock));
            if (lastDay == current.Span.LastDay)
            {
                return Checked.Refuse<WindowSet>(Problem(SurveyCodes.WindowUnchanged, "lastDay", "วันปิดรับเป็นวันเดิม", "The window ends on that day already."));
            }

            return WindowProblems((current.Span.Start, lastDay), assessment) is { Count: > 0 } problems
                ? Checked.Refuse<WindowSet>(problems)
                : Checked.Accept(new WindowSet(Period.Window(current.Span.Start, lastDay), source.Trim(), Confidences.Of(source), Now(actor, reason)));
        }, cancellation);

    /// <summary>Sets the quota in place of the rule, or goes back to the rule.</summary>
    /// <param name="assessment">Agency and fiscal year.</param>
    /// <param name="surveyCode">The survey.</param>
    /// <param name="required">People, 1–<see cref="Quota.Largest"/>; nothing to go back to the rule.</param>
    /// <param name="source">Where it was read.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Checked<QuotaSet>> SetQuotaAsync(
        AssessmentKey assessment, string surveyCode, int? required, string source, string reason, Actor actor, CancellationToken cancellation) =>
        DecideAsync(assessment, surveyCode, reason, actor, (setup, survey, _) =>
        {
            List<Finding> problems = QuotaProblems(required);
            if (required is null && QuotaHistory.ByRule(survey.Part, setup.Rules(rulePacks, assessment.FiscalYear, ThaiTime.Now(clock)), AgencyProfile.InForce(setup.Profiles, ThaiTime.Now(clock))) is null)
            {
                problems.Add(NoRule());
            }

            return problems.Count > 0
                ? Checked.Refuse<QuotaSet>(problems)
                : Checked.Accept(new QuotaSet(required, source.Trim(), Confidences.Of(source), IsSample: false, Now(actor, reason)));
        }, cancellation);

    /// <summary>Defines a section (IIT) or a service point (EIT), changes it, or drops it.</summary>
    /// <param name="assessment">Agency and fiscal year.</param>
    /// <param name="surveyCode">The survey.</param>
    /// <param name="group">The group; without a code for a new one.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Checked<GroupSet>> SetGroupAsync(
        AssessmentKey assessment, string surveyCode, GroupDraft group, string reason, Actor actor, CancellationToken cancellation) =>
        DecideAsync(assessment, surveyCode, reason, actor, (_, _, decisions) =>
        {
            var known = GroupSet.Latest(decisions).ToList();
            var name = group.Name.Trim();
            var problems = new List<Finding>();
            if (name.Length is 0 or > LongestGroupName || group.Size is < 1 or > CountRowCheck.LargestValue || group.SubQuota is not null && !Quota.IsValid(group.SubQuota.Value))
            {
                problems.Add(Problem(SurveyCodes.GroupInvalid, "name", $"กลุ่มต้องมีชื่อไม่เกิน {LongestGroupName} ตัวอักษร จำนวนคนและจำนวนขั้นต่ำตั้งแต่ 1 ขึ้นไป", $"A group needs a name of at most {LongestGroupName} characters; size and sub-quota are 1 or more."));
            }

            if (known.Any(other => other.Code != group.Code && !other.IsDropped && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                problems.Add(Problem(SurveyCodes.GroupNameTaken, "name", $"มีกลุ่มชื่อ {name} อยู่แล้ว", $"There is a group named {name} already."));
            }

            if (group.Code is not null && known.All(other => other.Code != group.Code))
            {
                problems.Add(Problem(SurveyCodes.GroupUnknown, "code", "ไม่พบกลุ่มนี้", "There is no such group."));
            }

            return problems.Count > 0
                ? Checked.Refuse<GroupSet>(problems)
                : Checked.Accept(new GroupSet(group.Code ?? FormattableString.Invariant($"g{known.Count + 1}"), name, group.Size, group.SubQuota, group.IsDropped, Now(actor, reason)));
        }, cancellation);

    /// <summary>Notes what happened on a day and explains the figures.</summary>
    public Task<Checked<EventNoted>> NoteEventAsync(
        AssessmentKey assessment, string surveyCode, DateOnly day, string label, string reason, Actor actor, CancellationToken cancellation) =>
        DecideAsync(assessment, surveyCode, reason, actor, (_, _, decisions) =>
        {
            var window = new WindowHistory(decisions).InForce(ThaiTime.Now(clock)).Span;
            return label.Trim().Length is 0 or > LongestEvent || day < window.Start.AddYears(-1) || day > window.LastDay.AddYears(1)
                ? Checked.Refuse<EventNoted>(Problem(SurveyCodes.EventInvalid, "label", $"เหตุการณ์ต้องมีข้อความไม่เกิน {LongestEvent} ตัวอักษร และวันที่ใกล้ช่วงเก็บข้อมูล", $"An event needs a label of at most {LongestEvent} characters and a day near the window."))
                : Checked.Accept(new EventNoted(day, label.Trim(), Now(actor, reason)));
        }, cancellation);

    /// <summary>Sets the official address at which people answer: https, on a host of the agency's list.</summary>
    public async Task<Checked<AddressSet>> SetAddressAsync(
        AssessmentKey assessment, string surveyCode, string address, string reason, Actor actor, CancellationToken cancellation)
    {
        var hosts = await points.AllowedHostsAsync(assessment.Agency, cancellation);
        return await DecideAsync(assessment, surveyCode, reason, actor, (_, _, _) =>
            SurveyAddresses.TryRead(address) is not { } read
                ? Checked.Refuse<AddressSet>(Problem(SurveyCodes.AddressInvalid, "address", "ต้องเป็นที่อยู่ https:// ที่ไม่มีชื่อผู้ใช้และเลขพอร์ต", "The address must be https without user name and port."))
            : !SurveyAddresses.IsAllowed(read, hosts)
                ? Checked.Refuse<AddressSet>(Problem(SurveyCodes.AddressHostNotAllowed, "address", $"เครื่องบริการ {read.IdnHost} ไม่อยู่ในรายการที่หน่วยงานอนุญาต", $"The host {read.IdnHost} is not on the agency's list."))
            : Checked.Accept(new AddressSet(read.AbsoluteUri, Now(actor, reason))), cancellation);
    }

    private async Task<Checked<TDecision>> DecideAsync<TDecision>(
        AssessmentKey assessment, string surveyCode, string reason, Actor actor, Func<SurveySetup, Survey, IReadOnlyList<SurveyDecision>, Checked<TDecision>> decide, CancellationToken cancellation)
        where TDecision : SurveyDecision
    {
        if (actor.Refusal(Permission.SetUpSurveys, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<TDecision>(refusal);
        }

        var setup = await store.ReadSetupAsync(assessment, cancellation);
        List<Finding> problems = [.. ReasonProblems(reason)];
        var (survey, decisions) = setup.Surveys.FirstOrDefault(survey => survey.Survey.Code == surveyCode);
        if (survey is null)
        {
            problems.Add(Problem(SurveyCodes.SurveyUnknown, "survey", $"ไม่มีแบบวัด {surveyCode} ในปีนี้", $"There is no survey {surveyCode} in this year."));
            return Checked.Refuse<TDecision>(problems);
        }

        var decided = decide(setup, survey, decisions);
        problems.AddRange(decided.IsAccepted ? [] : decided.Findings);
        if (problems.Count > 0)
        {
            return Checked.Refuse<TDecision>(problems);
        }

        await store.AppendAsync(assessment, surveyCode, decided.Value, cancellation);
        return decided;
    }

    private Recorded Now(Actor actor, string reason) => new(ThaiTime.Now(clock), actor.Name, reason.Trim());

    private static IEnumerable<Finding> ReasonProblems(string reason) => Reasons.Problems(reason, "survey", SurveyCodes.ReasonMissing);

    private static List<Finding> WindowProblems((DateOnly FirstDay, DateOnly LastDay) window, AssessmentKey assessment)
    {
        var year = assessment.FiscalYear.Period;
        var isValid = window.LastDay >= window.FirstDay
            && window.LastDay.DayNumber - window.FirstDay.DayNumber < LongestWindowDays
            && window.FirstDay >= year.Start.AddMonths(-6)
            && window.FirstDay < year.EndExclusive.AddMonths(6);
        return isValid
            ? []
            : [Problem(SurveyCodes.WindowInvalid, "lastDay", $"ช่วงเก็บข้อมูลต้องไม่ปิดก่อนเปิด และอยู่ใกล้ปีงบประมาณ {assessment.FiscalYear} โปรดตรวจปี", $"A window ends after it starts and lies near fiscal year {assessment.FiscalYear}; check the year.")];
    }

    private static List<Finding> QuotaProblems(int? required) => required is { } people && !Quota.IsValid(people)
        ? [Problem(SurveyCodes.QuotaOutOfRange, "required", $"จำนวนขั้นต่ำต้องอยู่ระหว่าง 1 ถึง {ThaiFormat.Plain.Number(Quota.Largest)} คน", $"The quota must be 1 to {ThaiFormat.Plain.Number(Quota.Largest)} people.")]
        : [];

    private static Finding NoRule() => Problem(
        SurveyCodes.QuotaRuleMissing, "required", "ยังไม่มีเกณฑ์จำนวนขั้นต่ำของปีและประเภทหน่วยงานนี้ โปรดกรอกจำนวนที่ได้รับแจ้ง", "No rule gives the quota for this year and kind of agency; enter the number that you were given.");

    private static Finding Problem(string code, string field, string thai, string english) => Finding.Error(code, new("survey", field), thai, english);
}

/// <summary>A group as a person fills it in.</summary>
/// <param name="Code">The group that is changed; nothing for a new one.</param>
/// <param name="Name">Its name, 1–80 characters.</param>
/// <param name="Size">How many people belong to it; nothing where that is not known.</param>
/// <param name="SubQuota">How many of it shall answer; nothing for none.</param>
/// <param name="IsDropped">Whether it no longer is a group.</param>
public sealed record GroupDraft(string? Code, string Name, int? Size, int? SubQuota, bool IsDropped);

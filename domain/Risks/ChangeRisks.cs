using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>Adds risks and changes what is known of them. Each change is checked whole, and kept whole or not at all; what stood before stays in the history.</summary>
/// <param name="sessions">Opens the risks of a year.</param>
public sealed class ChangeRisks(RiskSessions sessions)
{
    /// <summary>Adds a risk; it gets the next code of the year.</summary>
    /// <param name="key">The assessment; opened where it does not exist.</param>
    /// <param name="description">What the risk is.</param>
    /// <param name="ratings">Its ratings as far as they are known: levels of likelihood and impact.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<Risk>> AddAsync(
        AssessmentKey key, RiskDescription description, IReadOnlyDictionary<RatingKind, (int Likelihood, int Impact)> ratings, string reason, Actor actor, CancellationToken cancellation)
    {
        var opened = await sessions.OpenAsync(key, reason, actor, "risk", cancellation);
        if (!opened.TryGet(out var session))
        {
            return Checked.Refuse<Risk>([.. opened.Findings, .. RiskInputCheck.Description(description, "risk")]);
        }

        var code = RiskCode.Of(Math.Min(session.NextNumber, RiskCode.Most), key.FiscalYear);
        var problems = RiskInputCheck.Description(description, "risk").ToList();
        var rated = ratings.OrderBy(rating => rating.Key).Select(rating => (rating.Key, Checked: RiskInputCheck.Rating(
            rating.Value.Likelihood, rating.Value.Impact, session.Matrix, new("risk", RiskFields.Of(rating.Key))))).ToList();
        problems.AddRange(rated.SelectMany(rating => rating.Checked.Findings));
        if (session.NextNumber > RiskCode.Most)
        {
            problems.Add(RiskFields.TooMany(key));
        }

        return problems.Count > 0
            ? Checked.Refuse<Risk>(problems)
            : await StoreAsync(
                session,
                code,
                [new RiskDescribed(code, RiskFields.Trimmed(description), session.Recorded), .. rated.Select(rating => new RiskRated(code, rating.Key, rating.Checked.Value, session.Recorded))],
                cancellation);
    }

    /// <summary>Says anew what a risk is.</summary>
    public Task<Checked<Risk>> DescribeAsync(AssessmentKey key, string code, RiskDescription description, string reason, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(key, code, reason, actor, (session, risk) =>
        {
            var trimmed = RiskFields.Trimmed(description);
            var problems = RiskInputCheck.Description(trimmed, risk.Code).ToList();
            return problems.Count == 0 && trimmed == risk.Description
                ? Checked.Refuse<RiskDecision>(RiskFields.Unchanged(risk.Code))
                : RiskFields.Decide(problems, new RiskDescribed(risk.Code, trimmed, session.Recorded, risk.IsSample));
        }, cancellation);

    /// <summary>Rates a risk.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="code">The risk.</param>
    /// <param name="kind">What the rating is about.</param>
    /// <param name="likelihood">The level of likelihood on the year's matrix.</param>
    /// <param name="impact">The level of impact.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public Task<Checked<Risk>> RateAsync(AssessmentKey key, string code, RatingKind kind, int likelihood, int impact, string reason, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(key, code, reason, actor, (session, risk) =>
        {
            var rating = RiskInputCheck.Rating(likelihood, impact, session.Matrix, new(risk.Code, RiskFields.Of(kind)));
            return !rating.TryGet(out var read) ? Checked.Refuse<RiskDecision>(rating.Findings)
                : read == risk.Rated(kind)?.Rating ? Checked.Refuse<RiskDecision>(RiskFields.Unchanged(risk.Code))
                : Checked.Accept<RiskDecision>(new RiskRated(risk.Code, kind, read, session.Recorded, risk.IsSample));
        }, cancellation);

    /// <summary>Adds an action to a risk, or says anew what it is and how far it has come.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="code">The risk.</param>
    /// <param name="number">The action, 1–99; 0 for a new one.</param>
    /// <param name="action">The action; its number does not matter.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public Task<Checked<Risk>> SetActionAsync(AssessmentKey key, string code, int number, RiskAction action, string reason, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(key, code, reason, actor, (session, risk) =>
        {
            var next = risk.Actions.Select(known => known.Number).DefaultIfEmpty(0).Max() + 1;
            var standing = risk.Actions.FirstOrDefault(known => known.Number == number);
            if (number != 0 && standing is null)
            {
                return Checked.Refuse<RiskDecision>(RiskFields.ActionUnknown(risk, number));
            }

            if (next > RiskLinks.Largest && number == 0)
            {
                return Checked.Refuse<RiskDecision>(RiskFields.TooMany(key));
            }

            var set = RiskFields.Finished(RiskFields.Trimmed(action) with { Number = number == 0 ? next : number }, session.Today);
            var problems = RiskInputCheck.Action(set, risk.Standing?.Band.NeedsAction ?? false, key.FiscalYear, session.Today, risk.Code).ToList();
            return problems.Count == 0 && set == standing
                ? Checked.Refuse<RiskDecision>(RiskFields.Unchanged(risk.Code))
                : RiskFields.Decide(problems, new RiskActionSet(risk.Code, set, session.Recorded, risk.IsSample));
        }, cancellation);

    /// <summary>Accepts a risk as it is, or takes the acceptance back.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="code">The risk.</param>
    /// <param name="isAccepted">Whether it is accepted.</param>
    /// <param name="until">The last day on which that holds; where left out, it is kept with a finding.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public Task<Checked<Risk>> AcceptAsync(AssessmentKey key, string code, bool isAccepted, DateOnly? until, string reason, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(key, code, reason, actor, (session, risk) =>
        {
            var problems = isAccepted && until is { } day ? RiskInputCheck.Day(day, key.FiscalYear, new(risk.Code, "until")).ToList() : [];
            if (isAccepted && until < session.Today && problems.Count == 0)
            {
                problems.Add(Finding.Error(
                    RiskCodes.DayOutOfRange, new(risk.Code, "until"), "วันสิ้นสุดการยอมรับผ่านไปแล้ว", "The last day of the acceptance has passed already."));
            }

            return !isAccepted && risk.Acceptance is null
                ? Checked.Refuse<RiskDecision>(RiskFields.Unchanged(risk.Code))
                : RiskFields.Decide(problems, new RiskAccepted(risk.Code, isAccepted, isAccepted ? until : null, session.Recorded, risk.IsSample));
        }, cancellation);

    /// <summary>Records a review of a risk.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="code">The risk.</param>
    /// <param name="round">Which of the two.</param>
    /// <param name="day">The day on which it was held.</param>
    /// <param name="text">What was found, 1–2,000 characters.</param>
    /// <param name="reason">Why it is recorded, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public Task<Checked<Risk>> ReviewAsync(AssessmentKey key, string code, ReviewRound round, DateOnly day, string text, string reason, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(key, code, reason, actor, (session, risk) =>
        {
            var problems = RiskInputCheck.Text(text, RiskInputCheck.LongestText, isRequired: true, new(risk.Code, "text"), "ผลการทบทวน")
                .Concat(RiskInputCheck.Day(day, key.FiscalYear, new(risk.Code, "day")))
                .ToList();
            if (day > session.Today)
            {
                problems.Add(RiskInputCheck.InFuture(new(risk.Code, "day"), day));
            }

            return RiskFields.Decide(problems, new RiskReviewed(risk.Code, round, day, text.Trim(), session.Recorded, risk.IsSample));
        }, cancellation);

    /// <summary>Closes a risk, or opens it again.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="code">The risk.</param>
    /// <param name="isClosed">Whether it is closed.</param>
    /// <param name="evidence">What shows it, one a line; needed where the risk's level needs an action.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public Task<Checked<Risk>> CloseAsync(AssessmentKey key, string code, bool isClosed, string evidence, string reason, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(key, code, reason, actor, (session, risk) =>
        {
            var problems = RiskInputCheck.Text(evidence, RiskInputCheck.LongestText, isRequired: false, new(risk.Code, "evidence"), "หลักฐาน").ToList();
            if (isClosed && (risk.Standing?.Band.NeedsAction ?? false) && string.IsNullOrWhiteSpace(evidence))
            {
                problems.Add(RiskInputCheck.EvidenceMissing(new(risk.Code, "evidence")));
            }

            return isClosed == !risk.IsOpen
                ? Checked.Refuse<RiskDecision>(RiskFields.Unchanged(risk.Code))
                : RiskFields.Decide(problems, new RiskClosed(risk.Code, isClosed, isClosed ? evidence.Trim() : "", session.Recorded, risk.IsSample));
        }, cancellation, evenClosed: true);

    private async Task<Checked<Risk>> ChangeAsync(
        AssessmentKey key, string code, string reason, Actor actor, Func<RiskSession, Risk, Checked<RiskDecision>> decide, CancellationToken cancellation, bool evenClosed = false)
    {
        var opened = await sessions.OpenAsync(key, reason, actor, Wording.Quote(code), cancellation);
        if (!opened.TryGet(out var session))
        {
            return Checked.Refuse<Risk>(opened.Findings);
        }

        var found = session.Find(code, evenClosed);
        if (!found.TryGet(out var risk))
        {
            return found;
        }

        var decided = decide(session, risk);
        return decided.TryGet(out var decision)
            ? await StoreAsync(session, risk.Code, [decision], cancellation)
            : Checked.Refuse<Risk>(decided.Findings);
    }

    private static async Task<Checked<Risk>> StoreAsync(RiskSession session, string code, IReadOnlyList<RiskDecision> decisions, CancellationToken cancellation)
    {
        var added = await session.AddAsync(decisions, [], cancellation);
        return added.TryGet(out var assessment)
            ? Checked.Accept(assessment.Find(code)!, [.. assessment.Findings.Where(finding => finding.Place.Subject == code)])
            : Checked.Refuse<Risk>(added.Findings);
    }
}

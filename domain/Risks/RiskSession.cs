using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>Opens the risks of a year to be changed; one instance serves every use case.</summary>
/// <param name="store">Where they are.</param>
/// <param name="agencies">Which agencies exist.</param>
/// <param name="packs">The matrix that holds until an agency takes its own.</param>
/// <param name="clock">Now.</param>
public sealed class RiskSessions(IRiskStore store, IAgencyStore agencies, IRulePacks packs, TimeProvider clock)
{
    /// <summary>Reads what stands, or says why nothing can be changed.</summary>
    internal async Task<Checked<RiskSession>> OpenAsync(AssessmentKey key, string reason, Actor actor, string subject, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.ChangeRisks, key.Agency) is { } refusal)
        {
            return Checked.Refuse<RiskSession>(refusal);
        }

        var problems = Reasons.Problems(reason, subject, RiskCodes.ReasonMissing).ToList();
        if (!await agencies.ExistsAsync(key.Agency, cancellation))
        {
            problems.Add(Finding.Error(RiskCodes.AgencyUnknown, new(subject, "agency"), $"ไม่รู้จักหน่วยงาน {key.Agency}", $"The agency {key.Agency} is not known."));
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<RiskSession>(problems);
        }

        var (facts, seen) = await store.ReadAsync(key, cancellation);
        return Checked.Accept(new RiskSession(store, packs, key, facts, seen, new(ThaiTime.Now(clock), actor.Name, reason.Trim())));
    }
}

/// <summary>The risks of a year as they stand while they are changed.</summary>
internal sealed class RiskSession
{
    private readonly IRiskStore store;
    private readonly long seen;

    public RiskSession(IRiskStore store, IRulePacks packs, AssessmentKey key, RiskFacts facts, long seen, Recorded recorded)
    {
        this.store = store;
        this.seen = seen;
        (Key, Recorded) = (key, recorded);
        Standing = RiskAssessment.Compute(key, facts, DateTimeOffset.MaxValue);
        Matrix = Standing?.Matrix ?? packs.RiskMatrix;
    }

    public AssessmentKey Key { get; }

    public Recorded Recorded { get; }

    public DateOnly Today => ThaiTime.Day(Recorded.At);

    /// <summary>What stands; nothing where nothing was decided yet.</summary>
    public RiskAssessment? Standing { get; }

    /// <summary>The matrix in force, or the one that will be.</summary>
    public RiskMatrix Matrix { get; }

    /// <summary>The next free code of a real risk; examples hold none.</summary>
    public int NextNumber => Real.Select(risk => RiskCode.NumberIn(risk.Code)).DefaultIfEmpty(0).Max() + 1;

    /// <summary>The risks that are facts.</summary>
    public IEnumerable<Risk> Real => Standing?.Risks.Where(risk => !risk.IsSample) ?? [];

    /// <summary>A risk that may be changed.</summary>
    /// <param name="code">Its code as typed.</param>
    /// <param name="evenClosed">Whether a closed one may be.</param>
    public Checked<Risk> Find(string code, bool evenClosed = false)
    {
        if (RiskCode.TryRead(code, Key.FiscalYear) is not { } read || Standing?.Find(read) is not { } risk)
        {
            return Checked.Refuse<Risk>(Finding.Error(
                RiskCodes.Unknown, new(Wording.Quote(code), "code"), $"ปี {Key.FiscalYear} ไม่มีความเสี่ยงรหัส “{Wording.Quote(code)}”", $"Fiscal year {Key.FiscalYear} has no risk '{Wording.Quote(code)}'."));
        }

        return risk.IsOpen || evenClosed
            ? Checked.Accept(risk)
            : Checked.Refuse<Risk>(Finding.Error(RiskCodes.IsClosed, new(risk.Code, "code"), "ความเสี่ยงนี้ปิดแล้ว โปรดเปิดใหม่ก่อนแก้ไข", "The risk is closed; open it again first."));
    }

    /// <summary>Adds decisions; the matrix in force is pinned with the first real ones.</summary>
    /// <returns>What stands then; refused where somebody else acted first.</returns>
    public async Task<Checked<RiskAssessment>> AddAsync(IReadOnlyList<RiskDecision> decisions, IReadOnlyList<Finding> warnings, CancellationToken cancellation)
    {
        var needsMatrix = Standing?.Pinned is not { IsSample: false } && decisions.Any(decision => !decision.IsSample) && !decisions.Any(decision => decision is MatrixPinned);
        RiskDecision[] all = needsMatrix ? [new MatrixPinned(Matrix, Recorded), .. decisions] : [.. decisions];
        if (!await store.AppendAsync(Key, seen, all, cancellation))
        {
            return Checked.Refuse<RiskAssessment>(Finding.Error(
                RiskCodes.Overtaken, new(Key.ToString()), "มีผู้อื่นบันทึกก่อน โปรดเปิดดูใหม่แล้วบันทึกอีกครั้ง", "Somebody else changed the risks first; look again and repeat the change."));
        }

        var (facts, _) = await store.ReadAsync(Key, cancellation);
        return Checked.Accept(RiskAssessment.Compute(Key, facts, Recorded.At)!, [.. warnings.Where(warning => warning.Severity != Severity.Error)]);
    }
}

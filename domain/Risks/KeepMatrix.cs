using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>Stores versions of an agency's own matrix, and takes one for the risks of a year.</summary>
/// <param name="sessions">Opens the risks of a year.</param>
/// <param name="store">Where matrices are.</param>
/// <param name="agencies">Which agencies exist.</param>
/// <param name="packs">The matrix that the program carries.</param>
/// <param name="clock">Now.</param>
public sealed class KeepMatrix(RiskSessions sessions, IRiskStore store, IAgencyStore agencies, IRulePacks packs, TimeProvider clock)
{
    /// <summary>Every matrix that a year may take: the carried one first, then the agency's own versions.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="asOf">Versions that were stored by this moment; all where nothing is given.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<RiskMatrix>> ListAsync(AgencyKey agency, DateTimeOffset? asOf, CancellationToken cancellation) =>
        [packs.RiskMatrix, .. (await store.MatricesAsync(agency, cancellation)).Where(stored => asOf is null || stored.Recorded.At <= asOf).Select(stored => stored.Matrix)];

    /// <summary>Stores a matrix as the next version of the agency's own; the years that took an earlier one keep it.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="matrix">The matrix; its version is given here.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="dryRun">Only say what is found.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The matrix with its version and what somebody should look at; refused where an error stands (codes: <see cref="RiskMatrixCodes"/>).</returns>
    public async Task<Checked<RiskMatrix>> SaveAsync(AgencyKey agency, RiskMatrix matrix, string reason, Actor actor, bool dryRun, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.SetRiskMatrix, agency) is { } refusal)
        {
            return Checked.Refuse<RiskMatrix>(refusal);
        }

        var findings = RiskMatrixCheck.Of(matrix).Concat(Reasons.Problems(reason, "matrix", RiskCodes.ReasonMissing)).ToList();
        if (!await agencies.ExistsAsync(agency, cancellation))
        {
            findings.Add(Finding.Error(RiskCodes.AgencyUnknown, new("matrix", "agency"), $"ไม่รู้จักหน่วยงาน {agency}", $"The agency {agency} is not known."));
        }

        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            return Checked.Refuse<RiskMatrix>(findings);
        }

        var number = (await store.MatricesAsync(agency, cancellation)).Count + 1;
        var version = matrix with { Version = FormattableString.Invariant($"{agency}-{number}") };
        if (!dryRun)
        {
            await store.AddMatrixAsync(agency, new(version, new(ThaiTime.Now(clock), actor.Name, reason.Trim())), cancellation);
        }

        return Checked.Accept(version, findings);
    }

    /// <summary>Takes a matrix for the risks of a year.</summary>
    /// <param name="key">The assessment; opened where it does not exist.</param>
    /// <param name="version">The version, as <see cref="ListAsync"/> names it.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<RiskAssessment>> TakeAsync(AssessmentKey key, string version, string reason, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.SetRiskMatrix, key.Agency) is { } refusal)
        {
            return Checked.Refuse<RiskAssessment>(refusal);
        }

        var opened = await sessions.OpenAsync(key, reason, actor, "matrix", cancellation);
        if (!opened.TryGet(out var session))
        {
            return Checked.Refuse<RiskAssessment>(opened.Findings);
        }

        var known = await ListAsync(key.Agency, asOf: null, cancellation);
        if (known.FirstOrDefault(matrix => matrix.Version == version) is not { } taken)
        {
            var versions = string.Join(", ", known.Select(matrix => matrix.Version));
            return Checked.Refuse<RiskAssessment>(Finding.Error(
                RiskMatrixCodes.Unknown, new("matrix", "version"), $"ไม่มีตาราง “{Wording.Quote(version)}” มีแต่ {versions}", $"There is no matrix '{Wording.Quote(version)}'; there is {versions}."));
        }

        if (session.Standing?.Pinned is { IsSample: false } pinned && pinned.Matrix.Version == version)
        {
            return Checked.Refuse<RiskAssessment>(Finding.Error(
                RiskMatrixCodes.Unchanged, new("matrix", "version"), "ปีนี้ใช้ตารางนี้อยู่แล้ว", "The year uses this matrix already."));
        }

        string[] outside =
        [
            .. session.Real.Where(risk => Enum.GetValues<RatingKind>().Any(kind => risk.Rated(kind) is { } rated && !taken.Holds(rated.Rating))).Select(risk => risk.Code),
        ];
        return outside.Length > 0
            ? Checked.Refuse<RiskAssessment>(Finding.Error(
                RiskMatrixCodes.TooSmall,
                new("matrix", "version"),
                $"ตาราง {taken.Size} ไม่มีระดับที่ใช้กับ {string.Join(", ", outside)} โปรดประเมินใหม่ก่อน",
                $"The matrix {taken.Size} lacks levels that are used for {string.Join(", ", outside)}; rate them anew first."))
            : await session.AddAsync([new MatrixPinned(taken, session.Recorded)], RiskMatrixCheck.Of(taken), cancellation);
    }
}

using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Who takes a step, as the paper names them.</summary>
/// <param name="Name">Their name, 1–200 characters.</param>
/// <param name="Position">Their position, 0–200 characters.</param>
/// <param name="Comment">What they say, 0–500 characters; needed where they send a version back.</param>
public sealed record Signer(string Name, string Position, string Comment);

/// <summary>Brings the report from the draft to the public, step by step.</summary>
/// <param name="reader">What the assessment holds.</param>
/// <param name="versions">Where submitted versions are kept.</param>
/// <param name="files">Where the agency's emblem is.</param>
/// <param name="freezer">Says whether two reports are the same.</param>
/// <param name="clock">Now.</param>
public sealed class SignOffReport(AssessmentReader reader, IReportVersions versions, IAgencyFiles files, IReportFreezer freezer, TimeProvider clock)
{
    private const int LongestName = 200;
    private const int LongestComment = 500;

    /// <summary>The report of an assessment with the agency's emblem: what would be frozen.</summary>
    public async Task<AnnualReport> DraftAsync(Assessment assessment, CancellationToken cancellation) =>
        Draft(assessment, await files.FindAsync(assessment.Key.Agency, AgencyFilePurpose.Emblem, cancellation));

    /// <summary>The report of an assessment with an emblem that is at hand.</summary>
    public static AnnualReport Draft(Assessment assessment, AgencyFile? emblem) => AnnualReport.Of(assessment, EmblemPicture.Of(emblem));

    /// <summary>Freezes the draft as the next version and hands it up.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="signer">Who hands it up.</param>
    /// <param name="actor">The user of this program.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The version, or why there is none (codes: <see cref="SignOffCodes"/>).</returns>
    public async Task<Checked<ReportVersion>> SubmitAsync(AssessmentKey key, Signer signer, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.SubmitReport, key.Agency) is { } refusal)
        {
            return Checked.Refuse<ReportVersion>(refusal);
        }

        if (await reader.ReadAsync(key, asOf: null, cancellation) is not { } assessment)
        {
            return Checked.Refuse<ReportVersion>(Problem(SignOffCodes.ReportUnknown, "assessment", "ไม่มีข้อมูลของหน่วยงานและปีนี้", "Nothing is stored for this agency and year."));
        }

        var report = await DraftAsync(assessment, cancellation);
        var before = await versions.ListAsync(key, cancellation);
        List<Finding> problems = [.. SignerProblems(signer, SignOffAction.Submit), .. DraftProblems(assessment, report, before)];
        if (problems.Count > 0)
        {
            return Checked.Refuse<ReportVersion>(problems);
        }

        var number = before.Count == 0 ? 1 : before[0].Number + 1;
        return await versions.AddAsync(key, number, report, Step(SignOffAction.Submit, signer, actor), cancellation)
            ? Checked.Accept((await versions.ListAsync(key, cancellation)).Single(version => version.Number == number))
            : Checked.Refuse<ReportVersion>(Overtaken());
    }

    /// <summary>Takes the next step with a version, or sends it back.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="number">The version.</param>
    /// <param name="action">What is done; not <see cref="SignOffAction.Submit"/>.</param>
    /// <param name="signer">Who does it.</param>
    /// <param name="actor">The user of this program.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The version as it stands then, or why it was refused (codes: <see cref="SignOffCodes"/>).</returns>
    public async Task<Checked<ReportVersion>> StepAsync(
        AssessmentKey key, int number, SignOffAction action, Signer signer, Actor actor, CancellationToken cancellation)
    {
        if ((await versions.ListAsync(key, cancellation)).FirstOrDefault(version => version.Number == number) is not { } version)
        {
            return Checked.Refuse<ReportVersion>(Problem(
                SignOffCodes.VersionUnknown, "version", $"ไม่มีฉบับที่ {ThaiFormat.Plain.Number(number)}", $"There is no version {ThaiFormat.Plain.Number(number)}."));
        }

        if (actor.Refusal(SignOff.Asks(version.State, action), key.Agency) is { } refusal)
        {
            return Checked.Refuse<ReportVersion>(refusal);
        }

        List<Finding> problems = [.. SignerProblems(signer, action)];
        if (SignOff.Next(version.State, action) is null)
        {
            problems.Add(NotPossible(version));
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<ReportVersion>(problems);
        }

        var step = Step(action, signer, actor);
        return await versions.AppendAsync(version, step, cancellation)
            ? Checked.Accept(version with { Steps = [.. version.Steps, step] })
            : Checked.Refuse<ReportVersion>(Overtaken());
    }

    private IEnumerable<Finding> DraftProblems(Assessment assessment, AnnualReport report, IReadOnlyList<ReportVersion> before)
    {
        if (before is [var underWay, ..] && SignOff.IsUnderWay(underWay.State))
        {
            yield return Problem(
                SignOffCodes.UnderWay,
                "version",
                $"ฉบับที่ {ThaiFormat.Plain.Number(underWay.Number)} อยู่ระหว่าง{SignOffWords.Of(underWay.State).Thai} ส่งกลับก่อนจึงเสนอฉบับใหม่ได้",
                $"Version {ThaiFormat.Plain.Number(underWay.Number)} is {SignOffWords.Of(underWay.State).English}; send it back before you submit another one.");
        }

        if (before is [{ IsPublished: true } published, ..] && published.ContentHash == freezer.Freeze(report).ContentHash)
        {
            yield return Problem(
                SignOffCodes.Unchanged, "version", "เนื้อหาเหมือนฉบับที่เผยแพร่แล้วทุกประการ", "The content is the same as that of the published version.");
        }

        foreach (var finding in assessment.Findings.Where(finding => finding.Severity == Severity.Error))
        {
            yield return Problem(
                SignOffCodes.FindingStands, "content", $"{finding.Place}: {finding.Message.Thai} ({finding.Code})", $"{finding.Place}: {finding.Message.English} ({finding.Code})");
        }
    }

    private static IEnumerable<Finding> SignerProblems(Signer signer, SignOffAction action)
    {
        if (signer.Name.Trim().Length is 0 or > LongestName || signer.Position.Trim().Length > LongestName)
        {
            yield return Problem(
                SignOffCodes.SignerInvalid, "signer", $"โปรดระบุชื่อผู้ดำเนินการ ชื่อและตำแหน่งยาวไม่เกิน {LongestName} ตัวอักษร", $"Give the name of who does it; name and position have at most {LongestName} characters.");
        }

        if (signer.Comment.Trim().Length > LongestComment || (action == SignOffAction.SendBack && string.IsNullOrWhiteSpace(signer.Comment)))
        {
            yield return Problem(
                SignOffCodes.CommentInvalid, "comment", $"เมื่อส่งกลับต้องบอกว่าให้แก้อะไร ความเห็นยาวไม่เกิน {LongestComment} ตัวอักษร", $"Say what to mend when you send a version back; a comment has at most {LongestComment} characters.");
        }
    }

    private static Finding NotPossible(ReportVersion version)
    {
        var possible = SignOff.Possible(version.State);
        var (thai, english) = possible.Count == 0
            ? ("ไม่มีขั้นตอนต่อไป", "nothing more can be done with it")
            : ($"ทำได้เพียง {string.Join(" หรือ ", possible.Select(action => SignOffWords.Of(action).Thai))}", $"what can be done is: {string.Join(", ", possible.Select(action => SignOffWords.Of(action).English))}");
        return Problem(
            SignOffCodes.StepNotPossible,
            "action",
            $"ฉบับที่ {ThaiFormat.Plain.Number(version.Number)} อยู่ในสถานะ{SignOffWords.Of(version.State).Thai} {thai}",
            $"Version {ThaiFormat.Plain.Number(version.Number)} is {SignOffWords.Of(version.State).English}; {english}.");
    }

    private static Finding Overtaken() => Problem(
        SignOffCodes.Overtaken, "version", "มีผู้อื่นดำเนินการก่อนหน้านี้แล้ว โปรดเปิดหน้าใหม่และตรวจอีกครั้ง", "Somebody else acted first; look at it again.");

    private SignOffStep Step(SignOffAction action, Signer signer, Actor actor) =>
        new(action, signer.Name.Trim(), signer.Position.Trim(), signer.Comment.Trim(), new(ThaiTime.Now(clock), actor.Name, SignOffWords.Of(action).Thai));

    private static Finding Problem(string code, string field, string thai, string english) => Finding.Error(code, new("report", field), thai, english);
}

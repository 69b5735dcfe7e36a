using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Where a version of the report stands on its way to the public.</summary>
public enum ReportState
{
    /// <summary>Nobody has submitted it; every edit shows at once.</summary>
    Draft,

    /// <summary>Frozen and handed up.</summary>
    Submitted,

    /// <summary>Checked by the head of office (หัวหน้าสำนักปลัด).</summary>
    Checked,

    /// <summary>Endorsed by the chief administrator (ปลัด).</summary>
    Endorsed,

    /// <summary>Signed by the mayor (นายก).</summary>
    Signed,

    /// <summary>Open to everybody.</summary>
    Published,

    /// <summary>Sent back with a comment; the next version follows.</summary>
    SentBack,
}

/// <summary>What somebody does with a version.</summary>
public enum SignOffAction
{
    /// <summary>Freezes the draft and hands it up.</summary>
    Submit,

    /// <summary>The head of office has checked it.</summary>
    Check,

    /// <summary>The chief administrator endorses it.</summary>
    Endorse,

    /// <summary>The mayor signs it.</summary>
    Sign,

    /// <summary>It is opened to everybody.</summary>
    Publish,

    /// <summary>It is sent back with a comment.</summary>
    SendBack,
}

/// <summary>A step of the way: never changed, never deleted.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Name">Who did it, as the paper names them, 1–200 characters.</param>
/// <param name="Position">Their position, 0–200 characters.</param>
/// <param name="Comment">What they said, 0–500 characters; needed where a version is sent back.</param>
/// <param name="Recorded">When, and by which user of this program.</param>
public sealed record SignOffStep(SignOffAction Action, string Name, string Position, string Comment, Recorded Recorded)
{
    /// <summary>Where the audit trail ended when it was taken: a trail that was cut back later does not hold this any more. Nothing for steps from before there was a trail.</summary>
    public AuditHead? AuditHead { get; init; }
}

/// <summary>The order of the steps: draft → submitted → checked → endorsed → signed → published, and back at each of them.</summary>
public static class SignOff
{
    /// <summary>The state after a number of steps.</summary>
    /// <exception cref="InvalidOperationException">The steps are not a way that can be gone.</exception>
    public static ReportState After(IEnumerable<SignOffStep> steps) => steps.Aggregate(ReportState.Draft, (state, step) => Next(state, step.Action)
        ?? throw new InvalidOperationException($"Nobody can {step.Action} what is {state}."));

    /// <summary>The state after a step; nothing where the step cannot be done there.</summary>
    public static ReportState? Next(ReportState state, SignOffAction action) => (state, action) switch
    {
        (ReportState.Draft, SignOffAction.Submit) => ReportState.Submitted,
        (ReportState.Submitted, SignOffAction.Check) => ReportState.Checked,
        (ReportState.Checked, SignOffAction.Endorse) => ReportState.Endorsed,
        (ReportState.Endorsed, SignOffAction.Sign) => ReportState.Signed,
        (ReportState.Signed, SignOffAction.Publish) => ReportState.Published,
        (ReportState.Submitted or ReportState.Checked or ReportState.Endorsed or ReportState.Signed, SignOffAction.SendBack) => ReportState.SentBack,
        _ => null,
    };

    /// <summary>What one must be allowed to take a step. Whoever may take the next one forward may send a version back instead.</summary>
    /// <param name="state">Where the version stands.</param>
    /// <param name="action">The step.</param>
    public static Permission Asks(ReportState state, SignOffAction action) => (action, state) switch
    {
        (SignOffAction.Check, _) or (SignOffAction.SendBack, ReportState.Submitted) => Permission.CheckReport,
        (SignOffAction.Endorse, _) or (SignOffAction.SendBack, ReportState.Checked) => Permission.EndorseReport,
        (SignOffAction.Publish, _) or (SignOffAction.SendBack, ReportState.Signed) => Permission.PublishReport,
        (SignOffAction.Sign or SignOffAction.SendBack, _) => Permission.SignReport,
        _ => Permission.SubmitReport,
    };

    /// <summary>What can be done with a version in a state, the way forward first; empty where its way has ended.</summary>
    public static IReadOnlyList<SignOffAction> Possible(ReportState state) =>
        [.. Enum.GetValues<SignOffAction>().Where(action => Next(state, action) is not null)];

    /// <summary>Whether a version is on its way: frozen, neither sent back nor published.</summary>
    public static bool IsUnderWay(ReportState state) => state is ReportState.Submitted or ReportState.Checked or ReportState.Endorsed or ReportState.Signed;
}

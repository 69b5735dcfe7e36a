using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>What people typed about a risk, made ready to be kept; and what is said where it cannot be.</summary>
internal static class RiskFields
{
    /// <summary>The field of a rating, as inputs name it.</summary>
    public static string Of(RatingKind kind) => kind switch
    {
        RatingKind.Inherent => "inherent",
        RatingKind.Current => "current",
        RatingKind.Residual => "residual",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown rating."),
    };

    public static RiskDescription Trimmed(RiskDescription description) => description with
    {
        Process = OneLine(description.Process),
        Event = description.Event.Trim().ReplaceLineEndings("\n"),
        Causes = Lines(description.Causes),
        Scenario = description.Scenario.Trim().ReplaceLineEndings("\n"),
        Controls = Lines(description.Controls),
        OwnerUnit = OneLine(description.OwnerUnit),
    };

    public static RiskAction Trimmed(RiskAction action) => action with
    {
        Text = action.Text.Trim().ReplaceLineEndings("\n"),
        OwnerUnit = OneLine(action.OwnerUnit),
        Evidence = Lines(action.Evidence),
    };

    /// <summary>A finished action was done today where nobody said when; an action that is not finished was done on no day.</summary>
    public static RiskAction Finished(RiskAction action, DateOnly today) =>
        action with { DoneOn = action.Status == RiskActionStatus.Done ? action.DoneOn ?? today : null };

    public static Checked<RiskDecision> Decide(IReadOnlyList<Finding> problems, RiskDecision decision) =>
        problems.Count > 0 ? Checked.Refuse<RiskDecision>(problems) : Checked.Accept(decision);

    public static Finding Unchanged(string code) => Finding.Error(
        RiskCodes.Unchanged, new(code), "ไม่มีอะไรเปลี่ยนจากที่บันทึกไว้", "Nothing differs from what is stored.");

    public static Finding TooMany(AssessmentKey key) => Finding.Error(
        RiskCodes.TooMany, new(key.ToString()), $"บันทึกได้ไม่เกิน {RiskCode.Most} เรื่องต่อปี และไม่เกิน {RiskCode.Most} มาตรการต่อเรื่อง", $"A year holds at most {RiskCode.Most} risks, a risk at most {RiskCode.Most} actions.");

    public static Finding ActionUnknown(Risk risk, int number)
    {
        var numbers = risk.Actions.Count == 0 ? "–" : RiskLinks.Listed(risk.Actions.Select(action => action.Number));
        return Finding.Error(
            RiskCodes.ActionUnknown,
            new(risk.Code, "number"),
            $"ความเสี่ยงนี้ไม่มีมาตรการที่ {ThaiFormat.Plain.Number(number)} มีแต่ {numbers}",
            $"The risk has no action {ThaiFormat.Plain.Number(number)}; it has {numbers}.");
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Lines(string text) => string.Join('\n', text.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}

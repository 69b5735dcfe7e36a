namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>The codes of everything that can be found about risks; a closed list.</summary>
public static class RiskCodes
{
    /// <summary>Error: the agency is not stored.</summary>
    public const string AgencyUnknown = "RISK_AGENCY_UNKNOWN";

    /// <summary>Error: the year has no risk of this code.</summary>
    public const string Unknown = "RISK_UNKNOWN";

    /// <summary>Error: the code is not of the form RSK-01/2568, or of another year.</summary>
    public const string CodeInvalid = "RISK_CODE_INVALID";

    /// <summary>Error: there is no such area.</summary>
    public const string AreaUnknown = "RISK_AREA_UNKNOWN";

    /// <summary>Error: process, event, the text of an action or of a review is empty.</summary>
    public const string TextMissing = "RISK_TEXT_MISSING";

    /// <summary>Error: a text is longer than is kept.</summary>
    public const string TextTooLong = "RISK_TEXT_TOO_LONG";

    /// <summary>Error: a level of likelihood or impact is not on the matrix.</summary>
    public const string LevelOutsideMatrix = "RISK_LEVEL_OUTSIDE_MATRIX";

    /// <summary>Error: a linked measure, indicator or item has a number that cannot be.</summary>
    public const string LinkInvalid = "RISK_LINK_INVALID";

    /// <summary>Error: the risk has no action of this number, or the number is not 1–99.</summary>
    public const string ActionUnknown = "RISK_ACTION_UNKNOWN";

    /// <summary>Error: an action is due before it starts.</summary>
    public const string ActionDueBeforeStart = "RISK_ACTION_DUE_BEFORE_START";

    /// <summary>Error: a day lies far from the fiscal year, most often a year that was mistyped.</summary>
    public const string DayOutOfRange = "RISK_DAY_OUT_OF_RANGE";

    /// <summary>Error: an action or a review has a day that has not come yet.</summary>
    public const string DayInFuture = "RISK_DAY_IN_FUTURE";

    /// <summary>Error: what is closed or finished against a high risk must be shown by evidence.</summary>
    public const string EvidenceMissing = "RISK_EVIDENCE_MISSING";

    /// <summary>Error: the risk is closed; open it again first.</summary>
    public const string IsClosed = "RISK_CLOSED";

    /// <summary>Error: the risk is in that state already, or nothing would change.</summary>
    public const string Unchanged = "RISK_UNCHANGED";

    /// <summary>Error: the reason is empty or longer than 500 characters.</summary>
    public const string ReasonMissing = "RISK_REASON_MISSING";

    /// <summary>Error: somebody else acted first; look again.</summary>
    public const string Overtaken = "RISK_OVERTAKEN";

    /// <summary>Error: a year holds at most 99 risks, a risk at most 99 actions.</summary>
    public const string TooMany = "RISK_TOO_MANY";

    /// <summary>Error: two rows of a file tell of the same risk or action.</summary>
    public const string RowRepeated = "RISK_ROW_REPEATED";

    /// <summary>Error: a file was refused; what is wrong with its rows is told with row and column.</summary>
    public const string FileRefused = "RISK_FILE_REFUSED";

    /// <summary>Warning: the residual rating is above the current one.</summary>
    public const string ResidualAboveCurrent = "RISK_RESIDUAL_ABOVE_CURRENT";

    /// <summary>Warning: the residual rating is below the current one and no action is finished.</summary>
    public const string ResidualUnjustified = "RISK_RESIDUAL_UNJUSTIFIED";

    /// <summary>Warning: a risk whose level needs an action has none.</summary>
    public const string HighWithoutAction = "RISK_HIGH_WITHOUT_ACTION";

    /// <summary>Warning: an action is due and not done.</summary>
    public const string ActionOverdue = "RISK_ACTION_OVERDUE";

    /// <summary>Warning: a risk is taken without being accepted until a day.</summary>
    public const string AcceptanceWithoutExpiry = "RISK_ACCEPTANCE_WITHOUT_EXPIRY";

    /// <summary>Warning: the acceptance has expired.</summary>
    public const string AcceptanceExpired = "RISK_ACCEPTANCE_EXPIRED";

    /// <summary>Warning: no unit answers for a risk or does an action.</summary>
    public const string NoOwner = "RISK_NO_OWNER";

    /// <summary>Warning: a review was due and not held.</summary>
    public const string ReviewMissing = "RISK_REVIEW_MISSING";

    /// <summary>Warning: no risk of an area was looked at.</summary>
    public const string AreaEmpty = "RISK_AREA_EMPTY";

    /// <summary>Warning: no cause is named.</summary>
    public const string CauseMissing = "RISK_CAUSE_MISSING";

    /// <summary>Warning: the risk has no current rating.</summary>
    public const string NotRated = "RISK_NOT_RATED";

    /// <summary>Warning: a measure or an item that a risk names does not exist.</summary>
    public const string LinkUnknown = "RISK_LINK_UNKNOWN";
}

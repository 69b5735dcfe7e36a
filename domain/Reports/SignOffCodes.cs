namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Why a step towards the signed report is refused.</summary>
public static class SignOffCodes
{
    /// <summary>Nothing is stored for the agency and year.</summary>
    public const string ReportUnknown = "REPORT_UNKNOWN";

    /// <summary>A version is on its way; it must be sent back before another one is submitted.</summary>
    public const string UnderWay = "REPORT_UNDER_WAY";

    /// <summary>A finding of severity error stands; the message names it.</summary>
    public const string FindingStands = "REPORT_FINDING_STANDS";

    /// <summary>The published version says the same.</summary>
    public const string Unchanged = "REPORT_UNCHANGED";

    /// <summary>There is no version of this number.</summary>
    public const string VersionUnknown = "REPORT_VERSION_UNKNOWN";

    /// <summary>The step cannot be taken in this state.</summary>
    public const string StepNotPossible = "REPORT_STEP_NOT_POSSIBLE";

    /// <summary>Somebody else acted first.</summary>
    public const string Overtaken = "REPORT_STEP_OVERTAKEN";

    /// <summary>The name is missing, or name or position are too long.</summary>
    public const string SignerInvalid = "REPORT_SIGNER_INVALID";

    /// <summary>A version is sent back without a comment, or the comment is too long.</summary>
    public const string CommentInvalid = "REPORT_COMMENT_INVALID";
}

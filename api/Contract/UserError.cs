using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>Everything that a person can mend in the input of a mutation; a closed list, named as the use cases name it.</summary>
internal enum UserErrorCode
{
    CountSurveyUnknown,
    CountValueOutOfRange,
    CountDayInFuture,
    CountDayOutsideYear,
    CountReadingRepeated,
    CountKeyReused,
    CountTextTooLong,
    CountGroupUnknown,
    CountKindInvalid,
    CountEntryUnknown,
    CountEntrySuperseded,
    CountReasonMissing,
    CountImportUnknown,
    SurveyUnknown,
    SurveyExists,
    SurveyReasonMissing,
    SurveyWindowInvalid,
    SurveyWindowUnchanged,
    SurveyQuotaOutOfRange,
    SurveyQuotaRuleMissing,
    SurveyGroupInvalid,
    SurveyGroupNameTaken,
    SurveyGroupUnknown,
    SurveyEventInvalid,
    SurveyAddressInvalid,
    SurveyAddressHostNotAllowed,
    AgencyUnknown,
    AgencyCodeInvalid,
    AgencyExists,
    AgencyNameInvalid,
    AgencyHeadcountOutOfRange,
    AgencyEffectiveFromOutOfRange,
    AgencyClassInvalid,
    AgencyReasonMissing,
    AgencyDayNameInvalid,
    OutcomeChartsAssessmentUnknown,
    OutcomeChartsMeasureUnknown,
    OutcomeChartsChartUnknown,
    OutcomeChartsChartRepeated,
    OutcomeChartsReasonMissing,
    ReportUnknown,
    ReportUnderWay,
    ReportFindingStands,
    ReportUnchanged,
    ReportVersionUnknown,
    ReportStepNotPossible,
    ReportStepOvertaken,
    ReportSignerInvalid,
    ReportCommentInvalid,
    MeasureUnknown,
    MeasureTextTooLong,
    MeasureReasonMissing,
    RiskAgencyUnknown,
    RiskUnknown,
    RiskCodeInvalid,
    RiskAreaUnknown,
    RiskTextMissing,
    RiskTextTooLong,
    RiskLevelOutsideMatrix,
    RiskLinkInvalid,
    RiskActionUnknown,
    RiskActionDueBeforeStart,
    RiskDayOutOfRange,
    RiskDayInFuture,
    RiskEvidenceMissing,
    RiskClosed,
    RiskUnchanged,
    RiskReasonMissing,
    RiskOvertaken,
    RiskTooMany,
    RiskRowRepeated,
    RiskFileRefused,
    RiskMatrixSizeInvalid,
    RiskMatrixTextInvalid,
    RiskMatrixCriterionBackwards,
    RiskMatrixBandInvalid,
    RiskMatrixBandGap,
    RiskMatrixBandOverlap,
    RiskMatrixColourInvalid,
    RiskMatrixColoursAlike,
    RiskMatrixUnknown,
    RiskMatrixTooSmall,
    RiskMatrixUnchanged,
}

internal sealed class UserErrorCodeType() : DescribedEnum<UserErrorCode>("What is wrong with the input of a mutation.", code => code switch
{
    UserErrorCode.CountSurveyUnknown => "The assessment has no survey of this code.",
    UserErrorCode.CountValueOutOfRange => "The value is not 0 to 1,000,000 people, or the increments of the survey add up to more.",
    UserErrorCode.CountDayInFuture => "The day has not come yet in Thailand (UTC+7).",
    UserErrorCode.CountDayOutsideYear => "The day lies neither in the fiscal year nor in the survey's window.",
    UserErrorCode.CountReadingRepeated => "Two entries read the total of one survey on one day.",
    UserErrorCode.CountKeyReused => "The idempotency key was used before for another count.",
    UserErrorCode.CountTextTooLong => "The key is longer than 100 or the note longer than 500 characters.",
    UserErrorCode.CountGroupUnknown => "The survey has no section or service point of this code or name.",
    UserErrorCode.CountKindInvalid => "A withdrawal is made by correctCount, not recorded.",
    UserErrorCode.CountEntryUnknown => "There is no such entry; a sample cannot be corrected.",
    UserErrorCode.CountEntrySuperseded => "The entry was corrected before; correct the latest one.",
    UserErrorCode.CountReasonMissing => "A correction or an undo gives a reason of 1 to 500 characters.",
    UserErrorCode.CountImportUnknown => "There is no such import, or it was undone before.",
    UserErrorCode.SurveyUnknown => "The assessment has no survey of this code.",
    UserErrorCode.SurveyExists => "The survey was opened before.",
    UserErrorCode.SurveyReasonMissing => "The reason is empty or longer than 500 characters.",
    UserErrorCode.SurveyWindowInvalid => "The window ends before it starts, is longer than two years, or is far from its fiscal year.",
    UserErrorCode.SurveyWindowUnchanged => "The window ends on that day already.",
    UserErrorCode.SurveyQuotaOutOfRange => "The quota is not 1 to 100,000.",
    UserErrorCode.SurveyQuotaRuleMissing => "No rule gives a quota; enter the number that the agency was given.",
    UserErrorCode.SurveyGroupInvalid => "Name, size or sub-quota of the group is out of range.",
    UserErrorCode.SurveyGroupNameTaken => "Another group has this name.",
    UserErrorCode.SurveyGroupUnknown => "There is no such group.",
    UserErrorCode.SurveyEventInvalid => "The event has no label of 1 to 60 characters, or its day is far from the window.",
    UserErrorCode.SurveyAddressInvalid => "Not an https address (or a host name) of the allowed form.",
    UserErrorCode.SurveyAddressHostNotAllowed => "The host of the address is not on the agency's list.",
    UserErrorCode.AgencyUnknown => "The agency is not known.",
    UserErrorCode.AgencyCodeInvalid => "The code is not 2 to 32 lower-case letters, digits and hyphens.",
    UserErrorCode.AgencyExists => "An agency of this code is stored already.",
    UserErrorCode.AgencyNameInvalid => "A name, the district or the province is empty or too long.",
    UserErrorCode.AgencyHeadcountOutOfRange => "The headcount is not 1 to 1,000,000.",
    UserErrorCode.AgencyEffectiveFromOutOfRange => "The day from which it holds lies outside the fiscal years 2560 to 2599.",
    UserErrorCode.AgencyClassInvalid => "The kind or size of agency is empty or longer than 16 characters.",
    UserErrorCode.AgencyReasonMissing => "The reason is empty or longer than 500 characters.",
    UserErrorCode.AgencyDayNameInvalid => "A day has no name of 1 to 100 characters.",
    UserErrorCode.OutcomeChartsAssessmentUnknown => "Nothing is stored for this agency and year.",
    UserErrorCode.OutcomeChartsMeasureUnknown => "The report has no measure of this number.",
    UserErrorCode.OutcomeChartsChartUnknown => "No chart of the assessment has this key; the message lists those that exist.",
    UserErrorCode.OutcomeChartsChartRepeated => "A chart is named more than once.",
    UserErrorCode.OutcomeChartsReasonMissing => "The reason is empty or longer than 500 characters.",
    UserErrorCode.ReportUnknown => "Nothing is stored for this agency and year.",
    UserErrorCode.ReportUnderWay => "A version is on its way; send it back before another one is submitted.",
    UserErrorCode.ReportFindingStands => "A finding of severity ERROR stands; the message names it.",
    UserErrorCode.ReportUnchanged => "The content is the same as that of the published version.",
    UserErrorCode.ReportVersionUnknown => "There is no version of this number.",
    UserErrorCode.ReportStepNotPossible => "The step cannot be taken in this state; the message says what can.",
    UserErrorCode.ReportStepOvertaken => "Somebody else acted first; look at the version again.",
    UserErrorCode.ReportSignerInvalid => "The name is missing, or name or position is longer than 200 characters.",
    UserErrorCode.ReportCommentInvalid => "A version is sent back without a comment, or the comment is longer than 500 characters.",
    UserErrorCode.MeasureUnknown => "The report of this year has no measure of this number.",
    UserErrorCode.MeasureTextTooLong => "A text is longer than 20,000 characters.",
    UserErrorCode.MeasureReasonMissing => "The reason is empty or longer than 500 characters.",
    UserErrorCode.RiskAgencyUnknown => "The agency is not known.",
    UserErrorCode.RiskUnknown => "The year has no risk of this code.",
    UserErrorCode.RiskCodeInvalid => "The code is not of the form RSK-01/2568, or of another year.",
    UserErrorCode.RiskAreaUnknown => "There is no such area.",
    UserErrorCode.RiskTextMissing => "Process, event, or the text of an action or a review is empty.",
    UserErrorCode.RiskTextTooLong => "A text is longer than is kept.",
    UserErrorCode.RiskLevelOutsideMatrix => "A level of likelihood or impact is not on the year's matrix; the message says its size.",
    UserErrorCode.RiskLinkInvalid => "The number of a measure, an indicator or an open-data item is out of range.",
    UserErrorCode.RiskActionUnknown => "The risk has no action of this number.",
    UserErrorCode.RiskActionDueBeforeStart => "The action is due before it starts.",
    UserErrorCode.RiskDayOutOfRange => "A day lies far from the fiscal year, or an acceptance has ended already.",
    UserErrorCode.RiskDayInFuture => "The day on which something was done has not come yet.",
    UserErrorCode.RiskEvidenceMissing => "A risk whose band needs an action, or an action against it, is closed with evidence only.",
    UserErrorCode.RiskClosed => "The risk is closed; open it again first.",
    UserErrorCode.RiskUnchanged => "Nothing differs from what is stored.",
    UserErrorCode.RiskReasonMissing => "The reason is empty or longer than 500 characters.",
    UserErrorCode.RiskOvertaken => "Somebody else changed the risks first; look again.",
    UserErrorCode.RiskTooMany => "A year holds at most 99 risks, a risk at most 99 actions.",
    UserErrorCode.RiskRowRepeated => "Two rows of a file tell of the same risk or action.",
    UserErrorCode.RiskFileRefused => "The file was refused; `findings` says why, with row and column.",
    UserErrorCode.RiskMatrixSizeInvalid => "A scale has fewer than 3 or more than 6 levels.",
    UserErrorCode.RiskMatrixTextInvalid => "A name or the source is empty or longer than 500 characters.",
    UserErrorCode.RiskMatrixCriterionBackwards => "The numbers of a level end before they begin.",
    UserErrorCode.RiskMatrixBandInvalid => "A band has no usable code, is named twice, or ends before it begins; or there are fewer than two.",
    UserErrorCode.RiskMatrixBandGap => "A product of likelihood and impact lies in no band; the message names it.",
    UserErrorCode.RiskMatrixBandOverlap => "A product of likelihood and impact lies in two bands; the message names it.",
    UserErrorCode.RiskMatrixColourInvalid => "A colour is not of the form #RRGGBB.",
    UserErrorCode.RiskMatrixColoursAlike => "The colours of two bands cannot be told apart.",
    UserErrorCode.RiskMatrixUnknown => "There is no matrix of this version; the message lists those that exist.",
    UserErrorCode.RiskMatrixTooSmall => "A risk is rated with a level that the matrix does not have.",
    UserErrorCode.RiskMatrixUnchanged => "The year uses this matrix already.",
    _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not described."),
});

[Name("UserError"), Description("Something in the input that a person can mend. While there is one, nothing was stored.")]
internal sealed class UserError
{
    private static readonly Dictionary<string, UserErrorCode> Codes =
        Enum.GetValues<UserErrorCode>().ToDictionary(EnumNames.Of);

    [Description("What is wrong.")]
    public required UserErrorCode Code { get; init; }

    [Description("Where: the names of the fields from the argument down, for example [\"input\", \"value\"].")]
    public required IReadOnlyList<string> Path { get; init; }

    [Description("What is wrong and how to mend it, in English.")]
    public required string Message { get; init; }

    [Description("The same in Thai.")]
    public required string MessageTh { get; init; }

    /// <summary>The errors among findings.</summary>
    internal static IReadOnlyList<UserError> Of(IReadOnlyList<Finding> findings) =>
        [.. findings.Where(finding => finding.Severity == Severity.Error).Select(Of)];

    /// <summary>That a file was refused: what is wrong with its rows is told as findings.</summary>
    internal static UserError FileRefused() => new()
    {
        Code = UserErrorCode.RiskFileRefused,
        Path = ["input", "csv"],
        Message = "The file was refused and nothing was stored; `findings` says why, with row and column.",
        MessageTh = "ไม่ได้นำเข้าแฟ้ม ไม่มีการบันทึก ดูแถวและคอลัมน์ที่ต้องแก้ใน findings",
    };

    private static UserError Of(Finding finding) => new()
    {
        Code = Codes[finding.Code],
        Path = finding.Place.Field is { } field ? ["input", field] : ["input"],
        Message = finding.Message.English,
        MessageTh = finding.Message.Thai,
    };
}

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
    OutcomeChartsAssessmentUnknown,
    OutcomeChartsMeasureUnknown,
    OutcomeChartsChartUnknown,
    OutcomeChartsChartRepeated,
    OutcomeChartsReasonMissing,
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
    UserErrorCode.OutcomeChartsAssessmentUnknown => "Nothing is stored for this agency and year.",
    UserErrorCode.OutcomeChartsMeasureUnknown => "The report has no measure of this number.",
    UserErrorCode.OutcomeChartsChartUnknown => "No chart of the assessment has this key; the message lists those that exist.",
    UserErrorCode.OutcomeChartsChartRepeated => "A chart is named more than once.",
    UserErrorCode.OutcomeChartsReasonMissing => "The reason is empty or longer than 500 characters.",
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

    private static UserError Of(Finding finding) => new()
    {
        Code = Codes[finding.Code],
        Path = finding.Place.Field is { } field ? ["input", field] : ["input"],
        Message = finding.Message.English,
        MessageTh = finding.Message.Thai,
    };
}

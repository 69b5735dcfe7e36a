using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Types;

[Name("Finding"), Description("Something a person should know: a slip in a text, a figure that is missing, a value that looks odd.")]
internal sealed class FindingOutput
{
    [Description("A stable name in capitals, for example \"PERIOD_MONTH_MISSPELT\".")]
    public required string Code { get; init; }

    [Description("How much it matters.")]
    public required Severity Severity { get; init; }

    [Description("What it is and how to mend it, in English.")]
    public required string Message { get; init; }

    [Description("The same in Thai.")]
    public required string MessageTh { get; init; }

    [Description("What it is about, for example a measure, a survey code or a file name.")]
    public required string Subject { get; init; }

    [Description("The field or column of the subject, where it is about one.")]
    public required string? Field { get; init; }

    [Description("The line or table row, counted from 1, where known.")]
    public required int? Row { get; init; }

    [Description("The column, counted from 1, where known.")]
    public required int? Column { get; init; }
}

internal sealed class SeverityType() : DescribedEnum<Severity>("How much a finding matters.", severity => severity switch
{
    Severity.Info => "Worth knowing.",
    Severity.Warning => "Kept as it is, but somebody should look.",
    Severity.Error => "Refused: nothing is stored while it stands.",
    _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not described."),
});

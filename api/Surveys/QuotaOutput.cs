using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Surveys;

[Name("Quota"), Description("The smallest number of people who must answer a survey.")]
internal sealed class QuotaOutput
{
    [Description("People who must answer, 1 to 100,000.")]
    public required int Required { get; init; }

    [Description("How the number comes about, in Thai.")]
    public required string Rule { get; init; }

    [Description("Where the rule or the number was read.")]
    public required string Source { get; init; }

    [Description("How sure it is.")]
    public required Confidence Confidence { get; init; }

    [Description("Whether the agency replaced what the rule gives.")]
    public required bool Overridden { get; init; }

    [Description("Whether it is only an example because the real number is not known.")]
    public required bool IsSample { get; init; }
}

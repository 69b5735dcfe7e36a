using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Agencies;

[Name("AgencyProfile"), Description("How large an agency is: what its quotas depend on.")]
internal sealed class AgencyProfileOutput
{
    [Description("The first day on which it holds.")]
    public required DateOnly EffectiveFrom { get; init; }

    [Description("Staff who may answer IIT, people, 1 or more.")]
    public required int Headcount { get; init; }

    [Description("The kind of agency as the quota rules name it: \"sao\" is องค์การบริหารส่วนตำบล.")]
    public required string AgencyClass { get; init; }

    [Description("The size class of its kind of agency: S, M or L.")]
    public required string SizeClass { get; init; }

    [Description("Where it was read.")]
    public required string Source { get; init; }

    [Description("How sure it is.")]
    public required Confidence Confidence { get; init; }

    [Description("Whether it is only an example because the real values are not known.")]
    public required bool IsSample { get; init; }
}

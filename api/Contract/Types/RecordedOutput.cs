using System.ComponentModel;
using GraphQL;

namespace Kolum.ItaAnalytics.Api.Contract.Types;

[Name("Recorded"), Description("When, by whom and why something was recorded.")]
internal sealed class RecordedOutput
{
    [Description("When.")]
    public required DateTimeOffset At { get; init; }

    [Description("Who.")]
    public required string By { get; init; }

    [Description("Why.")]
    public required string Reason { get; init; }
}

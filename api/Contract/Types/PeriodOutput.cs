using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Types;

[Name("Period"), Description("A span of whole days, half-open: `start` belongs to it, `endExclusive` does not.")]
internal sealed class PeriodOutput
{
    [Description("How the span was cut.")]
    public required PeriodKind Kind { get; init; }

    [Description("Its name in Thai with the digits 0-9, as short as it can be said.")]
    public required string Label { get; init; }

    [Description("The first day.")]
    public required DateOnly Start { get; init; }

    [Description("The first day after it.")]
    public required DateOnly EndExclusive { get; init; }
}

[Name("FiscalYear"), Description("A Thai government fiscal year: 1 October up to, not including, the next 1 October.")]
internal sealed class FiscalYearOutput
{
    [Description("The year in the Buddhist Era (CE + 543), 2560 to 2599.")]
    public required int Year { get; init; }

    [Description("Its name in Thai with the digits 0-9.")]
    public required string Label { get; init; }

    [Description("The first day.")]
    public required DateOnly Start { get; init; }

    [Description("The first day after it.")]
    public required DateOnly EndExclusive { get; init; }
}

internal sealed class PeriodKindType() : DescribedEnum<PeriodKind>("How a span of time is cut.", kind => kind switch
{
    PeriodKind.Day => "One calendar day.",
    PeriodKind.Week => "Seven days from Monday.",
    PeriodKind.Month => "A calendar month.",
    PeriodKind.Quarter => "Three months of the fiscal year; the first quarter is October to December.",
    PeriodKind.Half => "Six months of the fiscal year; the first half is October to March.",
    PeriodKind.Window => "A span that somebody set: a survey's window, a measure's time.",
    PeriodKind.FiscalYear => "1 October up to, not including, the next 1 October.",
    _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not described."),
});

using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Surveys;

[Name("SurveyWindow"), Description("When a survey may be answered.")]
internal sealed class SurveyWindowOutput
{
    [Description("From the first day up to, not including, the day after the last.")]
    public required PeriodOutput Period { get; init; }

    [Description("Where it was read.")]
    public required string Source { get; init; }

    [Description("How sure it is.")]
    public required Confidence Confidence { get; init; }

    [Description("When, by whom and why it was set.")]
    public required RecordedOutput Recorded { get; init; }
}

[Name("QuotaChange"), Description("A quota from the moment at which it came into force; it then held for everything that was counted before, too.")]
internal sealed class QuotaChangeOutput
{
    [Description("The quota.")]
    public required QuotaOutput Quota { get; init; }

    [Description("When, by whom and why: a decision, or the agency's new headcount or class.")]
    public required RecordedOutput Since { get; init; }
}

[Name("SurveyEvent"), Description("Something that happened on a day and explains the figures.")]
internal sealed class SurveyEventOutput
{
    [Description("The day.")]
    public required DateOnly Day { get; init; }

    [Description("What happened, short, in Thai.")]
    public required string Label { get; init; }

    [Description("When, by whom and why it was noted.")]
    public required RecordedOutput Recorded { get; init; }
}

[Name("Holiday"), Description("A day on which the office does not work, besides weekends.")]
internal sealed class HolidayOutput
{
    [Description("The day.")]
    public required DateOnly Day { get; init; }

    [Description("Its name in Thai.")]
    public required string Name { get; init; }
}

[Name("EarlierSeason"), Description("Where the same survey stood on the same day of an earlier fiscal year.")]
internal sealed class EarlierSeasonOutput : FigureOutput
{
    [Description("The earlier year.")]
    public required FiscalYearOutput FiscalYear { get; init; }

    [Description("The same day of that year.")]
    public required DateOnly Day { get; init; }

    [Description("People who had answered by then, 0 or more; null where nothing had been counted.")]
    public required int? Completed { get; init; }

    [Description("The quota of that year, people.")]
    public required int Required { get; init; }

    [Description("completed / required * 100, percent, exact; null where nothing had been counted.")]
    public required decimal? Percent { get; init; }
}

[Name("ServicePointFunnel"), Description("A service point's way from the scan of its QR code to completed answers.")]
internal sealed class FunnelOutput : FigureOutput
{
    [Description("The service point.")]
    public required GroupOutput Group { get; init; }

    [Description("The path of its short link on this server, for example \"/q/ab3d5fg\".")]
    public required string LinkPath { get; init; }

    [Description("How often the link was opened, 0 or more. Nothing else about a scan is kept.")]
    public required int Scans { get; init; }
}

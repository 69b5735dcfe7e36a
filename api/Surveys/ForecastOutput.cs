using System.ComponentModel;
using GraphQL;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

/// <summary>Whether a survey will reach its quota in time.</summary>
internal sealed class ForecastUnion : UnionGraphType
{
    public ForecastUnion()
    {
        Name = "Forecast";
        Description = "Whether a survey will reach its quota in time: a fact, an estimate, or why neither can be said.";
        Type<AutoRegisteringObjectGraphType<ForecastSettledOutput>>();
        Type<AutoRegisteringObjectGraphType<ForecastEstimateOutput>>();
        Type<AutoRegisteringObjectGraphType<ForecastUnavailableOutput>>();
    }

    /// <summary>The output of a forecast.</summary>
    public static object Of(Forecast forecast, ProvenanceOutput provenance) => forecast switch
    {
        Forecast.Settled settled => new ForecastSettledOutput(settled, provenance),
        Forecast.Estimate estimate => new ForecastEstimateOutput(estimate, provenance),
        Forecast.Unavailable unavailable => new ForecastUnavailableOutput(unavailable),
        _ => throw new ArgumentOutOfRangeException(nameof(forecast), forecast, "Unknown forecast."),
    };
}

[Name("ForecastSettled"), Description("Nothing is uncertain: the quota is reached, or the window has closed.")]
internal sealed class ForecastSettledOutput(Forecast.Settled settled, ProvenanceOutput provenance)
{
    [Description("Whether the quota was reached.")]
    public bool Reached => settled.Reached;

    [Description("The total, people, 0 or more.")]
    public int Total => settled.Total;

    [Description("Where the figures come from.")]
    public ProvenanceOutput Provenance => provenance;
}

[Name("ForecastEstimate"), Description("An estimate from the counts so far.")]
internal sealed class ForecastEstimateOutput(Forecast.Estimate estimate, ProvenanceOutput provenance)
{
    [Description("That the total reaches the quota by the deadline, 0 to 1.")]
    public decimal Probability => (decimal)Math.Round(estimate.Probability, 6);

    [Description("Lower end of the central interval of the final total, people.")]
    public int Low => estimate.Low;

    [Description("Median of the final total, people.")]
    public int Median => estimate.Median;

    [Description("Upper end of the central interval of the final total, people.")]
    public int High => estimate.High;

    [Description("The level of the interval, 0 to 1.")]
    public decimal Level => (decimal)estimate.Level;

    [Description("The smallest whole number of answers per working day from the next day on that reaches the quota in 9 of 10 cases; null where no working day is left.")]
    public int? PerWorkingDayFor90 => estimate.PerWorkingDayFor90;

    [Description("The model in English.")]
    public string Model => estimate.Basis.Model.English;

    [Description("The model in Thai.")]
    public string ModelTh => estimate.Basis.Model.Thai;

    [Description("Answers so far, people.")]
    public int Completed => estimate.Basis.Completed;

    [Description("Working days observed: from the window's start to the last counted day.")]
    public int DaysObserved => estimate.Basis.DaysObserved;

    [Description("Working days left after the last counted day.")]
    public int DaysLeft => estimate.Basis.DaysLeft;

    [Description("Staff who could answer, people; null where the population is open.")]
    public int? Population => estimate.Basis.Population;

    [Description("Where the figures come from.")]
    public ProvenanceOutput Provenance => provenance;
}

[Name("ForecastUnavailable"), Description("Nothing can be said: too early, or nothing was counted. Never to be shown as 0 % or 100 %.")]
internal sealed class ForecastUnavailableOutput(Forecast.Unavailable unavailable)
{
    [Description("Why, in English.")]
    public string Reason => unavailable.Reason.English;

    [Description("Why, in Thai.")]
    public string ReasonTh => unavailable.Reason.Thai;
}

[Name("ForecastPoint"), Description("What the total may be at the end of a day.")]
internal sealed class ForecastPointOutput(ForecastPoint point)
{
    [Description("The day.")]
    public DateOnly Day => point.Day;

    [Description("Lower end of the central interval, people, 0 or more.")]
    public int Low => point.Low;

    [Description("Median, people, 0 or more.")]
    public int Median => point.Median;

    [Description("Upper end of the central interval, people, 0 or more.")]
    public int High => point.High;
}

[Name("CalibrationBin"), Description("Forecasts of about the same probability in seasons that are over, with how many of them came true.")]
internal sealed class CalibrationBinOutput(CalibrationBin bin)
{
    [Description("Their mean probability, 0 to 1.")]
    public decimal Predicted => (decimal)Math.Round(bin.Predicted, 6);

    [Description("The share that came true, 0 to 1.")]
    public decimal Observed => (decimal)Math.Round(bin.Observed, 6);

    [Description("How many forecasts there are, 1 or more.")]
    public int Count => bin.Count;
}

using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.Risks;

[Name("TakeRiskMatrixInput"), Description("The matrix that a year's risks are rated with.")]
internal sealed class TakeRiskMatrixInput : AssessmentInput
{
    [Description("The version, as `riskMatrices` lists it.")]
    public required string Version { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("SaveRiskMatrixInput"), Description("A version of an agency's own matrix.")]
internal sealed class SaveRiskMatrixInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("Its name in Thai, 1 to 500 characters.")]
    public required string Name { get; init; }

    [Description("Its name in English, 1 to 500 characters.")]
    public required string NameEn { get; init; }

    [Description("Levels of likelihood, 3 to 6.")]
    public required RiskScaleInput Likelihood { get; init; }

    [Description("Levels of impact, 3 to 6.")]
    public required RiskScaleInput Impact { get; init; }

    [Description("The levels of risk, lowest first.")]
    public required IReadOnlyList<RiskBandInput> Bands { get; init; }

    [Description("Where it was read, 1 to 500 characters.")]
    public required string Source { get; init; }

    [Description("Only say what is found.")]
    public bool? DryRun { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }

    internal RiskMatrix Read() => new(
        "",
        new(Name, NameEn),
        Likelihood.Read(),
        Impact.Read(),
        [.. Bands.Select(band => band.Read())],
        Source,
        Confidence.Verified);
}

[Name("RiskScaleInput"), Description("The levels of likelihood or of impact.")]
internal sealed class RiskScaleInput
{
    [Description("From level 1 up.")]
    public required IReadOnlyList<RiskCriterionInput> Levels { get; init; }

    [Description("The unit of the numbers in Thai; left out where criteria are words alone.")]
    public string? Unit { get; init; }

    [Description("The unit in English.")]
    public string? UnitEn { get; init; }

    [Description("Whether the numbers are whole: then \"up to 20\" and \"from 21\" leave nothing between them.")]
    public bool? IsWhole { get; init; }

    internal RiskScale Read() => new([.. Levels.Select(level => level.Read())], Unit is null ? null : new(Unit, UnitEn ?? Unit), IsWhole ?? false);
}

[Name("RiskCriterionInput"), Description("When a level is given.")]
internal sealed class RiskCriterionInput
{
    [Description("The criterion in Thai; left out where there is none.")]
    public string? Text { get; init; }

    [Description("The same in English.")]
    public string? TextEn { get; init; }

    [Description("Its numbers are greater than this, in the unit of the scale.")]
    public decimal? Above { get; init; }

    [Description("Its numbers are at most this, in the unit of the scale.")]
    public decimal? UpTo { get; init; }

    internal RiskCriterion Read() => new(Text is null ? null : new(Text, TextEn ?? Text), Above, UpTo);
}

[Name("RiskBandInput"), Description("A level of risk.")]
internal sealed class RiskBandInput
{
    [Description("A stable name: small letters, digits and hyphens, at most 20.")]
    public required string Code { get; init; }

    [Description("Its name in Thai.")]
    public required string Name { get; init; }

    [Description("Its name in English.")]
    public required string NameEn { get; init; }

    [Description("The lowest score in it, 1 to 36.")]
    public required int From { get; init; }

    [Description("The highest score in it, 1 to 36.")]
    public required int UpTo { get; init; }

    [Description("How it is shown, #RRGGBB.")]
    public required string Colour { get; init; }

    [Description("The colour in a word, in Thai.")]
    public string? ColourName { get; init; }

    [Description("What is to be done with such a risk, in Thai.")]
    public string? Handling { get; init; }

    [Description("Whether a risk in it must have an action.")]
    public required bool NeedsAction { get; init; }

    internal RiskBand Read() => new(Code, new(Name, NameEn), From, UpTo, Colour, new(ColourName ?? "", ColourName ?? ""), new(Handling ?? "", Handling ?? ""), NeedsAction);
}

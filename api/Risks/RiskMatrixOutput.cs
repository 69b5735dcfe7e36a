using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.Risks;

[Name("RiskMatrix"), Description("How risks are rated: levels of likelihood and impact, and the bands of their product. A version never changes.")]
internal sealed class RiskMatrixOutput(RiskMatrix matrix)
{
    [Description("A stable name of this state of the matrix, for example \"default-5x5-1\".")]
    public string Version => matrix.Version;

    [Description("What people call it, in Thai.")]
    public string Name => matrix.Name.Thai;

    [Description("The same in English.")]
    public string NameEn => matrix.Name.English;

    [Description("Levels of likelihood, from 1 up; 3 to 6.")]
    public IReadOnlyList<RiskCriterionOutput> Likelihood => Levels(matrix.Likelihood);

    [Description("Levels of impact, from 1 up; 3 to 6.")]
    public IReadOnlyList<RiskCriterionOutput> Impact => Levels(matrix.Impact);

    [Description("The levels of risk, lowest first; every product of likelihood and impact lies in exactly one.")]
    public IReadOnlyList<RiskBandOutput> Bands => [.. matrix.Bands.Select(band => new RiskBandOutput(band))];

    [Description("Where it was read.")]
    public string Source => matrix.Source;

    [Description("How sure it is.")]
    public Confidence Confidence => matrix.Confidence;

    [Description("What its source leaves open, in English; null for nothing.")]
    public string? Note => matrix.Note?.English;

    [Description("Gaps and overlaps of its criteria and bands, colours that cannot be told apart.")]
    public IReadOnlyList<FindingOutput> Findings([FromServices] IMapper mapper) => mapper.Map<IReadOnlyList<FindingOutput>>(RiskMatrixCheck.Of(matrix));

    private static IReadOnlyList<RiskCriterionOutput> Levels(RiskScale scale) =>
        [.. scale.Levels.Select((criterion, index) => new RiskCriterionOutput(index + 1, criterion, scale.Unit))];
}

[Name("RiskCriterion"), Description("When a level of likelihood or impact is given.")]
internal sealed class RiskCriterionOutput(int level, RiskCriterion criterion, BilingualText? unit)
{
    [Description("The level, 1 to 6.")]
    public int Level => level;

    [Description("The criterion in Thai; null where its source leaves it blank.")]
    public string? Text => criterion.Text?.Thai;

    [Description("The same in English.")]
    public string? TextEn => criterion.Text?.English;

    [Description("Its numbers are greater than this, in the unit of the scale; null for no lower end.")]
    public decimal? Above => criterion.Above;

    [Description("Its numbers are at most this, in the unit of the scale; null for no upper end.")]
    public decimal? UpTo => criterion.UpTo;

    [Description("The unit of the numbers, in English, for example \"baht\"; null where the criterion is words alone.")]
    public string? Unit => unit?.English;
}

[Name("RiskBand"), Description("A level of risk: a range of likelihood times impact.")]
internal sealed class RiskBandOutput(RiskBand band)
{
    [Description("A stable name, for example \"very-high\".")]
    public string Code => band.Code;

    [Description("Its name in Thai.")]
    public string Name => band.Name.Thai;

    [Description("Its name in English.")]
    public string NameEn => band.Name.English;

    [Description("The lowest score in it, 1 to 36.")]
    public int From => band.From;

    [Description("The highest score in it, 1 to 36.")]
    public int UpTo => band.UpTo;

    [Description("How it is shown, #RRGGBB; always show its name beside it.")]
    public string Colour => band.Colour;

    [Description("What is to be done with such a risk, in English.")]
    public string Handling => band.Handling.English;

    [Description("The same in Thai.")]
    public string HandlingTh => band.Handling.Thai;

    [Description("Whether a risk in it must have an action.")]
    public bool NeedsAction => band.NeedsAction;
}

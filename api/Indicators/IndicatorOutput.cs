using System.ComponentModel;
using AutoMapper;
using GraphQL;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.Indicators;

[Name("IndicatorResult"), Implements(typeof(INode)), Description("An indicator of an assessment with its score, or why there is none.")]
internal sealed class IndicatorOutput(AskedAssessment asked, ResultKind kind, IndicatorFigure figure) : INode
{
    private readonly IndicatorScore.Known? known = figure.Score as IndicatorScore.Known;

    [Id, Description("An opaque, stable id, unique over all types.")]
    public string Id => new GlobalId(NodeKind.IndicatorResult, asked.Assessment.Key, PartOf(kind, figure.Rule.Number)).ToString();

    [Description("Whose result it is.")]
    public ResultKind Kind => kind;

    [Description("Its number, 1 or more.")]
    public int Number => figure.Rule.Number;

    [Description("The instrument that measures it.")]
    public Instrument Instrument => figure.Rule.Instrument;

    [Description("Its Thai name.")]
    public string Name => figure.Rule.Name;

    [Description("Its English name.")]
    public string NameEn => figure.Rule.NameEn;

    [Description("Its score, 0 to 100, rounded to 2 decimals; null where there is none.")]
    public decimal? Score => figure.Value;

    [Description("The score of the fiscal year before, 0 to 100; null where it is not known.")]
    public decimal? Previous => asked.Assessment.Indicators.Previous(kind)?.Of(figure.Rule.Number);

    [Description("score less previous, -100 to 100; null where one of them is not known.")]
    public decimal? Change => Score - Previous;

    [Description("The 95 % interval where the score is the mean of counted answers; null where only the score is known.")]
    public MeanIntervalOutput? Interval() => known?.Interval is { } interval ? new(interval) : null;

    [Description("Where the score was read; null where nobody said, or there is none.")]
    public string? Source => known?.Source is { Length: > 0 } source ? source : null;

    [Description("When, by whom and why the score was recorded; null where there is none.")]
    public RecordedOutput? Recorded([FromServices] IMapper mapper) => mapper.Map<RecordedOutput?>(known?.Recorded);

    [Description("Why there is no score, in English; null where there is one.")]
    public string? MissingReason => Why?.English;

    [Description("Why there is no score, in Thai; null where there is one.")]
    public string? MissingReasonTh => Why?.Thai;

    [ListSize(6)]
    [Description("Its questions whose answers were counted.")]
    public IReadOnlyList<QuestionOutput> Questions() => [.. figure.Questions.Select(question => new QuestionOutput(question))];

    [ListSize(2)]
    [Description("Every score that was recorded of it, in order of time; the last one holds.")]
    public IReadOnlyList<ScoreEntryOutput> History() =>
    [
        .. asked.Assessment.Indicators.Entries.OfType<ScoreEntry>().Where(entry => entry.Kind == kind && entry.Indicator == figure.Rule.Number).Select(entry => new ScoreEntryOutput(entry)),
    ];

    [Description("Where the score comes from.")]
    public ProvenanceOutput Provenance() => asked.ProvenanceOf(
        $"indicators(kind: {EnumNames.Of(kind)}) {{ number score }}", asked.Assessment.FactsHash);

    private BilingualText? Why => figure.Score switch
    {
        IndicatorScore.Missing missing => missing.Reason,
        IndicatorScore.Suppressed suppressed => suppressed.Reason,
        _ => null,
    };

    /// <summary>Its own key within the assessment, for a global id.</summary>
    internal static string PartOf(ResultKind kind, int number) => $"{EnumNames.Of(kind)}-{PublicAddresses.Number(number)}";

    /// <summary>The indicators of an assessment.</summary>
    internal static IReadOnlyList<IndicatorOutput> Of(AskedAssessment asked, ResultKind kind) =>
        [.. asked.Assessment.Indicators.Of(kind).Figures.Select(figure => new IndicatorOutput(asked, kind, figure))];
}

[Name("MeanInterval"), Description("Between what a mean lies, given how many answered: the Jeffreys interval at the level 95 %.")]
internal sealed class MeanIntervalOutput(MeanInterval interval)
{
    [Description("The lower end, 0 to 100.")]
    public decimal Low => interval.Low;

    [Description("The upper end, 0 to 100.")]
    public decimal High => interval.High;

    [Description("How many answers stand behind it, people; of several questions the fewest.")]
    public int Answers => interval.Answers;
}

[Name("QuestionResult"), Description("What is known of a question's answers.")]
internal sealed class QuestionOutput(QuestionFigure question)
{
    [Description("Its code in the year, for example \"i4\".")]
    public string Code => question.Code;

    [Description("What it is about, in Thai; null where the year's questions are not known.")]
    public string? Topic => question.Rule?.Topic;

    [OutputType(typeof(NonNullGraphType<AnswersResultUnion>)), Description("Its mean with the interval, or why it is not shown.")]
    public object Figure => AnswersResultUnion.Of(question.Figure);
}

/// <summary>The mean of a question, or why there is none.</summary>
internal sealed class AnswersResultUnion : UnionGraphType
{
    public AnswersResultUnion()
    {
        Name = "AnswersResult";
        Description = "The mean of counted answers, or why it is not shown.";
        Type<AutoRegisteringObjectGraphType<AnswersMeanOutput>>();
        Type<AutoRegisteringObjectGraphType<AnswersIncompleteOutput>>();
        Type<AutoRegisteringObjectGraphType<SuppressedOutput>>();
    }

    /// <summary>The output of a figure.</summary>
    public static object Of(AnswersFigure figure) => figure switch
    {
        AnswersFigure.Shown shown => new AnswersMeanOutput(shown),
        AnswersFigure.Incomplete incomplete => new AnswersIncompleteOutput(incomplete),
        AnswersFigure.Suppressed suppressed => new SuppressedOutput(suppressed.Threshold, suppressed.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Unknown figure."),
    };
}

[Name("AnswersMean"), Description("The mean of counted answers.")]
internal sealed class AnswersMeanOutput(AnswersFigure.Shown shown)
{
    [Description("The mean, 0 to 100, rounded to 2 decimals.")]
    public decimal Mean => Math.Round(shown.Mean, 2, MidpointRounding.AwayFromZero);

    [Description("How many people answered; of several sub-questions the fewest.")]
    public int Answers => shown.Answers;

    [Description("Its 95 % interval; null where the scale has one score only.")]
    public MeanIntervalOutput? Interval() => shown.Interval is { } interval ? new(interval) : null;
}

[Name("AnswersIncomplete"), Description("Some sub-questions of a question were not counted, so it has no mean.")]
internal sealed class AnswersIncompleteOutput(AnswersFigure.Incomplete incomplete)
{
    [Description("Which sub-questions, counted from 1.")]
    public IReadOnlyList<int> Missing => incomplete.Missing;
}

[Name("IndicatorScoreEntry"), Description("A score as it was recorded; append-only.")]
internal sealed class ScoreEntryOutput(ScoreEntry entry)
{
    [Description("The score, 0 to 100; null where an earlier one was taken back.")]
    public decimal? Score => entry.Score;

    [Description("Where it was read; null where nobody said.")]
    public string? Source => entry.Source.Length > 0 ? entry.Source : null;

    [Description("When, by whom and why it was recorded.")]
    public RecordedOutput Recorded([FromServices] IMapper mapper) => mapper.Map<RecordedOutput>(entry.Recorded);
}

internal sealed class ResultKindType() : DescribedEnum<ResultKind>("Whose result it is.", kind => kind switch
{
    ResultKind.Official => "What the national assessment announced.",
    ResultKind.Tracking => "What the agency found out itself.",
    _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not described."),
});

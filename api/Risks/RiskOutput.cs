using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Api.Risks;

[Name("Risk"), Implements(typeof(INode)), Description("A corruption risk with its ratings, actions and history.")]
internal sealed class RiskOutput(AssessmentKey key, Risk risk) : INode
{
    [Id, Description("An opaque, stable id, unique over all types.")]
    public string Id => new GlobalId(NodeKind.Risk, key, RiskCode.Short(risk.Code)).ToString();

    [Description("Its code within the year, for example \"RSK-01/2568\".")]
    public string Code => risk.Code;

    [Description("The area in which it lies.")]
    public RiskArea Area => risk.Description.Area;

    [Description("กระบวนงาน/โครงการ, in Thai.")]
    public string Process => risk.Description.Process;

    [Description("เหตุการณ์ความเสี่ยง, in Thai.")]
    public string Event => risk.Description.Event;

    [Description("สาเหตุ, one each; empty where none was found yet.")]
    public IReadOnlyList<string> Causes => Lines(risk.Description.Causes);

    [Description("How a bribe would be given or taken; null where not told.")]
    public string? Scenario => risk.Description.Scenario is { Length: > 0 } scenario ? scenario : null;

    [Description("Controls that exist, one each.")]
    public IReadOnlyList<string> Controls => Lines(risk.Description.Controls);

    [Description("The unit that answers for it; null where none does.")]
    public string? OwnerUnit => risk.Description.OwnerUnit is { Length: > 0 } unit ? unit : null;

    [Description("What is done with it; null where not decided.")]
    public RiskStrategy? Strategy => risk.Description.Strategy;

    [Description("Numbers of the measures that it belongs to, 1 to 99.")]
    public IReadOnlyList<int> Measures => risk.Description.Links.Measures;

    [Description("Numbers of the indicators that it belongs to, 1 to 10.")]
    public IReadOnlyList<int> Indicators => risk.Description.Links.Indicators;

    [Description("Numbers of the open-data items that it belongs to, 1 to 99: 23 for o23.")]
    public IReadOnlyList<int> OpenDataItems => risk.Description.Links.OpenDataItems;

    [Description("A rating; null where it is not rated so.")]
    public RiskRatingOutput? Rating([Description("What the rating is about.")] RatingKind kind) => risk.Rated(kind) is { } rated ? new(rated) : null;

    [Description("Actions against it, by number.")]
    public IReadOnlyList<RiskActionOutput> Actions => [.. risk.Actions.Select(action => new RiskActionOutput(action))];

    [Description("Whether it is accepted as it is.")]
    public bool IsAccepted => risk.Acceptance is not null;

    [Description("The last day of the acceptance; null where it is not accepted, or without an end.")]
    public DateOnly? AcceptedUntil => risk.Acceptance?.Until;

    [Description("Reviews that were held.")]
    public IReadOnlyList<RiskReviewOutput> Reviews => [.. risk.Reviews.Select(review => new RiskReviewOutput(review))];

    [Description("Whether it is still looked after.")]
    public bool IsOpen => risk.IsOpen;

    [Description("Every change of a text, a rating, a date or a status after it was added, in order of time.")]
    public IReadOnlyList<RiskChangeOutput> Changes([FromServices] IMapper mapper) =>
        [.. risk.Changes.Select(change => new RiskChangeOutput(change, mapper.Map<RecordedOutput>(change.Recorded)))];

    [Description("When, by whom and why it was added.")]
    public RecordedOutput Added([FromServices] IMapper mapper) => mapper.Map<RecordedOutput>(risk.Added);

    [Description("Whether it is only an example.")]
    public bool IsSample => risk.IsSample;

    internal static IReadOnlyList<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

[Name("RiskRating"), Description("How likely a risk is and how much it would hurt.")]
internal sealed class RiskRatingOutput(RatedRisk rated)
{
    [Description("The level of likelihood, 1 to 6.")]
    public int Likelihood => rated.Rating.Likelihood;

    [Description("The level of impact, 1 to 6.")]
    public int Impact => rated.Rating.Impact;

    [Description("likelihood * impact, 1 to 36.")]
    public int Score => rated.Rating.Score;

    [Description("The level of risk that this comes to.")]
    public RiskBandOutput Band => new(rated.Band);
}

[Name("RiskAction"), Description("An action against a risk.")]
internal sealed class RiskActionOutput(RiskAction action)
{
    [Description("Its number within the risk, 1 to 99.")]
    public int Number => action.Number;

    [Description("What is done, in Thai.")]
    public string Text => action.Text;

    [Description("The unit that does it; null where none was named.")]
    public string? OwnerUnit => action.OwnerUnit is { Length: > 0 } unit ? unit : null;

    [Description("The first day; null where none was given.")]
    public DateOnly? Start => action.Start;

    [Description("The day by whose end it is done.")]
    public DateOnly Due => action.Due;

    [Description("How far it has come.")]
    public RiskActionStatus Status => action.Status;

    [Description("The day on which it was done; null before.")]
    public DateOnly? DoneOn => action.DoneOn;

    [Description("What shows it: words or addresses.")]
    public IReadOnlyList<string> Evidence => RiskOutput.Lines(action.Evidence);
}

[Name("RiskReview"), Description("A review of a risk that was held.")]
internal sealed class RiskReviewOutput(RiskReviewed review)
{
    [Description("Which of the two reviews.")]
    public ReviewRound Round => review.Round;

    [Description("The day on which it was held.")]
    public DateOnly Day => review.Day;

    [Description("What was found, in Thai.")]
    public string Text => review.Text;
}

[Name("RiskChange"), Description("Something about a risk that was replaced.")]
internal sealed class RiskChangeOutput(RiskChange change, RecordedOutput recorded)
{
    [Description("What, for example \"residual\" or \"action 2: due\".")]
    public string Field => change.Field;

    [Description("The same for people, in Thai.")]
    public string NameTh => change.Name.Thai;

    [Description("What stood there before; empty where nothing did.")]
    public string Old => change.Old;

    [Description("What stands there since; empty where it was taken back.")]
    public string New => change.New;

    [Description("When, by whom and why.")]
    public RecordedOutput Recorded => recorded;
}

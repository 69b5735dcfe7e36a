using System.ComponentModel;
using AutoMapper;
using GraphQL;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

[Name("GroupProgress"), Description("A section of the staff (IIT) or a service point (EIT) with its figures.")]
internal sealed class GroupOutput(SurveyProgress progress, GroupProgress group, Func<ProvenanceOutput> origin)
{
    [Description("Its stable code within the survey.")]
    public string Code => group.Group.Code;

    [Description("Its name.")]
    public string Name => group.Group.Name;

    [Description("How many of it shall answer, people, 1 or more; null for none. Sub-quotas need not add up to the survey's quota.")]
    public int? SubQuota => group.Group.SubQuota;

    [OutputType(typeof(NonNullGraphType<CompletionResultUnion>)), Description("How many have answered, or why that is not said.")]
    public object Completion => CompletionResultUnion.Of(group.Figure);

    [Description("Where the figures come from.")]
    public ProvenanceOutput Provenance() => origin();

    [Description("The same per period, over the periods of the whole survey.")]
    [ListSizeByPeriod]
    public IReadOnlyList<GroupPeriodOutput> Periods([Description("How time is cut.")] PeriodKind by, [FromServices] IMapper mapper) =>
        [.. progress.PeriodsBy(group, by).Select(period => new GroupPeriodOutput(mapper.Map<PeriodOutput>(period.Period), period))];
}

[Name("GroupPeriod"), Description("What one period brought to a group.")]
internal sealed class GroupPeriodOutput(PeriodOutput period, GroupPeriod row)
{
    [Description("The period.")]
    public PeriodOutput Period => period;

    [OutputType(typeof(NonNullGraphType<CompletionResultUnion>)), Description("How many answered in it.")]
    public object Completed => CompletionResultUnion.Of(row.Completed);

    [OutputType(typeof(NonNullGraphType<CompletionResultUnion>)), Description("How many answered up to its end.")]
    public object Cumulative => CompletionResultUnion.Of(row.Cumulative);

    [Description("Whether the period is over at the moment that is asked about.")]
    public bool HasEnded => row.HasEnded;
}

/// <summary>A group's figure, or why there is none.</summary>
internal sealed class CompletionResultUnion : UnionGraphType
{
    public CompletionResultUnion()
    {
        Name = "CompletionResult";
        Description = "A group's figure, or why it is not shown.";
        Type<AutoRegisteringObjectGraphType<GroupCompletionOutput>>();
        Type<AutoRegisteringObjectGraphType<SuppressedOutput>>();
    }

    /// <summary>The output of a figure.</summary>
    public static object Of(GroupFigure figure) => figure switch
    {
        GroupFigure.Counted counted => new GroupCompletionOutput(counted),
        GroupFigure.NoData => new GroupCompletionOutput(null),
        GroupFigure.Suppressed suppressed => new SuppressedOutput(suppressed.Threshold, suppressed.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Unknown figure."),
    };
}

[Name("GroupCompletion"), Description("How many of a group have answered. Where nothing was counted the figures are null, never 0.")]
internal sealed class GroupCompletionOutput(GroupFigure.Counted? counted)
{
    [Description("People, 0 or more; null where nothing was counted; for a period negative where answers were withdrawn.")]
    public int? Completed => counted?.Completed;

    [Description("The sub-quota, people; null where the group has none.")]
    public int? Required => counted?.Rate?.Required;

    [Description("completed / required * 100, percent, exact; null without a sub-quota or a count.")]
    public decimal? Percent => counted?.Rate?.Percent;

    [Description("People missing from the sub-quota, 0 or more; null without a sub-quota or a count.")]
    public int? Remaining => counted?.Rate?.Remaining;

    [Description("People above the sub-quota, 0 or more; null without a sub-quota or a count.")]
    public int? Over => counted?.Rate?.Over;

    [Description("The day up to which it counts; null where nothing was counted.")]
    public DateOnly? DataAsOf => counted?.DataAsOf;
}

[Name("Suppressed"), Description("A count exists and is not shown, so that nobody can be guessed from it.")]
internal sealed class SuppressedOutput(int threshold, BilingualText reason)
{
    [Description("Why, in English.")]
    public string Reason => reason.English;

    [Description("Why, in Thai.")]
    public string ReasonTh => reason.Thai;

    [Description("The smallest number of people that is shown.")]
    public int Threshold => threshold;
}

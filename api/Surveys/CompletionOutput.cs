using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Surveys;

[Name("Completion"), Description("How complete a survey, or several together, is. Where nothing was counted the figures are null, never 0.")]
internal sealed class CompletionOutput(CompletionRate? rate, int required, DateOnly? dataAsOf, ProvenanceOutput provenance)
{
    [Description("People who answered, 0 or more; null where nothing was counted. For several surveys the sum of min(completed, required).")]
    public int? Completed => rate?.Completed;

    [Description("People who must answer, 1 or more.")]
    public int Required => required;

    [Description("completed / required * 100, percent, exact, 0 or more and above 100 where more answered than needed; null where nothing was counted.")]
    public decimal? Percent => rate?.Percent;

    [Description("People still missing, 0 or more; null where nothing was counted.")]
    public int? Remaining => rate?.Remaining;

    [Description("People above the quota, 0 or more; null where nothing was counted.")]
    public int? Over => rate?.Over;

    [Description("The last day on which something was counted; null where nothing was.")]
    public DateOnly? DataAsOf => dataAsOf;

    [Description("Where the figures come from.")]
    public ProvenanceOutput Provenance => provenance;
}

using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Dashboards.Risks;

/// <summary>What stands in the form of an action: what is stored, or what a person typed that could not be stored.</summary>
/// <param name="Text">What is done.</param>
/// <param name="OwnerUnit">The unit that does it.</param>
/// <param name="Start">The first day as typed.</param>
/// <param name="Due">The due day as typed.</param>
/// <param name="Status">How far it has come: its name in the program.</param>
/// <param name="Done">The day on which it was done, as typed.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Reason">Why it is changed.</param>
public sealed record TypedAction(string? Text, string? OwnerUnit, string? Start, string? Due, string? Status, string? Done, string? Evidence, string? Reason)
{
    /// <summary>The form of a new action.</summary>
    public static TypedAction Blank { get; } = new(null, null, null, null, null, null, null, null);

    /// <summary>What a stored action would have been typed as.</summary>
    public static TypedAction Of(RiskAction action) => new(
        action.Text, action.OwnerUnit, Day(action.Start), Day(action.Due), action.Status.ToString(), Day(action.DoneOn), action.Evidence, null);

    private static string Day(DateOnly? day) => day is { } known ? ThaiFormat.Official.ShortDate(known) : "";
}

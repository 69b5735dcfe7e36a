using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.Surveys;

/// <summary>The assessment that a mutation is about.</summary>
internal abstract class AssessmentInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("The year in the Buddhist Era, 2560 to 2599.")]
    public required int FiscalYear { get; init; }
}

/// <summary>The survey that a mutation is about, and why.</summary>
internal abstract class SurveyInput : AssessmentInput
{
    [Description("The survey's code, for example \"iit\".")]
    public required string Survey { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("OpenSurveyInput"), Description("A survey of a fiscal year.")]
internal sealed class OpenSurveyInput : AssessmentInput
{
    [Description("Which part of the assessment.")]
    public required SurveyPart Part { get; init; }

    [Description("The first day on which it may be answered.")]
    public required DateOnly FirstDay { get; init; }

    [Description("The last day on which it may be answered.")]
    public required DateOnly LastDay { get; init; }

    [Description("The quota, people, 1 to 100,000; what the rule gives where left out.")]
    public int? Required { get; init; }

    [Description("Where window and quota were read.")]
    public required string Source { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("ExtendWindowInput"), Description("The new end of a window.")]
internal sealed class ExtendWindowInput : SurveyInput
{
    [Description("The new last day.")]
    public required DateOnly LastDay { get; init; }

    [Description("Where it was read.")]
    public required string Source { get; init; }
}

[Name("SetQuotaInput"), Description("A quota in place of the rule.")]
internal sealed class SetQuotaInput : SurveyInput
{
    [Description("People, 1 to 100,000; left out to go back to the rule.")]
    public int? Required { get; init; }

    [Description("Where it was read.")]
    public required string Source { get; init; }
}

[Name("SetSurveyGroupInput"), Description("A section of the staff or a service point.")]
internal sealed class SetSurveyGroupInput : SurveyInput
{
    [Description("The group that is changed; left out for a new one.")]
    public string? Code { get; init; }

    [Description("Its name, 1 to 80 characters.")]
    public required string Name { get; init; }

    [Description("How many people belong to it, 1 or more; sections without a size are never shown.")]
    public int? Size { get; init; }

    [Description("How many of it shall answer, 1 or more.")]
    public int? SubQuota { get; init; }

    [Description("Whether it no longer is a group; its counts stay part of the whole.")]
    public bool? IsDropped { get; init; }
}

[Name("NoteSurveyEventInput"), Description("Something that happened on a day.")]
internal sealed class NoteSurveyEventInput : SurveyInput
{
    [Description("The day.")]
    public required DateOnly Day { get; init; }

    [Description("What happened, 1 to 60 characters.")]
    public required string Label { get; init; }
}

[Name("SetSurveyAddressInput"), Description("The official address of a survey.")]
internal sealed class SetSurveyAddressInput : SurveyInput
{
    [Description("An https address without user name and port, on a host of the agency's list.")]
    public required string Address { get; init; }
}

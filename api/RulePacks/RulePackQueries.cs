using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.RulePacks;

/// <summary>What a client may ask about the rules of a year.</summary>
internal sealed class RulePackQueries
{
    [Description("The rules of a fiscal year that the program carries; null where none are known. An assessment's own rules stand in `assessment { rulePack }`.")]
    public static RulePackOutput? RulePack(
        [Description("The year in the Buddhist Era, 2560 to 2599, for example 2568.")] int fiscalYear,
        [Description("A version, for example \"2568-1\"; the latest where left out.")] string? version,
        [FromServices] IRulePacks packs)
    {
        var year = AssessmentArguments.Key(null, fiscalYear).FiscalYear;
        return (version is null ? packs.Find(year) : packs.Find(year, version)) is { } pack ? new(pack) : null;
    }
}

/// <summary>What a client may decide about the rules of an assessment.</summary>
internal sealed class RulePackMutations
{
    [Description("Lets an assessment follow another version of its year's rules, or only shows what that would change. No version ever changes a past year by itself.")]
    public static async Task<RepinRulePackPayload> RepinRulePack(
        [Description("The assessment and the version.")] RepinRulePackInput input,
        [FromServices] RepinRules useCase,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        var repinned = await useCase.RunAsync(key, input.Version, input.Reason, current.Actor, input.DryRun ?? false, cancellation);
        assessments.Forget();
        return new()
        {
            Errors = UserError.Of(repinned.Findings),
            From = repinned.TryGet(out var change) ? change.From : null,
            To = change?.To,
            Changes = change is null ? null : [.. change.Changes.Select(line => new RulesChangeLineOutput(line))],
        };
    }
}

[Name("RepinRulePackInput"), Description("A version of the rules for an assessment.")]
internal sealed class RepinRulePackInput : AssessmentInput
{
    [Description("The version, for example \"2568-2\".")]
    public required string Version { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history. May be empty in a dry run.")]
    public required string Reason { get; init; }

    [Description("Whether only to show what would change; false where left out.")]
    public bool? DryRun { get; init; }
}

[Name("RepinRulePackPayload"), Description("What another version of the rules changes.")]
internal sealed class RepinRulePackPayload
{
    [Description("What is wrong with the input; empty where the version can be followed.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The version before; null where it was refused.")]
    public required string? From { get; init; }

    [Description("The version after; null where it was refused.")]
    public required string? To { get; init; }

    [Description("The figures that change; null where it was refused.")]
    public required IReadOnlyList<RulesChangeLineOutput>? Changes { get; init; }
}

[Name("RulesChangeLine"), Description("A figure that changes with the rules.")]
internal sealed class RulesChangeLineOutput(RulesChangeLine line)
{
    [Description("Which figure, in English.")]
    public string Name => line.Name.English;

    [Description("Which figure, in Thai.")]
    public string NameTh => line.Name.Thai;

    [Description("Its value before, as people read it; \"–\" for none.")]
    public string Before => line.Before;

    [Description("Its value after, likewise.")]
    public string After => line.After;
}

internal sealed class AssessmentStepType() : DescribedEnum<AssessmentStep>("A step of the national calendar.", step => step switch
{
    AssessmentStep.Whole => "The assessment as a whole.",
    AssessmentStep.Registration => "Agencies register and enter their numbers.",
    AssessmentStep.OpenData => "Agencies publish and report their open data (OIT).",
    AssessmentStep.Surveys => "Staff and public answer (IIT, EIT).",
    AssessmentStep.Scoring => "The open data are scored.",
    AssessmentStep.Clarification => "Agencies may object and explain.",
    AssessmentStep.Confirmation => "The scores are confirmed.",
    AssessmentStep.Announcement => "The results are announced.",
    _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not described."),
});

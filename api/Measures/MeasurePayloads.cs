using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Measures;

/// <summary>What every mutation about one measure answers.</summary>
internal abstract class MeasurePayload
{
    [Description("What is wrong with the input; empty where it was stored.")]
    public IReadOnlyList<UserError> Errors { get; set; } = [];

    [Description("What somebody should look at in this measure; it was stored all the same.")]
    public IReadOnlyList<FindingOutput> Warnings { get; set; } = [];

    [Description("The measure as it stands now; null where the input was refused.")]
    public MeasureOutput? Measure { get; set; }
}

[Name("SetMeasureStepPayload"), Description("What came of setting a step.")]
internal sealed class SetMeasureStepPayload : MeasurePayload
{
    [Description("The step as it stands now; null where the input was refused.")]
    public MeasureStepOutput? Step { get; set; }
}

[Name("JudgeMeasurePayload"), Description("What came of judging a measure.")]
internal sealed class JudgeMeasurePayload : MeasurePayload;

[Name("LinkMeasurePayload"), Description("What came of linking a measure.")]
internal sealed class LinkMeasurePayload : MeasurePayload;

[Name("ImportMeasureStepsPayload"), Description("What came of taking in a file of steps.")]
internal sealed class ImportMeasureStepsPayload(ImportedSteps? imported, IReadOnlyList<FindingOutput> findings)
{
    [Description("One error where the file was refused: then nothing was stored, and `findings` says why.")]
    public IReadOnlyList<UserError> Errors => imported is null ? UserError.OfRefusedFile(UserErrorCode.MeasureStepsFileRefused, findings) : [];

    [Description("Everything that was found, with row and column.")]
    public IReadOnlyList<FindingOutput> Findings => findings;

    [Description("The steps that are new or changed, or would be in a dry run.")]
    [ListSize(50)]
    public IReadOnlyList<ImportedMeasureStepOutput> Set => [.. (imported?.Set ?? []).Select(set => new ImportedMeasureStepOutput(set.Measure, set.Step.Number))];

    [Description("How many rows say what is stored, or nothing, 0 or more.")]
    public int Unchanged => imported?.Unchanged ?? 0;
}

[Name("ImportedMeasureStep"), Description("A step that a file set.")]
internal sealed class ImportedMeasureStepOutput(int measure, int step)
{
    [Description("The number of the measure, 1 to 99.")]
    public int MeasureNumber => measure;

    [Description("The number of the step, 1 to 99.")]
    public int StepNumber => step;
}

[Name("CopyPlanPayload"), Description("What came of copying a plan.")]
internal sealed class CopyPlanPayload(CopiedPlan? copied, IReadOnlyList<UserError> errors, IReadOnlyList<FindingOutput> notes)
{
    [Description("What is wrong with the input; empty where the plan was copied, or could be.")]
    public IReadOnlyList<UserError> Errors => errors;

    [Description("What was left out or should be looked at: a link that the year does not have, a text that names the old year.")]
    public IReadOnlyList<FindingOutput> Notes => notes;

    [Description("Numbers of the measures that were copied, 1 to 99 each; empty where the input was refused.")]
    [ListSize(7)]
    public IReadOnlyList<int> MeasureNumbers => [.. (copied?.Measures ?? []).Select(measure => measure.Number)];

    [Description("How many followed steps came with them, 0 or more.")]
    public int Steps => copied?.Steps ?? 0;
}

using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Api.Metrics;

/// <summary>The metric that a mutation is about, and why.</summary>
internal abstract class OneMetricInput : AssessmentInput
{
    [Description("The measure, by its number in the report, 1 to 99.")]
    public required int MeasureNumber { get; init; }

    [Description("The metric's code within the measure, 1 to 40 small letters, digits and hyphens, for example \"manuals\".")]
    public required string Metric { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("SetMetricInput"), Description("What a metric of a measure is.")]
internal sealed class SetMetricInput : OneMetricInput
{
    [Description("Its name in Thai, 1 to 200 characters; that of the calculation where left out.")]
    public string? Name { get; init; }

    [Description("The unit of its numbers in Thai, 1 to 40 characters; that of the calculation where left out.")]
    public string? Unit { get; init; }

    [Description("The target, 1 to 1,000,000, in the unit of the metric; none where left out.")]
    public int? Target { get; init; }

    [Description("Whether the target is all of what the metric is a part of: every service, every request.")]
    public bool? TargetIsAll { get; init; }

    [Description("Which way is better; more where left out.")]
    public MetricDirection? Direction { get; init; }

    [Description("Where its numbers come from; readings where left out.")]
    public MetricSource? Source { get; init; }

    [Description("False to follow it no longer; what was recorded stays.")]
    public bool? IsFollowed { get; init; }

    /// <summary>The target, or nothing where it cannot be.</summary>
    internal MetricTarget? ReadTarget() => (Target, TargetIsAll) switch
    {
        (null, true) => MetricTarget.All,
        ({ } number, not true) => MetricTarget.TryOf(number),
        (null, _) => MetricTarget.None,
        _ => null,
    };

    /// <summary>What the metric is; nothing where it is followed no longer.</summary>
    internal MetricDescription? Read(MetricTarget target)
    {
        var calculation = MetricSources.Find(Source ?? MetricSource.Readings);
        return IsFollowed == false
            ? null
            : new(Name ?? calculation?.Name.Thai ?? "", Unit ?? calculation?.Unit ?? "", target, Direction ?? MetricDirection.MoreIsBetter, Source ?? MetricSource.Readings);
    }
}

[Name("RecordMetricReadingInput"), Description("A number that was read of a metric.")]
internal sealed class RecordMetricReadingInput : OneMetricInput
{
    [Description("The day it is about, today or earlier.")]
    public required DateOnly Day { get; init; }

    [Description("The number, 0 to 1,000,000, in the unit of the metric.")]
    public required int Value { get; init; }

    [Description("Whether it is what came on that day, and not the total as of its end.")]
    public bool? IsIncrement { get; init; }

    [Description("Where it is known from, at most 300 characters.")]
    public string? Source { get; init; }
}

[Name("CorrectMetricReadingInput"), Description("The right number for a reading that was wrong.")]
internal sealed class CorrectMetricReadingInput : OneMetricInput
{
    [Description("The reading that was wrong, by its number, 1 or more.")]
    public required int Reading { get; init; }

    [Description("The right number, 0 to 1,000,000, in the unit of the metric; null to take the reading back.")]
    public int? Value { get; init; }

    [Description("Where it is known from, at most 300 characters.")]
    public string? Source { get; init; }
}

/// <summary>The register that a mutation is about, and why.</summary>
internal abstract class RegisterInput : AssessmentInput
{
    [Description("The register's code, for example \"services\".")]
    public required string Register { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("RecordRegisterEntryInput"), Description("An entry of a register, or what it says from now on.")]
internal sealed class RecordRegisterEntryInput : RegisterInput
{
    [Description("The entry to say anew, by its number, 1 or more; a new one where left out.")]
    public int? Entry { get; init; }

    [Description("What it says: every field that is known, not only those that change.")]
    public required IReadOnlyList<RegisterValueInput> Values { get; init; }

    [Description("Where it is known from, at most 300 characters.")]
    public string? Source { get; init; }
}

[Name("RegisterValueInput"), Description("A field of an entry.")]
internal sealed class RegisterValueInput
{
    [Description("The key of the field, for example \"received\".")]
    public required string Field { get; init; }

    [Description("What it says, as people write it: 12, 2025-03-04 or 4 มี.ค. 68 for a day, 2025-03 for a month, the code or the name of a choice. Empty where it is not known.")]
    public required string Text { get; init; }
}

[Name("WithdrawRegisterEntryInput"), Description("An entry of a register that is taken back.")]
internal sealed class WithdrawRegisterEntryInput : RegisterInput
{
    [Description("The entry, by its number, 1 or more.")]
    public required int Entry { get; init; }
}

[Name("ImportRegisterInput"), Description("Entries of a register as a file.")]
internal sealed class ImportRegisterInput : RegisterInput
{
    [Description("The file, CSV (UTF-8) or XLSX, columns as in the register's template.")]
    public required FileInput File { get; init; }

    [Description("True to say only what would be stored.")]
    public bool? DryRun { get; init; }
}

[Name("ImportMetricReadingsInput"), Description("Readings of metrics as a file.")]
internal sealed class ImportMetricReadingsInput : AssessmentInput
{
    [Description("The file, CSV (UTF-8) or XLSX, columns as in `Assessment.metricReadingsFileUrl`.")]
    public required FileInput File { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }

    [Description("True to say only what would be stored.")]
    public bool? DryRun { get; init; }
}

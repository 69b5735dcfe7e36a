using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Metrics;

/// <summary>What a client may change about metrics of measures.</summary>
internal sealed class MetricMutations
{
    [Description("Sets what a metric of a measure is, adds it, or follows it no longer; what it was before stays in the history.")]
    public static async Task<SetMetricPayload> SetMetric(
        [Description("The metric.")] SetMetricInput input, [FromServices] SetMeasureMetric useCase, [FromServices] MetricAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        return await answer.FillAsync(new SetMetricPayload(), key, input, input.ReadTarget() is { } target
            ? await useCase.RunAsync(key, input.MeasureNumber, input.Metric, input.Read(target), input.Reason, answer.Actor, cancellation)
            : MetricAnswer.TargetInvalid(), cancellation);
    }

    [Description("Records a number that was read of a metric: the total as of a day, or what came on it.")]
    public static async Task<RecordMetricReadingPayload> RecordMetricReading(
        [Description("The reading.")] RecordMetricReadingInput input, [FromServices] ChangeMetrics useCase, [FromServices] MetricAnswer answer, CancellationToken cancellation)
    {
        var (key, kind) = (AssessmentArguments.Key(input.Agency, input.FiscalYear), input.IsIncrement == true ? CountKind.Increment : CountKind.Reading);
        return await answer.FillAsync(new RecordMetricReadingPayload(), key, input, await useCase.RecordAsync(
            key, input.MeasureNumber, input.Metric, input.Day, kind, input.Value, input.Source ?? "", input.Reason, answer.Actor, cancellation), cancellation);
    }

    [Description("Replaces a reading that was wrong, or takes it back; the wrong one stays in the history.")]
    public static async Task<CorrectMetricReadingPayload> CorrectMetricReading(
        [Description("The correction.")] CorrectMetricReadingInput input, [FromServices] ChangeMetrics useCase, [FromServices] MetricAnswer answer, CancellationToken cancellation)
    {
        var key = AssessmentArguments.Key(input.Agency, input.FiscalYear);
        return await answer.FillAsync(new CorrectMetricReadingPayload(), key, input, await useCase.CorrectAsync(
            key, input.MeasureNumber, input.Metric, input.Reading, input.Value, input.Source ?? "", input.Reason, answer.Actor, cancellation), cancellation);
    }

    [Description("Takes in a file of readings of metrics: all rows or none. Readings that the file leaves out stay; one that it says otherwise is corrected, and what it said before stays in the history.")]
    public static async Task<ImportMetricReadingsPayload> ImportMetricReadings(
        [Description("The file.")] ImportMetricReadingsInput input,
        [FromServices] ImportReadings useCase,
        [FromServices] IReadingFileReader reader,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        var opened = input.File.Open();
        if (!opened.TryGet(out var content))
        {
            return new() { Errors = UserError.Of(opened.Findings) };
        }

        var imported = await useCase.RunAsync(
            AssessmentArguments.Key(input.Agency, input.FiscalYear),
            await reader.ReadAsync(content, input.File.FileName, cancellation),
            input.Reason,
            current.Actor,
            input.DryRun ?? false,
            cancellation);
        assessments.Forget();
        return imported.TryGet(out var readings)
            ? new() { Warnings = mapper.Map<IReadOnlyList<FindingOutput>>(imported.Findings), Added = readings.Added, Corrected = readings.Corrected, Unchanged = readings.Unchanged }
            : new() { Errors = UserError.OfFile(imported.Findings, input.File.FileName) };
    }
}

[Name("ImportMetricReadingsPayload"), Description("What came of taking in a file of readings.")]
internal sealed class ImportMetricReadingsPayload
{
    [Description("What is wrong with the file, with row and column; empty where it was taken in. While there is one, nothing was stored.")]
    public IReadOnlyList<UserError> Errors { get; init; } = [];

    [Description("What looks odd; it was taken in all the same.")]
    public IReadOnlyList<FindingOutput> Warnings { get; init; } = [];

    [Description("New readings, 0 or more.")]
    public int Added { get; init; }

    [Description("Readings that were corrected, 0 or more.")]
    public int Corrected { get; init; }

    [Description("Readings that the file says as they are, 0 or more.")]
    public int Unchanged { get; init; }
}

/// <summary>What every mutation about one metric answers.</summary>
internal abstract class MetricPayload
{
    [Description("What is wrong with the input; empty where it was stored.")]
    public IReadOnlyList<UserError> Errors { get; set; } = [];

    [Description("What looks odd; it was stored all the same.")]
    public IReadOnlyList<FindingOutput> Warnings { get; set; } = [];

    [Description("The metric as it stands now; null where the input was refused, or the metric is followed no longer.")]
    public MetricOutput? Metric { get; set; }
}

[Name("SetMetricPayload"), Description("What came of setting a metric.")]
internal sealed class SetMetricPayload : MetricPayload;

[Name("RecordMetricReadingPayload"), Description("What came of recording a reading.")]
internal sealed class RecordMetricReadingPayload : MetricPayload;

[Name("CorrectMetricReadingPayload"), Description("What came of correcting a reading.")]
internal sealed class CorrectMetricReadingPayload : MetricPayload;

/// <summary>Fills the payload of a mutation about one metric.</summary>
/// <param name="current">Who asks.</param>
/// <param name="assessments">The assessments of this request.</param>
/// <param name="mapper">To output records.</param>
internal sealed class MetricAnswer(ICurrentActor current, RequestAssessments assessments, IMapper mapper)
{
    public Actor Actor => current.Actor;

    public static Checked<MetricFacts> TargetInvalid() => Checked.Refuse<MetricFacts>(Finding.Error(
        MetricCodes.TargetInvalid,
        new("metric", "target"),
        "เป้าหมายต้องเป็นจำนวน 1 ถึง 1,000,000 หรือทั้งหมด อย่างใดอย่างหนึ่ง",
        "A target is 1 to 1,000,000, or all of what the metric is a part of, and not both."));

    public async Task<TPayload> FillAsync<TPayload>(TPayload payload, AssessmentKey key, OneMetricInput input, Checked<MetricFacts> result, CancellationToken cancellation)
        where TPayload : MetricPayload
    {
        assessments.Forget();
        payload.Errors = UserError.Of(result.Findings);
        if (result.IsAccepted && await assessments.FindAsync(key, asOf: null, cancellation) is { Assessment: var assessment } asked)
        {
            payload.Warnings = mapper.Map<IReadOnlyList<FindingOutput>>(result.Findings);
            payload.Metric = assessment.Measures.Where(measure => measure.Number == input.MeasureNumber).SelectMany(assessment.MetricsOf)
                .FirstOrDefault(metric => metric.Code == input.Metric) is { } metric ? new(asked, metric) : null;
        }

        return payload;
    }
}

using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Metrics;

/// <summary>A decision about metrics or registers as stored.</summary>
internal sealed class MetricDecisionRow : DecisionRow
{
    public required MetricDecisionKind Kind { get; init; }

    /// <summary>The register, or the code of the metric.</summary>
    public required string Subject { get; init; }

    public static MetricDecisionRow Of(int assessmentId, long number, MetricDecision decision)
    {
        var (kind, subject, body) = decision switch
        {
            MetricSet set => (MetricDecisionKind.Metric, set.Code, JsonText.Write(MetricBody.Of(set))),
            MetricRead read => (MetricDecisionKind.Reading, read.Code, JsonText.Write(new ReadingBody(read.Measure, read.Reading))),
            EntrySet entry => (MetricDecisionKind.Entry, entry.Register, JsonText.Write(new EntryBody(entry.Number, entry.Values?.Texts, entry.Source))),
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "Unknown decision."),
        };
        return new()
        {
            AssessmentId = assessmentId,
            Number = number,
            Kind = kind,
            Subject = subject,
            Body = body,
            IsSample = decision.IsSample,
            RecordedAt = decision.Recorded.At,
            RecordedBy = decision.Recorded.By,
            Reason = decision.Recorded.Reason,
        };
    }

    public MetricDecision ToDecision() => Kind switch
    {
        MetricDecisionKind.Metric => JsonText.Read<MetricBody>(Body).ToSet(Subject, Recorded),
        MetricDecisionKind.Reading when JsonText.Read<ReadingBody>(Body) is var read => new MetricRead(read.Measure, Subject, read.Reading, Recorded),
        MetricDecisionKind.Entry when JsonText.Read<EntryBody>(Body) is var entry => new EntrySet(
            Subject, entry.Number, entry.Values is null ? null : RegisterValues.Of(entry.Values), entry.Source, Recorded, IsSample),
        _ => throw new InvalidDataException($"The database holds an unknown decision: {Kind}."),
    };

    /// <summary>A target is a number, "all", or left out.</summary>
    private sealed record MetricBody(int Measure, string? Name, string? Unit, int? Target, bool TargetIsAll, MetricDirection Direction, MetricSource Source)
    {
        public static MetricBody Of(MetricSet set) => new(
            set.Measure,
            set.Description?.Name,
            set.Description?.Unit,
            (set.Description?.Target as MetricTarget.Fixed)?.Number,
            set.Description?.Target is MetricTarget.Everything,
            set.Description?.Direction ?? MetricDirection.MoreIsBetter,
            set.Description?.Source ?? MetricSource.Readings);

        public MetricSet ToSet(string code, Recorded recorded) => new(
            Measure,
            code,
            Name is null ? null : new(Name, Unit!, TargetIsAll ? MetricTarget.All : Target is { } number ? MetricTarget.Of(number) : MetricTarget.None, Direction, Source),
            recorded);
    }

    private sealed record ReadingBody(int Measure, MetricReading Reading);

    private sealed record EntryBody(int Number, IReadOnlyDictionary<string, string>? Values, string Source);
}

/// <summary>What was decided.</summary>
internal enum MetricDecisionKind
{
    Metric,
    Reading,
    Entry,
}

internal sealed class MetricDecisionConfiguration : IEntityTypeConfiguration<MetricDecisionRow>
{
    public void Configure(EntityTypeBuilder<MetricDecisionRow> decision)
    {
        DecisionRow.Configure(decision, "MetricDecisions");
        decision.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        decision.Property(d => d.Subject).HasMaxLength(40).IsUnicode(false);
    }
}

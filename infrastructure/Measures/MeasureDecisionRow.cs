using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>A decision about a measure as stored.</summary>
internal sealed class MeasureDecisionRow : DecisionRow
{
    public required MeasureDecisionKind Kind { get; init; }

    public required int Measure { get; init; }

    public static MeasureDecisionRow Of(int assessmentId, long number, MeasureDecision decision)
    {
        var (kind, body) = decision switch
        {
            StepSet set => (MeasureDecisionKind.Step, JsonText.Write(StepBody.Of(set.Step))),
            CompletionJudged judged => (MeasureDecisionKind.Completion, JsonText.Write(new CompletionBody(judged.Completion))),
            MeasureLinked { Links: var links } => (MeasureDecisionKind.Links, JsonText.Write(new LinksBody(links.Surveys, links.Indicators, links.OpenDataItems, links.Risks))),
            MeasureCopied copied => (MeasureDecisionKind.Copy, JsonText.Write(new CopyBody(copied.From.Year, copied.FromMeasure))),
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "Unknown decision."),
        };
        return new()
        {
            AssessmentId = assessmentId,
            Number = number,
            Kind = kind,
            Measure = decision.Measure,
            Body = body,
            IsSample = false,
            RecordedAt = decision.Recorded.At,
            RecordedBy = decision.Recorded.By,
            Reason = decision.Recorded.Reason,
        };
    }

    public MeasureDecision ToDecision() => Kind switch
    {
        MeasureDecisionKind.Step => new StepSet(Measure, JsonText.Read<StepBody>(Body).ToStep(), Recorded),
        MeasureDecisionKind.Completion => new CompletionJudged(Measure, JsonText.Read<CompletionBody>(Body).Completion, Recorded),
        MeasureDecisionKind.Links when JsonText.Read<LinksBody>(Body) is var links =>
            new MeasureLinked(Measure, MeasureLinks.Of(links.Surveys, links.Indicators, links.OpenDataItems, links.Risks), Recorded),
        MeasureDecisionKind.Copy when JsonText.Read<CopyBody>(Body) is var copy => new MeasureCopied(Measure, BuddhistFiscalYear.Of(copy.FromYear), copy.FromMeasure, Recorded),
        _ => throw new InvalidDataException($"The database holds an unknown decision: {Kind}."),
    };

    private sealed record StepBody(
        int Number, string Text, StepStatus Status, IReadOnlyList<string> Units, DateOnly? PlannedStart, DateOnly? PlannedEnd, DateOnly? Start, DateOnly? End)
    {
        public static StepBody Of(MeasureStep step) => new(step.Number, step.Text, step.Status, step.Units.Names, step.PlannedStart, step.PlannedEnd, step.Start, step.End);

        public MeasureStep ToStep() => new(Number, Text, Status, MeasureUnits.TryOf(Units) ?? MeasureUnits.None, PlannedStart, PlannedEnd, Start, End);
    }

    private sealed record CompletionBody(MeasureCompletion? Completion);

    private sealed record LinksBody(IReadOnlyList<string> Surveys, IReadOnlyList<int> Indicators, IReadOnlyList<int> OpenDataItems, IReadOnlyList<string> Risks);

    private sealed record CopyBody(int FromYear, int FromMeasure);
}

/// <summary>What was decided.</summary>
internal enum MeasureDecisionKind
{
    Step,
    Completion,
    Links,
    Copy,
}

internal sealed class MeasureDecisionConfiguration : IEntityTypeConfiguration<MeasureDecisionRow>
{
    public void Configure(EntityTypeBuilder<MeasureDecisionRow> decision)
    {
        DecisionRow.Configure(decision, "MeasureDecisions");
        decision.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
    }
}

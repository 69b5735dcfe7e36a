using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>A decision about a survey as stored. It has no setters; a later row follows.</summary>
internal sealed class SurveyDecisionRow
{
    public long Id { get; init; }

    public int SurveyId { get; init; }

    public required SurveyDecisionKind Kind { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public static SurveyDecisionRow Of(int surveyId, SurveyDecision decision)
    {
        var (kind, body) = decision switch
        {
            WindowSet window => (SurveyDecisionKind.Window, JsonText.Write(new WindowBody(window.Span.Start, window.Span.EndExclusive, window.Source, window.Confidence))),
            QuotaSet quota => (SurveyDecisionKind.Quota, JsonText.Write(new QuotaBody(quota.Required, quota.Source, quota.Confidence, quota.IsSample))),
            GroupSet group => (SurveyDecisionKind.Group, JsonText.Write(new GroupBody(group.Code, group.Name, group.Size, group.SubQuota, group.IsDropped))),
            EventNoted noted => (SurveyDecisionKind.Event, JsonText.Write(new EventBody(noted.Day, noted.Label))),
            AddressSet address => (SurveyDecisionKind.Address, JsonText.Write(new AddressBody(address.Address))),
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "Unknown decision."),
        };
        return new()
        {
            SurveyId = surveyId,
            Kind = kind,
            Body = body,
            RecordedAt = decision.Recorded.At,
            RecordedBy = decision.Recorded.By,
            Reason = decision.Recorded.Reason,
        };
    }

    public SurveyDecision ToDecision()
    {
        var recorded = new Recorded(RecordedAt, RecordedBy, Reason);
        return Kind switch
        {
            SurveyDecisionKind.Window when JsonText.Read<WindowBody>(Body) is var window =>
                new WindowSet(Period.Of(PeriodKind.Window, window.Start, window.EndExclusive), window.Source, window.Confidence, recorded),
            SurveyDecisionKind.Quota when JsonText.Read<QuotaBody>(Body) is var quota => new QuotaSet(quota.Required, quota.Source, quota.Confidence, quota.IsSample, recorded),
            SurveyDecisionKind.Group when JsonText.Read<GroupBody>(Body) is var group => new GroupSet(group.Code, group.Name, group.Size, group.SubQuota, group.IsDropped, recorded),
            SurveyDecisionKind.Event when JsonText.Read<EventBody>(Body) is var noted => new EventNoted(noted.Day, noted.Label, recorded),
            SurveyDecisionKind.Address when JsonText.Read<AddressBody>(Body) is var address => new AddressSet(address.Address, recorded),
            _ => throw new InvalidDataException($"The database holds an unknown decision: {Kind}."),
        };
    }

    private sealed record WindowBody(DateOnly Start, DateOnly EndExclusive, string Source, Confidence Confidence);

    private sealed record QuotaBody(int? Required, string Source, Confidence Confidence, bool IsSample);

    private sealed record GroupBody(string Code, string Name, int? Size, int? SubQuota, bool IsDropped);

    private sealed record EventBody(DateOnly Day, string Label);

    private sealed record AddressBody(string Address);
}

/// <summary>What was decided.</summary>
internal enum SurveyDecisionKind
{
    Window,
    Quota,
    Group,
    Event,
    Address,
}

internal sealed class SurveyDecisionConfiguration : IEntityTypeConfiguration<SurveyDecisionRow>
{
    public void Configure(EntityTypeBuilder<SurveyDecisionRow> decision)
    {
        decision.ToTable("SurveyDecisions");
        decision.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        decision.Property(d => d.RecordedBy).HasMaxLength(200);
        decision.Property(d => d.Reason).HasMaxLength(1000);
        decision.HasIndex(d => d.SurveyId);
    }
}

using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies;

/// <summary>A day of an office's calendar as stored. It has no setters; a later row of the same day follows.</summary>
internal sealed class CalendarDayRow
{
    public long Id { get; init; }

    public required string AgencyKey { get; init; }

    public required DateOnly Day { get; init; }

    public required string Name { get; init; }

    public required bool IsWorkingDay { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public static CalendarDayRow Of(AgencyKey agency, CalendarDay day) => new()
    {
        AgencyKey = agency.Value,
        Day = day.Day,
        Name = day.Name,
        IsWorkingDay = day.IsWorkingDay,
        RecordedAt = day.Recorded.At,
        RecordedBy = day.Recorded.By,
        Reason = day.Recorded.Reason,
    };

    public CalendarDay ToDay() => new(Day, Name, IsWorkingDay, new(RecordedAt, RecordedBy, Reason));
}

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDayRow>
{
    public void Configure(EntityTypeBuilder<CalendarDayRow> day)
    {
        day.ToTable("CalendarDays");
        day.Property(d => d.AgencyKey).HasMaxLength(32).IsUnicode(false);
        day.Property(d => d.Name).HasMaxLength(200);
        day.Property(d => d.RecordedBy).HasMaxLength(200);
        day.Property(d => d.Reason).HasMaxLength(1000);
        day.HasIndex(d => new { d.AgencyKey, d.Day });
        day.HasOne<AgencyRow>().WithMany().HasForeignKey(d => d.AgencyKey).OnDelete(DeleteBehavior.Restrict);
    }
}

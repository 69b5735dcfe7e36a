using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies;

/// <summary>An agency as stored.</summary>
internal sealed class AgencyRow
{
    public required string Key { get; init; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public required string EnglishName { get; set; }

    public required string District { get; set; }

    public required string Province { get; set; }

    /// <summary>Grows with every change to anything stored of the agency.</summary>
    public long FactsVersion { get; init; }

    public static AgencyRow Of(Agency agency) => new()
    {
        Key = agency.Key.Value,
        Name = agency.Name,
        ShortName = agency.ShortName,
        EnglishName = agency.EnglishName,
        District = agency.District,
        Province = agency.Province,
    };

    public Agency ToAgency() => new(AgencyKey.Of(Key), Name, ShortName, EnglishName, District, Province);
}

internal sealed class AgencyConfiguration : IEntityTypeConfiguration<AgencyRow>
{
    public void Configure(EntityTypeBuilder<AgencyRow> agency)
    {
        agency.ToTable("Agencies");
        agency.HasKey(a => a.Key);
        agency.Property(a => a.Key).HasMaxLength(32).IsUnicode(false);
        agency.Property(a => a.Name).HasMaxLength(200);
        agency.Property(a => a.ShortName).HasMaxLength(100);
        agency.Property(a => a.EnglishName).HasMaxLength(200);
        agency.Property(a => a.District).HasMaxLength(100);
        agency.Property(a => a.Province).HasMaxLength(100);
        agency.HasIndex(a => new { a.Name, a.Key });
        agency.HasIndex(a => new { a.Province, a.Key });
    }
}

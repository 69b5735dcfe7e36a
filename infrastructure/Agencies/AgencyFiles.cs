using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies;

/// <summary>Agencies' own files in the database.</summary>
internal sealed class AgencyFiles(ItaContext database) : IAgencyFiles
{
    public async Task<IReadOnlyDictionary<AgencyKey, AgencyFile>> FindAsync(
        IReadOnlyCollection<AgencyKey> agencies, AgencyFilePurpose purpose, CancellationToken cancellation)
    {
        var found = await (
            from file in InForce(agencies).Where(file => file.Purpose == purpose)
            join kept in database.KeptContents on file.FileHash equals kept.Sha256
            select new { file, kept.Content }).AsNoTracking().ToListAsync(cancellation);
        return found.ToDictionary(
            one => AgencyKey.Of(one.file.AgencyKey),
            one => new AgencyFile(purpose, one.file.Name!, one.file.MediaType!, one.Content, new(one.file.RecordedAt, one.file.RecordedBy, one.file.Reason)));
    }

    public async Task<ILookup<AgencyKey, AgencyFileDecision>> DecisionsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation)
    {
        string[] keys = [.. agencies.Select(agency => agency.Value)];
        var found = await (
            from file in database.AgencyFiles.Where(file => keys.Contains(file.AgencyKey))
            join kept in database.KeptContents on file.FileHash equals kept.Sha256 into contents
            from content in contents.DefaultIfEmpty()
            orderby file.Id
            select new { file, Size = (int?)content.Content.Length }).AsNoTracking().ToListAsync(cancellation);
        return found.ToLookup(one => AgencyKey.Of(one.file.AgencyKey), one => new AgencyFileDecision(one.file.Purpose, Note(one.file, one.Size), one.file.RecordedAt));
    }

    public async Task AddAsync(AgencyKey agency, AgencyFile file, CancellationToken cancellation) => await AddAsync(
        Row(agency, file.Purpose, file.Recorded, await database.KeepAsync(file.Content, cancellation), file.Name, file.MediaType), cancellation);

    public Task RemoveAsync(AgencyKey agency, AgencyFilePurpose purpose, Recorded recorded, CancellationToken cancellation) =>
        AddAsync(Row(agency, purpose, recorded, null, null, null), cancellation);

    private static AgencyFileNote? Note(AgencyFileRow file, int? size) => size is { } bytes
        ? new(file.Purpose, file.Name!, file.MediaType!, file.FileHash!, bytes, new(file.RecordedAt, file.RecordedBy, file.Reason))
        : null;

    /// <summary>The last row of each agency and purpose; one without content took the file out of use.</summary>
    private IQueryable<AgencyFileRow> InForce(IReadOnlyCollection<AgencyKey> agencies)
    {
        string[] keys = [.. agencies.Select(agency => agency.Value)];
        var last = database.AgencyFiles
            .Where(file => keys.Contains(file.AgencyKey))
            .GroupBy(file => new { file.AgencyKey, file.Purpose })
            .Select(rows => rows.Max(file => file.Id));
        return database.AgencyFiles.Where(file => last.Contains(file.Id));
    }

    private static AgencyFileRow Row(AgencyKey agency, AgencyFilePurpose purpose, Recorded recorded, string? hash, string? name, string? mediaType) => new()
    {
        AgencyKey = agency.Value,
        Purpose = purpose,
        FileHash = hash,
        Name = name,
        MediaType = mediaType,
        RecordedAt = recorded.At,
        RecordedBy = recorded.By,
        Reason = recorded.Reason,
    };

    private async Task AddAsync(AgencyFileRow row, CancellationToken cancellation)
    {
        database.AgencyFiles.Add(row);
        database.Changes(AgencyKey.Of(row.AgencyKey));
        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
    }
}

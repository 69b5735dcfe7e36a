using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies;

/// <summary>Agencies' own files in the database.</summary>
internal sealed class AgencyFiles(ItaContext database) : IAgencyFiles
{
    public async Task<AgencyFile?> FindAsync(AgencyKey agency, AgencyFilePurpose purpose, CancellationToken cancellation)
    {
        var key = agency.Value;
        var last = await (
            from file in database.AgencyFiles
            join kept in database.KeptContents on file.FileHash equals kept.Sha256 into contents
            from content in contents.DefaultIfEmpty()
            where file.AgencyKey == key && file.Purpose == purpose
            orderby file.Id descending
            select new { file, Content = content == null ? null : content.Content }).AsNoTracking().FirstOrDefaultAsync(cancellation);
        return last is { Content: { } found, file: var row }
            ? new(purpose, row.Name!, row.MediaType!, found, new(row.RecordedAt, row.RecordedBy, row.Reason))
            : null;
    }

    public async Task AddAsync(AgencyKey agency, AgencyFile file, CancellationToken cancellation) => await AddAsync(
        Row(agency, file.Purpose, file.Recorded, await database.KeepAsync(file.Content, cancellation), file.Name, file.MediaType), cancellation);

    public Task RemoveAsync(AgencyKey agency, AgencyFilePurpose purpose, Recorded recorded, CancellationToken cancellation) =>
        AddAsync(Row(agency, purpose, recorded, null, null, null), cancellation);

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

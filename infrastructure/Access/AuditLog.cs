using System.Runtime.CompilerServices;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>Writes and reads the chained entries of one database.</summary>
/// <param name="database">The database; entries are written inside its running transaction.</param>
/// <param name="chain">Knows the key.</param>
internal sealed class AuditLog(ItaContext database, AuditChain chain)
{
    public const int LongestSubject = 200;

    public const int LongestReason = 1000;

    private const int LongestActor = 200;

    private const int LongestCorrelation = 64;

    private const int AtOnce = 1000;

    /// <summary>Adds entries. Whoever comes second waits at the head until the first one's transaction has ended.</summary>
    public async Task WriteAsync(IReadOnlyList<AuditNote> notes, string actor, string correlation, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await database.AuditHeads.Where(head => head.Id == AuditHeadRow.OnlyId).ExecuteUpdateAsync(head => head.SetProperty(row => row.Number, row => row.Number), cancellation) == 0)
        {
            database.AuditHeads.Add(RowOf(AuditHead.Start));
            await database.SaveBareAsync(cancellation);
        }

        var last = await HeadAsync(cancellation);
        foreach (var note in notes)
        {
            var entry = new AuditEntry(
                last.Number + 1,
                ToStored(now),
                Cut(actor, LongestActor),
                note with { Subject = Cut(note.Subject, LongestSubject), Reason = Cut(note.Reason, LongestReason) },
                Cut(correlation, LongestCorrelation),
                Mac: "");
            entry = entry with { Mac = chain.MacOf(last.Mac, entry) };
            database.AuditEntries.Add(AuditRow.Of(entry));
            last = new(entry.Number, entry.Mac);
        }

        await database.SaveBareAsync(cancellation);
        foreach (var written in database.ChangeTracker.Entries().Where(entry => entry.Entity is AuditRow or AuditHeadRow).ToList())
        {
            written.State = EntityState.Detached;
        }

        var (number, mac, headMac) = (last.Number, last.Mac, chain.MacOf(last));
        await database.AuditHeads.Where(head => head.Id == AuditHeadRow.OnlyId).ExecuteUpdateAsync(
            head => head.SetProperty(row => row.Number, number).SetProperty(row => row.Mac, mac).SetProperty(row => row.HeadMac, headMac), cancellation);
    }

    public async Task<AuditHead> HeadAsync(CancellationToken cancellation) =>
        await database.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellation) is { } row ? new(row.Number, row.Mac) : AuditHead.Start;

    /// <summary>Looks whether every entry is as it was written, in pieces, so that a long trail takes no more memory than a short one.</summary>
    public async Task<AuditVerdict> VerifyAsync(IReadOnlyCollection<AuditHead> witnesses, CancellationToken cancellation)
    {
        var row = await database.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? RowOf(AuditHead.Start);
        return await chain.VerifyAsync(EveryAsync(cancellation), new(row.Number, row.Mac), row.HeadMac, witnesses, cancellation);
    }

    private AuditHeadRow RowOf(AuditHead head) => new() { Id = AuditHeadRow.OnlyId, Number = head.Number, Mac = head.Mac, HeadMac = chain.MacOf(head) };

    private async IAsyncEnumerable<AuditEntry> EveryAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = long.MinValue;
        while (true)
        {
            var rows = await database.AuditEntries.AsNoTracking().Where(entry => entry.Number > after).OrderBy(entry => entry.Number).Take(AtOnce).ToListAsync(cancellation);
            foreach (var row in rows)
            {
                yield return row.ToEntry();
            }

            if (rows.Count < AtOnce)
            {
                yield break;
            }

            after = rows[^1].Number;
        }
    }

    // What comes back from the database is what the chain was made over: to a tenth of a microsecond, in UTC.
    private static DateTimeOffset ToStored(DateTimeOffset at) => at.ToUniversalTime();

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}

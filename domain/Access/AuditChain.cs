using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Chains the entries of the audit trail, so that none can be changed, taken out, put in or moved without the key.</summary>
/// <param name="key">The key, 32 bytes; it is not in the database.</param>
public sealed class AuditChain(byte[] key)
{
    /// <summary>The MAC of an entry: over the one before it and every field, each with its length.</summary>
    /// <param name="previous">The MAC of the entry before; empty for the first one.</param>
    /// <param name="entry">The entry; its own MAC is not looked at.</param>
    public string MacOf(string previous, AuditEntry entry) => Mac(
        previous,
        entry.Number.ToString(CultureInfo.InvariantCulture),
        entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        entry.Actor,
        entry.Note.Action.ToString(),
        entry.Note.Agency?.Value ?? "",
        entry.Note.Subject,
        entry.Note.Details,
        entry.Note.Reason,
        entry.Correlation);

    /// <summary>The MAC over the head, so that entries cannot be cut off at the end.</summary>
    public string MacOf(AuditHead head) => Mac("head", head.ToString());

    /// <summary>Looks whether the entries are as they were written.</summary>
    /// <param name="entries">All of them, by number.</param>
    /// <param name="head">Where the chain should end.</param>
    /// <param name="headMac">The MAC that was stored with the head.</param>
    /// <param name="witnesses">Heads that were written elsewhere: into signed reports.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<AuditVerdict> VerifyAsync(
        IAsyncEnumerable<AuditEntry> entries, AuditHead head, string headMac, IReadOnlyCollection<AuditHead> witnesses, CancellationToken cancellation)
    {
        var told = witnesses.ToLookup(witness => witness.Number, witness => witness.Mac);
        var (last, count) = (AuditHead.Start, 0L);
        await foreach (var entry in entries.WithCancellation(cancellation))
        {
            var next = last.Number + 1;
            if (entry.Number != next)
            {
                return Broken(count, next, "รายการนี้หายไปหรือเลขซ้ำ", "The entry is missing, or its number stands twice.");
            }

            if (entry.Mac != MacOf(last.Mac, entry))
            {
                return Broken(count, next, "รายการนี้ถูกแก้ แทรก หรือย้าย หลังบันทึก", "The entry was changed, put in or moved after it was written.");
            }

            if (told[next].Any(mac => mac != entry.Mac))
            {
                return Broken(count, next, "ไม่ตรงกับที่พิมพ์ไว้ในรายงานที่ลงนาม", "It is not the entry that a signed report names.");
            }

            (last, count) = (new(next, entry.Mac), count + 1);
        }

        return last != head || headMac != MacOf(head) || told.Any(witness => witness.Key > last.Number)
            ? Broken(count, last.Number + 1, "รายการท้ายถูกตัดออก", "Entries were cut off at the end.")
            : new(count, null, null);
    }

    private static AuditVerdict Broken(long count, long number, string thai, string english) => new(count, number, new(thai, english));

    private string Mac(params ReadOnlySpan<string> fields)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            mac.AppendData(length);
            mac.AppendData(bytes);
        }

        return Convert.ToHexStringLower(mac.GetHashAndReset());
    }
}

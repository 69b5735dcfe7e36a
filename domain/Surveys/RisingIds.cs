using System.Buffers.Binary;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Ids of one moment, each above the one before: a database appends them to its index, where random ones would lie all over it.</summary>
/// <remarks>Source: RFC 9562, 6.2, method 2 (UUID version 7, the random part counted up).</remarks>
internal sealed class RisingIds(DateTimeOffset moment)
{
    private UInt128 last = NumberOf(Guid.CreateVersion7(moment));

    /// <summary>The next id.</summary>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, ++last);
        return new(bytes, bigEndian: true);
    }

    private static UInt128 NumberOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}

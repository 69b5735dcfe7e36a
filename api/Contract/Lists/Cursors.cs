using System.Security.Cryptography;
using System.Text;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Microsoft.AspNetCore.WebUtilities;

namespace Kolum.ItaAnalytics.Api.Contract.Lists;

/// <summary>Cursors of connections: opaque text that names an item, not a position, so that it stays right when the list grows.</summary>
/// <remarks>A cursor holds a check over the list it is of and the list's order, so one that was changed or taken from elsewhere is refused.</remarks>
internal static class Cursors
{
    private const int CheckLength = 6;

    /// <summary>The cursor of an item.</summary>
    /// <param name="list">The list and its order.</param>
    /// <param name="key">What names the item, stable and unique in the list.</param>
    public static string Of(string list, string key)
    {
        var name = Encoding.UTF8.GetBytes(key);
        return WebEncoders.Base64UrlEncode([.. Check(list, name), .. name]);
    }

    /// <summary>What names the item that a cursor was given for.</summary>
    /// <exception cref="ContractError">This list, in this order, never gave the cursor.</exception>
    public static string KeyOf(string list, string cursor)
    {
        byte[] bytes;
        try
        {
            bytes = WebEncoders.Base64UrlDecode(cursor);
        }
        catch (FormatException)
        {
            throw NotOurs();
        }

        return bytes.Length > CheckLength && bytes.AsSpan(0, CheckLength).SequenceEqual(Check(list, bytes[CheckLength..]))
            ? Encoding.UTF8.GetString(bytes, CheckLength, bytes.Length - CheckLength)
            : throw NotOurs();
    }

    /// <summary>A cursor that no item has.</summary>
    public static ContractError NotOurs() => new(
        ErrorCode.ArgumentInvalid,
        new("cursor นี้ไม่ใช่ของรายการนี้ในลำดับนี้ โปรดเริ่มหน้าแรกใหม่", "This cursor was not given by this list in this order; begin at the first page again."));

    private static byte[] Check(string list, byte[] key) => SHA256.HashData([.. Encoding.UTF8.GetBytes(list), 0, .. key])[..CheckLength];
}

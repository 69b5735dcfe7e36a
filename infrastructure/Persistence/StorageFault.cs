using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;
using Kolum.ItaAnalytics.Infrastructure.Persistence.SqlServer;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>Why the database could not keep or give something, where that lies in the machine and not in the program. A save is whole or nothing: nothing is half stored.</summary>
/// <param name="Code">One of the codes below.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record StorageFault(string Code, BilingualText Message)
{
    /// <summary>No room is left.</summary>
    public const string Full = "STORAGE_FULL";

    /// <summary>The folder or the database may not be written to.</summary>
    public const string ReadOnly = "STORAGE_READ_ONLY";

    /// <summary>Somebody else holds the database for too long.</summary>
    public const string Busy = "STORAGE_BUSY";

    /// <summary>The file is damaged, or is no database.</summary>
    public const string Damaged = "STORAGE_DAMAGED";

    /// <summary>The database cannot be opened, read or written.</summary>
    public const string Unreachable = "STORAGE_UNREACHABLE";

    /// <summary>The fault behind an exception; nothing where it is another matter.</summary>
    public static StorageFault? Of(Exception? exception) =>
        exception is null ? null
        : (SqliteFaults.CodeOf(exception) ?? SqlServerFaults.CodeOf(exception)) is { } code ? new(code, TextOf(code))
        : Of(exception.InnerException);

    private static BilingualText TextOf(string code) => code switch
    {
        Full => new("ดิสก์เต็ม ไม่มีการบันทึก โปรดเพิ่มที่ว่างของเครื่องที่เก็บข้อมูล แล้วทำอีกครั้ง", "The disk is full; nothing was stored. Make room where the data lie and do it again."),
        ReadOnly => new(
            "โฟลเดอร์ข้อมูลเขียนไม่ได้ ไม่มีการบันทึก โปรดให้สิทธิ์เขียนแก่โปรแกรม แล้วทำอีกครั้ง", "The data folder cannot be written to; nothing was stored. Let the program write there and do it again."),
        Busy => new("ฐานข้อมูลถูกโปรแกรมอื่นใช้อยู่นานเกินไป ไม่มีการบันทึก โปรดลองอีกครั้ง", "Another program holds the database for too long; nothing was stored. Try again."),
        Damaged => new(
            "แฟ้มฐานข้อมูลเสียหาย ไม่มีการบันทึก โปรดนำสำเนาสำรองกลับมาด้วยคำสั่ง restore", "The database file is damaged; nothing was stored. Put a backup back with the command restore."),
        Unreachable => new(
            "เปิดหรืออ่านเขียนฐานข้อมูลไม่ได้ ไม่มีการบันทึก โปรดตรวจโฟลเดอร์ข้อมูลหรือเครื่องฐานข้อมูล แล้วทำอีกครั้ง",
            "The database cannot be opened, read or written; nothing was stored. Look at the data folder or the database server and do it again."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not named."),
    };
}

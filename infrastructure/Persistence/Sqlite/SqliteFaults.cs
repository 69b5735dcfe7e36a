using Microsoft.Data.Sqlite;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;

/// <summary>Which of SQLite's result codes lie in the machine.</summary>
internal static class SqliteFaults
{
    /// <summary>The code of <see cref="StorageFault"/>; nothing for other exceptions.</summary>
    public static string? CodeOf(Exception exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        13 => StorageFault.Full,
        8 => StorageFault.ReadOnly,
        5 or 6 => StorageFault.Busy,
        11 or 26 => StorageFault.Damaged,
        3 or 10 or 14 => StorageFault.Unreachable,
        _ => null,
    };
}

using Microsoft.Data.SqlClient;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.SqlServer;

/// <summary>Which of SQL Server's error numbers lie in the machine.</summary>
internal static class SqlServerFaults
{
    /// <summary>The code of <see cref="StorageFault"/>; nothing for other exceptions.</summary>
    public static string? CodeOf(Exception exception) => (exception as SqlException)?.Number switch
    {
        1101 or 1105 or 9002 => StorageFault.Full,
        3906 => StorageFault.ReadOnly,
        -2 or 1205 or 1222 => StorageFault.Busy,
        823 or 824 or 825 => StorageFault.Damaged,
        -1 or 2 or 53 or 258 or 4060 or 10053 or 10054 or 10060 or 10061 or 18456 => StorageFault.Unreachable,
        _ => null,
    };
}

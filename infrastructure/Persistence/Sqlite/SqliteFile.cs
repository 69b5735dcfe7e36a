using Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;

/// <summary>The database file, by SQLite's own online copy.</summary>
/// <param name="path">Where it lies.</param>
internal sealed class SqliteFile(string path) : IDatabaseFile
{
    private const int PatienceSeconds = 60;

    public string Path => path;

    public void CopyTo(string copy)
    {
        using var source = Open(path, SqliteOpenMode.ReadOnly);
        File.Delete(copy);
        using var target = Open(copy, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
        Run(target, "PRAGMA journal_mode = DELETE");
    }

    public void ReplaceBy(string copy)
    {
        using var source = Open(copy, SqliteOpenMode.ReadOnly);
        using var target = Open(path, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
        Run(target, "PRAGMA journal_mode = WAL");
    }

    public IReadOnlyList<string> FaultsOf(string copy)
    {
        try
        {
            using var file = Open(copy, SqliteOpenMode.ReadOnly);
            return [.. Rows(file, "PRAGMA integrity_check(20)").Where(row => row != "ok"), .. Rows(file, "PRAGMA foreign_key_check")];
        }
        catch (SqliteException cause)
        {
            return [cause.Message];
        }
    }

    public ItaContext OpenCopy(string copy)
    {
        var options = new DbContextOptionsBuilder<SqliteItaContext>();
        SqliteItaContext.Configure(options, $"{copy};Pooling=False");
        return new SqliteItaContext(options.Options);
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = PatienceSeconds }.ToString());
        try
        {
            connection.Open();
            Run(connection, FormattableString.Invariant($"PRAGMA busy_timeout = {PatienceSeconds * 1000}"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static List<string> Rows(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}

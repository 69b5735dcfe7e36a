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

    public async Task<bool> ReplaceByAsync(string copy, Func<Task<bool>> prepare)
    {
        using var target = Open(path, SqliteOpenMode.ReadWriteCreate);
        Run(target, "PRAGMA journal_mode = WAL");
        Run(target, "PRAGMA foreign_keys = OFF");
        using var transaction = target.BeginTransaction(deferred: false);
        if (!await prepare())
        {
            return false;
        }

        foreach (var table in Rows(target, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            Run(target, $"DROP TABLE main.{Quoted(table)}");
        }

        using (var attach = Command(target, "ATTACH $copy AS restored"))
        {
            attach.Parameters.AddWithValue("$copy", copy);
            attach.ExecuteNonQuery();
        }

        foreach (var table in Rows(target, "SELECT name FROM restored.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            Run(target, Rows(target, "SELECT sql FROM restored.sqlite_master WHERE type = 'table' AND name = $name", ("$name", table))[0]);
            Run(target, $"INSERT INTO main.{Quoted(table)} SELECT * FROM restored.{Quoted(table)}");
        }

        // The numbers that were given out last, so that none is given out again; then what hangs on the tables.
        Run(target, "DELETE FROM main.sqlite_sequence");
        Run(target, "INSERT INTO main.sqlite_sequence SELECT * FROM restored.sqlite_sequence");
        foreach (var statement in Rows(target, "SELECT sql FROM restored.sqlite_master WHERE type <> 'table' AND sql IS NOT NULL"))
        {
            Run(target, statement);
        }

        transaction.Commit();
        return true;
    }

    public bool IsDamaged()
    {
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var file = Open(path, SqliteOpenMode.ReadOnly);
            return Rows(file, "PRAGMA integrity_check(1)") is not ["ok"];
        }
        catch (SqliteException cause) when (SqliteFaults.CodeOf(cause) == StorageFault.Damaged)
        {
            return true;
        }
    }

    public string SetAside(string folder)
    {
        // Connections that this program keeps open would go on with the file that is moved.
        SqliteConnection.ClearAllPools();
        var place = Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, folder)).FullName;
        foreach (var file in new[] { path, $"{path}-wal", $"{path}-shm" }.Where(File.Exists))
        {
            File.Move(file, System.IO.Path.Combine(place, System.IO.Path.GetFileName(file)));
        }

        return place;
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

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static SqliteCommand Command(SqliteConnection connection, string statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        return command;
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = Command(connection, statement);
        command.ExecuteNonQuery();
    }

    private static List<string> Rows(SqliteConnection connection, string statement, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using var command = Command(connection, statement);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}

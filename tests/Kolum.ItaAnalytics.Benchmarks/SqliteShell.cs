using System.ComponentModel;
using System.Diagnostics;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>The import that the sqlite3 shell has.</summary>
internal static class SqliteShell
{
    // Empty cells come in as empty text. The indexes are those of ResponseCounts over columns that the file has.
    private const string Table =
        """
        PRAGMA journal_mode = WAL;
        CREATE TABLE counts (survey TEXT NOT NULL, "group" TEXT, day TEXT NOT NULL, kind TEXT NOT NULL, value INTEGER NOT NULL CHECK (value >= 0), note TEXT, key TEXT);
        CREATE INDEX counts_day ON counts (survey, day);
        CREATE UNIQUE INDEX counts_key ON counts (survey, key) WHERE key <> '';
        """;

    /// <summary>Imports a file into a new database.</summary>
    /// <returns>How long it took; nothing where there is no sqlite3.</returns>
    public static async Task<TimeSpan?> ImportAsync(string folder, string file, int rows)
    {
        var database = Path.Combine(folder, "shell.db");
        if (await RunAsync(database, Table) is null)
        {
            return null;
        }

        var watch = Stopwatch.StartNew();
        await RunAsync(database, $".import --csv --skip 1 \"{file}\" counts");
        watch.Stop();
        var stored = await RunAsync(database, "SELECT count(*) FROM counts;");
        return stored?.Trim() == FormattableString.Invariant($"{rows}") ? watch.Elapsed : throw new InvalidOperationException($"sqlite3 stored {stored}");
    }

    private static async Task<string?> RunAsync(string database, string command)
    {
        var start = new ProcessStartInfo("sqlite3", [database]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        try
        {
            using var shell = Process.Start(start)!;
            await shell.StandardInput.WriteLineAsync(command);
            shell.StandardInput.Close();
            var output = await shell.StandardOutput.ReadToEndAsync();
            await shell.WaitForExitAsync();
            return output;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}

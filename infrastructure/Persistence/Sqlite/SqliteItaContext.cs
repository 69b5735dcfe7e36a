using Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;

/// <summary>The embedded default: one file, write-ahead log, foreign keys on.</summary>
internal sealed class SqliteItaContext(DbContextOptions<SqliteItaContext> options) : ItaContext(options)
{
    /// <summary>Options for a database file; the file is made where it does not exist.</summary>
    public static void Configure(DbContextOptionsBuilder builder, string file) =>
        builder.UseSqlite($"Data Source={file};Foreign Keys=True;Default Timeout=30")
            // SQLite rebuilds a table outside the transaction: that is what the copy before a migration is for.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));

    /// <summary>Holds a file beside the database, which the system lets go when the program dies.</summary>
    /// <remarks>The mark that migrations leave in the database itself outlives a program that dies, and the next one would wait for it without end.</remarks>
    public override async Task<IDisposable?> BeginMigrationAsync(CancellationToken cancellation)
    {
        var file = Database.GetDbConnection().DataSource;
        var held = await HoldAsync($"{file}.migrating", cancellation);
        if (File.Exists(file))
        {
            await Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellation);
        }

        return held;
    }

    /// <summary>A copy beside the file, named after the migration; it is left alone where it exists already.</summary>
    public override async Task BackUpAsync(string beforeMigration, CancellationToken cancellation)
    {
        var copy = $"{Database.GetDbConnection().DataSource}.before-{beforeMigration}";
        if (!File.Exists(copy))
        {
            await Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancellation);
        }
    }

    /// <inheritdoc/>
    public override IDatabaseFile AsFile() => new SqliteFile(Database.GetDbConnection().DataSource);

    /// <summary>One prepared statement for all: far faster than change tracking.</summary>
    public override async Task InsertAsync(IReadOnlyCollection<ResponseCountRow> counts, CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        try
        {
            using var insert = new CountInsert(this);
            foreach (var count in counts)
            {
                insert.Run(count);
            }
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    private static async Task<FileStream> HoldAsync(string file, CancellationToken cancellation)
    {
        // Five minutes: more than any migration takes.
        for (var triesLeft = 3000; ; triesLeft--)
        {
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (triesLeft > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
        }
    }

    /// <summary>Used by the migration tool only.</summary>
    public sealed class ForMigrations : IDesignTimeDbContextFactory<SqliteItaContext>
    {
        public SqliteItaContext CreateDbContext(string[] args)
        {
            var builder = new DbContextOptionsBuilder<SqliteItaContext>();
            Configure(builder, ":memory:");
            return new(builder.Options);
        }
    }
}

using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;

/// <summary>The embedded default: one file, write-ahead log, foreign keys on.</summary>
internal sealed class SqliteItaContext(DbContextOptions<SqliteItaContext> options) : ItaContext(options)
{
    /// <summary>Options for a database file; the file is made where it does not exist.</summary>
    public static void Configure(DbContextOptionsBuilder builder, string file) =>
        builder.UseSqlite($"Data Source={file};Foreign Keys=True;Default Timeout=30");

    /// <summary>One prepared command for all: some ten times as fast as change tracking.</summary>
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

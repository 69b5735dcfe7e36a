using Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.SqlServer;

/// <summary>For a province or a central server: set <c>ConnectionStrings:SqlServer</c>.</summary>
internal sealed class SqlServerItaContext(DbContextOptions<SqlServerItaContext> options) : ItaContext(options)
{
    /// <summary>Options for a server.</summary>
    public static void Configure(DbContextOptionsBuilder builder, string connectionString) => builder.UseSqlServer(connectionString);

    /// <summary>The server's own lock ends with the connection.</summary>
    public override Task<IDisposable?> BeginMigrationAsync(CancellationToken cancellation) => Task.FromResult<IDisposable?>(null);

    /// <summary>A server is backed up by its own keeper.</summary>
    public override Task BackUpAsync(string beforeMigration, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The data lie in the server.</summary>
    public override IDatabaseFile? AsFile() => null;

    /// <inheritdoc/>
    public override async Task InsertAsync(IReadOnlyCollection<ResponseCountRow> counts, CancellationToken cancellation)
    {
        ResponseCounts.AddRange(counts);
        await SaveChangesAsync(cancellation);
        ChangeTracker.Clear();
    }

    /// <summary>Used by the migration tool only: it never connects.</summary>
    public sealed class ForMigrations : IDesignTimeDbContextFactory<SqlServerItaContext>
    {
        public SqlServerItaContext CreateDbContext(string[] args)
        {
            var builder = new DbContextOptionsBuilder<SqlServerItaContext>();
            Configure(builder, "Server=none;Database=none");
            return new(builder.Options);
        }
    }
}

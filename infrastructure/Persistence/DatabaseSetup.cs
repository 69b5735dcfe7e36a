using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>Makes the database and brings it to the present model.</summary>
public sealed class DatabaseSetup
{
    private readonly ItaContext database;

    internal DatabaseSetup(ItaContext database) => this.database = database;

    /// <summary>Applies the migrations that are missing, after a copy of what there was.</summary>
    /// <returns>Their names; empty where the database was up to date.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation)
    {
        string[] missing = [.. await database.Database.GetPendingMigrationsAsync(cancellation)];
        if (missing.Length == 0)
        {
            return missing;
        }

        using var alone = await database.BeginMigrationAsync(cancellation);
        if ((await database.Database.GetAppliedMigrationsAsync(cancellation)).Any())
        {
            await database.BackUpAsync(missing[0], cancellation);
        }

        await database.Database.MigrateAsync(cancellation);
        return missing;
    }

    /// <summary>Whether the database answers and is of the present model.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            return !(await database.Database.GetPendingMigrationsAsync(cancellation)).Any();
        }
        catch (DbException)
        {
            return false;
        }
    }
}

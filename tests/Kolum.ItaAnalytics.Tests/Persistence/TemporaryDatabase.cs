using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kolum.ItaAnalytics.Tests.Persistence;

/// <summary>A real SQLite file in a folder of its own, migrated, gone afterwards.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-test-");

    public string Folder => folder.FullName;

    public string File => Path.Combine(Folder, PersistenceServices.FileName);

    public static async Task<TemporaryDatabase> CreateAsync()
    {
        var database = new TemporaryDatabase();
        await using var context = database.Open();
        await context.Database.MigrateAsync();
        return database;
    }

    public SqliteItaContext Open(params IInterceptor[] interceptors)
    {
        var builder = new DbContextOptionsBuilder<SqliteItaContext>().AddInterceptors(interceptors);
        SqliteItaContext.Configure(builder, File);
        return new(builder.Options);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

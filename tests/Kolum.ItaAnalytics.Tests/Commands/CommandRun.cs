using System.Globalization;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>The real command line over a data folder of its own.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-command-");

    public string Data => Path.Combine(folder.FullName, "data");

    /// <summary>The database file.</summary>
    public string Database => Path.Combine(Data, PersistenceServices.FileName);

    public string FileOf(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(FileOf(name), text);
        return FileOf(name);
    }

    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync([.. args, "--data", Data], output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>What a fresh run of the program shows of the year.</summary>
    public async Task<string> FiguresAsync()
    {
        var (code, output, error) = await RunAsync("completion", "2568", "--by", "month", "--format", "csv");
        SqliteConnection.ClearAllPools();
        code.Should().Be(ExitCode.Done, error);
        return output;
    }

    /// <summary>Asks the database itself.</summary>
    /// <returns>The first value as text.</returns>
    public string Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var question = connection.CreateCommand();
        question.CommandText = sql;
        return Convert.ToString(question.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

using Kolum.ItaAnalytics.Api.Commands;
using Microsoft.Data.Sqlite;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>The real command line over a data folder of its own.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-command-");

    public string Data => Path.Combine(folder.FullName, "data");

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

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

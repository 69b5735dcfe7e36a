namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Files of the source tree, found from where the tests run.</summary>
internal static class RepositoryPath
{
    public static string Of(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kolum.ItaAnalytics.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the source tree.");
        }

        return Path.Combine([folder.FullName, .. parts]);
    }
}

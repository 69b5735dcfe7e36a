namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Looks for a browser of the Chromium family on this machine.</summary>
internal static class PdfBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome"];

    private static readonly string[] MacPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsPlaces = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe", "Chromium/Application/chrome.exe"];

    /// <summary>The program file; nothing where there is none. A browser that the settings name is the only one that is taken.</summary>
    public static string? Find(PdfSettings settings) => settings.Browser is { Length: > 0 } named
        ? File.Exists(named) ? named : null
        : InPath().Concat(InUsualPlaces()).FirstOrDefault(File.Exists);

    private static IEnumerable<string> InPath()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)));
    }

    private static IEnumerable<string> InUsualPlaces()
    {
        if (OperatingSystem.IsMacOS())
        {
            return MacPlaces;
        }

        Environment.SpecialFolder[] homes = [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];
        return OperatingSystem.IsWindows()
            ? homes.SelectMany(home => WindowsPlaces.Select(place => Path.Combine(Environment.GetFolderPath(home), place)))
            : [];
    }
}

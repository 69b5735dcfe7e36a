using Kolum.ItaAnalytics.Dashboards.Contract;

namespace Kolum.ItaAnalytics.Api.Contract.Docs;

/// <summary>The changelog of the repository, as it travels inside the program.</summary>
internal static class ChangelogText
{
    /// <summary>Its versions, latest first.</summary>
    public static IReadOnlyList<GuideChanges> Changes { get; } = Read(EmbeddedFiles.Text("Contract/CHANGELOG.md"));

    /// <summary>Reads versions (##), kinds of change (###) and their lines (-), which may go on over several lines of the file.</summary>
    public static IReadOnlyList<GuideChanges> Read(string text)
    {
        var versions = new List<(string Version, List<(string Heading, List<string> Lines)> Kinds)>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                versions.Add((line[3..], []));
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal) && versions is [.., var version])
            {
                version.Kinds.Add((line[4..], []));
            }
            else if (versions is [.., { Kinds: [.., var kind] }])
            {
                Add(kind.Lines, line);
            }
        }

        return [.. versions.Select(version => new GuideChanges(version.Version, [.. version.Kinds.Select(kind => (kind.Heading, (IReadOnlyList<string>)kind.Lines))]))];
    }

    private static void Add(List<string> lines, string line)
    {
        if (line.StartsWith("- ", StringComparison.Ordinal))
        {
            lines.Add(line[2..]);
        }
        else if (line.Trim() is { Length: > 0 } more && lines.Count > 0)
        {
            lines[^1] += " " + more;
        }
    }
}

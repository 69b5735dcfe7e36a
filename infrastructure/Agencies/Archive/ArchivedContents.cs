using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;

/// <summary>Files that people put in, in an archive: each under its hash.</summary>
internal static class ArchivedContents
{
    private const string Folder = "files/";

    /// <summary>The path of a content.</summary>
    public static string PathOf(string hash) => Folder + hash;

    /// <summary>The hash that a path names; nothing where it is no path of a content.</summary>
    public static string? HashOf(string path) => path.StartsWith(Folder, StringComparison.Ordinal) ? path[Folder.Length..] : null;

    /// <summary>Whether a content is the one that its path names.</summary>
    public static bool IsItself(string path, byte[] content) => HashOf(path) == KeptContents.HashOf(content);
}

using System.Reflection;
using System.Text;

namespace Kolum.ItaAnalytics.Api.Contract.Docs;

/// <summary>Files that travel inside the program, so that a page finds them without the internet.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Home = typeof(EmbeddedFiles).Assembly;

    /// <summary>The names of the files below a folder, in order.</summary>
    /// <param name="folder">With its slash at the end: <c>Contract/GraphiQL/</c>.</param>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Home.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The bytes of a file; nothing where there is none of that name.</summary>
    public static byte[]? TryRead(string name)
    {
        using var stream = Home.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A text that this program is known to carry.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public static string Text(string name) =>
        Encoding.UTF8.GetString(TryRead(name) ?? throw new InvalidOperationException($"The program does not carry '{name}'."));
}

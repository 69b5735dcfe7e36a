using System.IO.Compression;
using System.Text;
using System.Xml;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Looks a DOCX package through before any of it is used.</summary>
/// <remarks>
/// Sizes are counted while inflating; what the package says of itself is not believed. Refused are: too many entries, entries that
/// unpack to more than <see cref="LargestInflated"/> or than <see cref="LargestRatio"/> times the file, locked or damaged entries,
/// a DTD, XML nested deeper than <see cref="DeepestXml"/>, and every link to the outside but plain hyperlinks.
/// </remarks>
internal static class WordPackage
{
    /// <summary>Entries in the package; a report has about twenty.</summary>
    public const int MostEntries = 2000;

    /// <summary>Bytes of all entries together, inflated (100 MiB).</summary>
    public const long LargestInflated = 100L * 1024 * 1024;

    /// <summary>Inflated bytes per byte of the file; Word's own XML stays far below.</summary>
    public const int LargestRatio = 100;

    /// <summary>Elements within elements; a reader that recurses must not run out of stack.</summary>
    public const int DeepestXml = 200;

    /// <summary>Below this many inflated bytes the ratio does not matter (4 MiB).</summary>
    private const long HarmlessInflated = 4L * 1024 * 1024;

    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>Looks a package through.</summary>
    /// <returns>Why it is not opened; nothing when it may be.</returns>
    public static IReadOnlyList<Finding> Check(byte[] file, string fileName, CancellationToken cancellation)
    {
        // Before the archive makes an object of each entry: count the signatures in its directory.
        if (file.AsSpan().Count("PK\x01\x02"u8) > MostEntries)
        {
            return [FileRefusals.Bomb(fileName)];
        }

        var part = default(string);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            var findings = new List<Finding>();
            var isWord = false;
            var budget = Math.Min(LargestInflated, Math.Max(HarmlessInflated, (long)LargestRatio * file.Length));
            foreach (var entry in archive.Entries)
            {
                cancellation.ThrowIfCancellationRequested();
                part = Wording.Quote(entry.FullName);
                if (entry.IsEncrypted)
                {
                    return [FileRefusals.Encrypted(fileName)];
                }

                using var inflating = entry.Open();
                if (BoundedFile.Read(inflating, budget) is not { } content)
                {
                    return [FileRefusals.Bomb(fileName, part)];
                }

                budget -= content.Length;
                isWord |= entry.FullName == ContentTypes && Mentions(content, "wordprocessingml");
                if (IsXml(entry.FullName, content))
                {
                    findings.AddRange(CheckXml(content, fileName, part));
                }
            }

            if (!isWord)
            {
                findings.Add(FileRefusals.NotWord(fileName));
            }

            return findings;
        }
        catch (Exception problem) when (problem
            is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return [FileRefusals.Corrupt(fileName, part)];
        }
    }

    private static bool IsXml(string name, byte[] content) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || content is [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, (byte)'<', ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, (byte)'<', ..];

    private static List<Finding> CheckXml(byte[] content, string fileName, string part)
    {
        var findings = new List<Finding>();
        try
        {
            using var xml = XmlReader.Create(
                new MemoryStream(content), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read())
            {
                if (xml.Depth > DeepestXml)
                {
                    return [FileRefusals.Bomb(fileName, part)];
                }

                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && LeadsOutside(xml))
                {
                    findings.Add(FileRefusals.External(fileName, part, xml.GetAttribute("Target") ?? ""));
                }
            }

            return findings;
        }
        catch (XmlException)
        {
            return [Mentions(content, "<!DOCTYPE") ? FileRefusals.Dtd(fileName, part) : FileRefusals.Corrupt(fileName, part)];
        }
    }

    private static bool LeadsOutside(XmlReader relationship) =>
        string.Equals(relationship.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
        && relationship.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) != true;

    private static bool Mentions(ReadOnlySpan<byte> content, string text) =>
        content.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
        || content.IndexOf(Encoding.Unicode.GetBytes(text)) >= 0
        || content.IndexOf(Encoding.BigEndianUnicode.GetBytes(text)) >= 0;
}

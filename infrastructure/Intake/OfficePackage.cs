using System.IO.Compression;
using System.Text;
using System.Xml;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Looks an Office package (DOCX, XLSX) through before any of it is used.</summary>
/// <remarks>
/// Sizes are counted while inflating; what the package says of itself is not believed. Refused are: too many entries, entries that
/// unpack to more than <see cref="LargestInflated"/> or than <see cref="LargestRatio"/> times the file, locked or damaged entries,
/// a DTD, XML nested deeper than <see cref="DeepestXml"/>, and every link to the outside but plain hyperlinks.
/// </remarks>
internal static class OfficePackage
{
    /// <summary>Entries in the package; a report or a workbook has about twenty.</summary>
    public const int MostEntries = 2000;

    /// <summary>Bytes of all entries together, inflated (100 MiB).</summary>
    public const long LargestInflated = 100L * 1024 * 1024;

    /// <summary>Inflated bytes per byte of the file; the XML of Office programs stays far below.</summary>
    public const int LargestRatio = 100;

    /// <summary>Elements within elements; a reader that recurses must not run out of stack.</summary>
    public const int DeepestXml = 200;

    /// <summary>Below this many inflated bytes the ratio does not matter (4 MiB).</summary>
    private const long HarmlessInflated = 4L * 1024 * 1024;

    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>What the content type of a main part ends with; parts that are only embedded have others.</summary>
    private static readonly string[] MainParts = [".document.main+xml", ".sheet.main+xml", ".presentation.main+xml"];

    /// <summary>Whether a file begins as a package does.</summary>
    public static bool Is(ReadOnlySpan<byte> head) => head is [(byte)'P', (byte)'K', 3 or 5 or 7, 4 or 6 or 8, ..];

    /// <summary>Whether a file begins as Office files of before 2007 and locked ones of today do.</summary>
    public static bool IsOle(ReadOnlySpan<byte> head) => head is [0xD0, 0xCF, 0x11, 0xE0, ..];

    /// <summary>
    /// What a package says that it is, and whether it carries macros. Look it through with <see cref="Check"/> before any of it is believed.
    /// </summary>
    /// <param name="file">The whole file.</param>
    /// <returns>The format of its main part; nothing where it is of no known format or cannot be opened.</returns>
    public static (OfficeFormat? Format, bool HasMacros) KindOf(byte[] file)
    {
        if (file.AsSpan().Count("PK\x01\x02"u8) > MostEntries)
        {
            return (null, false);
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            using var types = archive.GetEntry(ContentTypes)?.Open();
            if (types is null || BoundedFile.Read(types, HarmlessInflated) is not { } listed)
            {
                return (null, false);
            }

            var format = OfficeFormat.All.FirstOrDefault(format => MainParts.Any(part => Mentions(listed, format.ContentMark + part)));
            var hasMacros = Mentions(listed, "vbaProject") || Mentions(listed, "macroEnabled")
                || archive.Entries.Any(entry => entry.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
            return (format, hasMacros);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return (null, false);
        }
    }

    /// <summary>Looks a package through.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="format">What it should be.</param>
    /// <param name="fileName">For the places of findings.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Why it is not opened; nothing when it may be.</returns>
    public static IReadOnlyList<Finding> Check(byte[] file, OfficeFormat format, string fileName, CancellationToken cancellation)
    {
        // Before the archive makes an object of each entry: count the signatures in its directory.
        if (file.AsSpan().Count("PK\x01\x02"u8) > MostEntries)
        {
            return [format.Bomb(fileName)];
        }

        var part = default(string);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            var findings = new List<Finding>();
            var isOfFormat = false;
            var budget = Math.Min(LargestInflated, Math.Max(HarmlessInflated, (long)LargestRatio * file.Length));
            foreach (var entry in archive.Entries)
            {
                cancellation.ThrowIfCancellationRequested();
                part = Wording.Quote(entry.FullName);
                if (entry.IsEncrypted)
                {
                    return [OfficeFormat.Encrypted(fileName)];
                }

                using var inflating = entry.Open();
                if (BoundedFile.Read(inflating, budget) is not { } content)
                {
                    return [format.Bomb(fileName, part)];
                }

                budget -= content.Length;
                isOfFormat |= entry.FullName == ContentTypes && Mentions(content, format.ContentMark);
                if (IsXml(entry.FullName, content))
                {
                    findings.AddRange(CheckXml(content, format, fileName, part));
                }
            }

            if (!isOfFormat)
            {
                findings.Add(format.OtherKind(fileName));
            }

            return findings;
        }
        catch (Exception problem) when (problem
            is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return [format.Corrupt(fileName, part)];
        }
    }

    private static bool IsXml(string name, byte[] content) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || content is [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, (byte)'<', ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, (byte)'<', ..];

    private static List<Finding> CheckXml(byte[] content, OfficeFormat format, string fileName, string part)
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
                    return [format.Bomb(fileName, part)];
                }

                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && LeadsOutside(xml))
                {
                    findings.Add(format.External(fileName, part, xml.GetAttribute("Target") ?? ""));
                }
            }

            return findings;
        }
        catch (XmlException)
        {
            return [Mentions(content, "<!DOCTYPE") ? format.Dtd(fileName, part) : format.Corrupt(fileName, part)];
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

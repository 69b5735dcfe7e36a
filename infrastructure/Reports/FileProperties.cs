using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>What a file manager shows of the file: title, agency, language. No time and no user, so that equal facts are equal bytes.</summary>
internal static class FileProperties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    public static void Add(OpenXmlPackage file, string title, string author)
    {
        // Not PackageProperties: it gives its part a random name.
        var part = file.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2");
        var properties = new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XElement(Dublin + "title", DocxText.Clean(title)),
            new XElement(Dublin + "creator", DocxText.Clean(author)),
            new XElement(Dublin + "language", "th-TH"));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(properties.ToString(SaveOptions.DisableFormatting)));
        part.FeedData(stream);
    }
}

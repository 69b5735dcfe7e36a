using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Kolum.ItaAnalytics.Tests.Intake;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Tests.Measures;

/// <summary>Small files of the kinds that people hand in.</summary>
internal static class EvidenceFiles
{
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    /// <summary>A picture 40 wide and 20 high, red on the left and blue on the right, that says it is to be seen turned and names the place where it was taken.</summary>
    public static byte[] PhotoWithPlace { get; } = WithPlace();

    public static byte[] Text { get; } = Encoding.UTF8.GetBytes("ชื่อ,จำนวน\nกองคลัง,12\n");

    public static byte[] Html { get; } = Encoding.UTF8.GetBytes("\n<!DOCTYPE html><html><script>alert(1)</script></html>");

    public static byte[] Svg { get; } = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");

    public static byte[] Executable { get; } = [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF];

    public static byte[] Docx { get; } = WordFile.Of([WordFile.Line("ประกาศ")]);

    public static byte[] DocxWithMacros { get; } = WordFile.Of(main => main.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3])), [WordFile.Line("ประกาศ")]);

    public static byte[] Xlsx { get; } = Written(file => SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook), package =>
        ((SpreadsheetDocument)package).AddWorkbookPart().Workbook = new(new DocumentFormat.OpenXml.Spreadsheet.Sheets()));

    public static byte[] Pptx { get; } = Written(file => PresentationDocument.Create(file, PresentationDocumentType.Presentation), package =>
        ((PresentationDocument)package).AddPresentationPart().Presentation = new());

    /// <summary>An archive that no Office program wrote.</summary>
    public static byte[] Zip { get; } = Zipped(("readme.txt", [1]));

    /// <summary>A Word file with an entry of ten million zeros.</summary>
    public static byte[] Bomb { get; } = Zipped(
        ("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
        ("word/media/image1.bmp", new byte[10_000_000]));

    private static byte[] WithPlace()
    {
        using var picture = new SKBitmap(40, 20);
        using (var canvas = new SKCanvas(picture))
        {
            canvas.Clear(SKColors.Red);
            canvas.DrawRect(20, 0, 20, 20, new SKPaint { Color = SKColors.Blue });
        }

        using var encoded = picture.Encode(SKEncodedImageFormat.Jpeg, 95);
        byte[] tiff =
        [
            .. "MM\0*\0\0\0\u0008"u8,
            0, 2,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, // the top is on the right: turn by a quarter
            0x01, 0x0E, 0, 2, 0, 0, 0, 6, 0, 0, 0, 38, // a description, where cameras write the place too
            0, 0, 0, 0,
            .. "PLACE\0"u8,
        ];
        byte[] exif = [0xFF, 0xE1, 0, (byte)(tiff.Length + 8), .. "Exif\0\0"u8, .. tiff];
        var jpeg = encoded.ToArray();
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    private static byte[] Written(Func<Stream, OpenXmlPackage> create, Action<OpenXmlPackage> fill)
    {
        using var file = new MemoryStream();
        using (var package = create(file))
        {
            fill(package);
        }

        return file.ToArray();
    }

    private static byte[] Zipped(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }
}

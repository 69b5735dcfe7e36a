using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>What a frozen version says of itself: short in the foot of each page with a QR code, in full at the end.</summary>
internal static class DocxSeal
{
    /// <summary>Height of the QR code, cm: about 0.3 mm for a module, which a phone reads from paper.</summary>
    private const double CodeSize = 1.7;

    private const double FromEdge = 0.6;
    private const int LinesBesideCode = 3;
    private const uint CodeId = 60_000;

    /// <summary>The foot of a page: version and hash, page number, QR code.</summary>
    /// <remarks>
    /// The code takes no room from the text: it stands in the left margin of an upright page and beside the title lines of one that lies down.
    /// Only where neither is there it stands in the foot itself.
    /// </remarks>
    /// <param name="seal">The seal.</param>
    /// <param name="section">Whose pages.</param>
    /// <param name="foot">The part that holds the picture.</param>
    /// <param name="codes">Draws the QR code.</param>
    public static IEnumerable<OpenXmlElement> Foot(PaperSeal seal, PaperSection section, OpenXmlPart foot, IQrCodes codes)
    {
        var width = DocxPages.TextWidth(section.Layout);
        var side = (width - 3) / 2;
        var code = new Run(Code(seal, foot, codes, "qr", CodeId));
        var place = PlaceOf(section);
        yield return DocxTable.Unruled(
            [side, 3, side],
            [
                [DocxText.Paragraph(DocxStyles.Seal, Short(seal))],
                [DocxPages.PageNumber()],
                [place is null ? DocxText.Paragraph(DocxStyles.Picture, code) : DocxText.Paragraph(DocxStyles.Seal, "")],
            ]);

        // A foot may not end in a table. The code hangs on this line: LibreOffice does not show what leaves the table of a foot.
        var end = DocxPages.Nothing();
        if (place is { } found)
        {
            DocxPictures.Float((Drawing)code.LastChild!, found.Left, found.Top);
            end.Append(code);
        }

        yield return end;
    }

    private static string Short(PaperSeal seal) =>
        $"ฉบับที่ {ThaiFormat.Official.Number(seal.Version)} · SHA-256 {seal.ContentHash[..Math.Min(16, seal.ContentHash.Length)]}…";

    private static (double Left, double Top)? PlaceOf(PaperSection section)
    {
        var (width, height, _, right) = DocxPages.Sizes(section.Layout);
        return section.Layout == PaperLayout.Portrait ? (FromEdge, height - FromEdge - CodeSize)
            : section.HeaderLines.Count >= LinesBesideCode ? (width - right - CodeSize, FromEdge)
            : null;
    }

    /// <summary>The QR code of the address where the version can be checked.</summary>
    public static Drawing Code(PaperSeal seal, OpenXmlPart part, IQrCodes codes, string relationship, uint id)
    {
        DocxPictures.AddPart(part, relationship, "image/png", codes.Png(seal.VerificationAddress, pixelsPerModule: 6));
        return DocxPictures.Inline(id, relationship, $"QR: {seal.VerificationAddress}", relationship, CodeSize, CodeSize);
    }

    /// <summary>The whole hash and the address, at the end of the text; nothing for a draft.</summary>
    public static IEnumerable<OpenXmlElement> InFull(PaperSeal? seal) => seal is null ? [] :
    [
        DocxText.Paragraph(DocxStyles.Seal, $"ฉบับที่ {ThaiFormat.Official.Number(seal.Version)} · SHA-256 {seal.ContentHash}"),
        DocxText.Paragraph(DocxStyles.Seal, $"ตรวจสอบได้ที่ {seal.VerificationAddress}"),
    ];
}

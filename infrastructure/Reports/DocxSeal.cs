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
    public const double CodeSize = 1.7;

    private const double CodeColumn = CodeSize + 0.2;
    private const uint CodeId = 60_000;

    /// <summary>The foot of a page: version and hash, page number, QR code.</summary>
    /// <param name="seal">The seal.</param>
    /// <param name="width">Of the text, cm.</param>
    /// <param name="foot">The part that holds the picture.</param>
    /// <param name="codes">Draws the QR code.</param>
    public static IEnumerable<OpenXmlElement> Foot(PaperSeal seal, double width, OpenXmlPart foot, IQrCodes codes)
    {
        var side = (width - 3) / 2;
        yield return DocxTable.Unruled(
            [side, 3, side - CodeColumn, CodeColumn],
            [
                [DocxText.Paragraph(DocxStyles.Seal, $"ฉบับที่ {ThaiFormat.Official.Number(seal.Version)} · SHA-256 {seal.ContentHash[..Math.Min(16, seal.ContentHash.Length)]}…")],
                [DocxPages.PageNumber()],
                [DocxText.Paragraph(DocxStyles.Seal, "")],
                [new Paragraph(
                    new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Picture }),
                    new Run(Code(seal, foot, codes, "qr", CodeId)))],
            ]);

        // A foot may not end in a table.
        yield return DocxPages.Nothing();
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

using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Common;
using Checked = Kolum.ItaAnalytics.Domain.Common.Checked;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The one worksheet of a workbook that is read.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="CountsFrom1904">Whether its days are counted from 1904 and not from 1900.</param>
internal sealed record Workbook(SheetRows Rows, bool CountsFrom1904)
{
    /// <summary>Opens a workbook at the worksheet of a name, or else at the first.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="sheetName">The name, without blanks.</param>
    /// <param name="fileName">For the places of findings.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Checked<Workbook> Open(byte[] file, string sheetName, string fileName, CancellationToken cancellation)
    {
        var unsafeFor = OfficePackage.Check(file, OfficeFormat.Excel, fileName, cancellation);
        if (unsafeFor.Count > 0)
        {
            return Checked.Refuse<Workbook>(unsafeFor);
        }

        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
            return document.WorkbookPart is { Workbook: not null } book && SheetOf(book, sheetName) is { } sheet
                ? Checked.Accept(Read(book, sheet))
                : Checked.Refuse<Workbook>(OfficeFormat.Excel.OtherKind(fileName));
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return Checked.Refuse<Workbook>(OfficeFormat.Excel.Corrupt(fileName));
        }
    }

    /// <summary>What the libraries throw at packages and parts that are put together wrongly.</summary>
    public static bool IsDamage(Exception problem) => problem
        is OpenXmlPackageException or InvalidDataException or IOException or XmlException or FormatException or ArgumentException
        or InvalidOperationException or KeyNotFoundException or NotSupportedException or OverflowException;

    private static Workbook Read(WorkbookPart book, WorksheetPart sheet)
    {
        using var content = sheet.GetStream(FileMode.Open, FileAccess.Read);
        var bytes = BoundedFile.Read(content, OfficePackage.LargestInflated) ?? throw new InvalidDataException("The worksheet has grown since it was looked through.");
        var shared = book.SharedStringTablePart is { } texts ? SheetCells.Shared(texts.GetStream(FileMode.Open, FileAccess.Read)) : [];
        return new(new(bytes, shared), book.Workbook!.WorkbookProperties?.Date1904?.Value ?? false);
    }

    private static WorksheetPart? SheetOf(WorkbookPart book, string sheetName)
    {
        var sheets = book.Workbook!.Sheets?.Elements<Sheet>().ToList() ?? [];
        var inOrder = sheets.Where(sheet => Wording.Squeezed(sheet.Name?.Value ?? "") == sheetName).Concat(sheets);
        return inOrder.Select(sheet => sheet.Id?.Value is { } id ? book.GetPartById(id) : null).OfType<WorksheetPart>().FirstOrDefault();
    }
}

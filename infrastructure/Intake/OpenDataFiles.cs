using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Checked = Kolum.ItaAnalytics.Domain.Common.Checked;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The open-data checklist as CSV and XLSX, to fill and to read back.</summary>
internal sealed class OpenDataFiles : IOpenDataFiles
{
    /// <summary>There are more rows than any year has items.</summary>
    public const string TooManyRowsCode = "OPEN_DATA_TOO_MANY_ROWS";

    // A year has some forty; far more is another file.
    private const int MostRows = 500;

    // Once the line end is set, a line break of another kind within a cell is not quoted by itself.
    private static readonly CsvConfiguration Written = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = cell => cell.Field?.Contains('\n', StringComparison.Ordinal) is true || ConfigurationFunctions.ShouldQuote(cell),
    };

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Checked<OpenDataDraft>>> ReadAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        if (await BoundedFile.ReadAsync(content, IOpenDataFiles.LargestFile, cancellation) is not { } file)
        {
            return [Refuse(FileRefusals.TooLargeWorkbook(fileName, IOpenDataFiles.LargestFile))];
        }

        return OfficePackage.IsOle(file) ? [Refuse(OfficeFormat.Excel.Ole(file, fileName))]
            : OfficePackage.Is(file) ? OfWorkbook(file, fileName, cancellation)
            : OfCsv(file, fileName);
    }

    /// <inheritdoc/>
    public byte[] Csv(OpenDataChecklist checklist)
    {
        using var file = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Written))
        {
            Write(csv, OpenDataRows.Headings.Select(heading => heading.Thai));
            foreach (var item in checklist.Items)
            {
                Write(csv, Enum.GetValues<OpenDataField>().Select(field => Text(item, field)));
            }
        }

        return file.ToArray();
    }

    /// <inheritdoc/>
    public byte[] Workbook(OpenDataChecklist checklist) => OpenDataWorkbook.Write(checklist);

    /// <summary>What an item has in a column, as text; days as 2025-03-14.</summary>
    internal static string Text(OpenDataProgress item, OpenDataField field) => field switch
    {
        OpenDataField.Item => item.Rule.Code,
        OpenDataField.Title => item.Rule.Title ?? "",
        OpenDataField.Status => item.State is { } state ? OpenDataWords.Word(state.Status) : "",
        OpenDataField.Address => item.State?.Address ?? "",
        OpenDataField.FileFormats => string.Join(", ", item.State?.FileFormats ?? []),
        OpenDataField.ResponsibleUnit => item.State?.ResponsibleUnit ?? "",
        OpenDataField.Due => Day(item.State?.Due),
        OpenDataField.EvidenceDay => Day(item.State?.EvidenceDay),
        OpenDataField.SubIndicator => item.State?.SubIndicator ?? "",
        OpenDataField.Note => item.State?.Note ?? "",
        OpenDataField.Reason => "",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
    };

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(SpreadsheetText.Harmless(cell));
        }

        csv.NextRecord();
    }

    private static List<Checked<OpenDataDraft>> OfCsv(byte[] file, string fileName)
    {
        if (Utf8Check.Of(file, fileName) is { } refusal)
        {
            return [Refuse(refusal)];
        }

        using var rows = new CsvRows(new MemoryStream(file, writable: false), fileName);
        return Read(
            fileName,
            _ => rows.Next() ? ([.. rows.Cells.Select(SpreadsheetText.AsMeant)], rows.Row) : null,
            () => rows.Refusal);
    }

    private static List<Checked<OpenDataDraft>> OfWorkbook(byte[] file, string fileName, CancellationToken cancellation)
    {
        var opened = Intake.Workbook.Open(file, OpenDataWorkbook.SheetName, fileName, cancellation);
        if (!opened.TryGet(out var book))
        {
            return [Checked.Refuse<OpenDataDraft>(opened.Findings)];
        }

        using var rows = book.Rows;
        var damage = default(Finding);
        return Read(fileName, Next, () => damage);

        (IReadOnlyList<string> Cells, int Row)? Next(FileColumns? columns)
        {
            try
            {
                return rows.Next() ? ([.. rows.Cells.Select((cell, i) => IsDay(columns, i) ? SheetText.OfDay(cell, book.CountsFrom1904) : SheetText.Of(cell))], rows.Row) : null;
            }
            catch (Exception problem) when (Intake.Workbook.IsDamage(problem))
            {
                damage = OfficeFormat.Excel.Corrupt(fileName, OpenDataWorkbook.SheetName);
                return null;
            }
        }
    }

    private static bool IsDay(FileColumns? columns, int index) =>
        columns is not null && (columns.IndexOf((int)OpenDataField.Due) == index || columns.IndexOf((int)OpenDataField.EvidenceDay) == index);

    /// <summary>Heading and rows of either kind of file.</summary>
    /// <param name="fileName">For the places of findings.</param>
    /// <param name="next">The next row; told the columns once they are known.</param>
    /// <param name="refusal">Why there is no next one, where the file has not ended.</param>
    private static List<Checked<OpenDataDraft>> Read(
        string fileName, Func<FileColumns?, (IReadOnlyList<string> Cells, int Row)?> next, Func<Finding?> refusal)
    {
        if (next(null) is not { } head)
        {
            return [Refuse(refusal() ?? FileRefusals.Empty(fileName))];
        }

        var headings = FileColumns.Read(head.Cells, OpenDataRows.Headings, OpenDataRows.CodePrefix, head.Row, fileName);
        if (!headings.TryGet(out var columns))
        {
            return [Checked.Refuse<OpenDataDraft>(headings.Findings)];
        }

        var reader = new OpenDataRows(columns, fileName);
        var drafts = new List<Checked<OpenDataDraft>>();
        while (next(columns) is { } row)
        {
            if (drafts.Count == MostRows)
            {
                return [Refuse(Finding.Error(
                    TooManyRowsCode, new(fileName, Row: row.Row), $"แฟ้มมีเกิน {MostRows} แถว โปรดเลือกแฟ้มรายการ OIT ของปีเดียว", $"The file has more than {MostRows} rows; choose the checklist of one year."))];
            }

            if (reader.Read(row.Cells, row.Row) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        return refusal() is { } broken ? [.. drafts, Refuse(broken)] : drafts;
    }

    private static Checked<OpenDataDraft> Refuse(Finding finding) => Checked.Refuse<OpenDataDraft>(finding);
}

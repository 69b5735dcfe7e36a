using System.Globalization;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Reads the rows of a checklist's file; everything that is wrong with a row is told at once.</summary>
/// <param name="columns">What the cells of a row mean.</param>
/// <param name="fileName">For the places of findings.</param>
internal sealed partial class OpenDataRows(FileColumns columns, string fileName)
{
    /// <summary>What the codes of headings begin with.</summary>
    public static string CodePrefix => "OPEN_DATA";

    /// <summary>The headings, in the order of <see cref="OpenDataField"/>.</summary>
    public static IReadOnlyList<ColumnHeading> Headings { get; } =
    [
        .. Enum.GetValues<OpenDataField>().Select(field => new ColumnHeading(
            OpenDataFields.Heading(field), OpenDataFields.Key(field), IsRequired: field is OpenDataField.Item or OpenDataField.Status)),
    ];

    /// <summary>Reads a row; nothing where it says nothing of its item.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="row">Its line in the file.</param>
    public Checked<OpenDataDraft>? Read(IReadOnlyList<string> cells, int row)
    {
        if (Enum.GetValues<OpenDataField>().All(field => field is OpenDataField.Item or OpenDataField.Title || Text(field).Length == 0))
        {
            return null;
        }

        var findings = new List<Finding>();
        if (columns.Surplus(cells, fileName, row, OpenDataCodes.RowColumns) is { } surplus)
        {
            findings.Add(surplus);
        }

        var item = Number(Text(OpenDataField.Item));
        if (item is null)
        {
            Refuse(OpenDataField.Item, OpenDataCodes.ItemUnknown, "ไม่ใช่เลขข้อ เช่น o24", "is no number of an item such as o24");
        }

        var status = OpenDataWords.Read(Text(OpenDataField.Status));
        if (status is null)
        {
            var choices = string.Join(", ", OpenDataWords.Choices.Select(OpenDataWords.Word));
            Refuse(OpenDataField.Status, OpenDataCodes.StatusInvalid, $"ไม่ใช่สถานะ มี {choices}", "is no status: Missing, Drafted, Published, Checked");
        }

        var (due, evidence) = (Day(OpenDataField.Due), Day(OpenDataField.EvidenceDay));
        if (findings.Count > 0)
        {
            return Checked.Refuse<OpenDataDraft>(findings);
        }

        var state = new OpenDataState(
            status!.Value,
            Optional(OpenDataField.Address),
            Optional(OpenDataField.ResponsibleUnit),
            due,
            evidence,
            Optional(OpenDataField.SubIndicator),
            Optional(OpenDataField.Note))
        {
            FileFormats = OpenDataDraft.FormatsIn(Text(OpenDataField.FileFormats)),
        };
        return Checked.Accept(new OpenDataDraft(item!.Value, state, Optional(OpenDataField.Reason), field => columns.Place(fileName, row, (int)field)));

        string Text(OpenDataField field) => columns.Text(cells, (int)field);
        string? Optional(OpenDataField field) => Text(field) is { Length: > 0 } text ? text : null;
        void Refuse(OpenDataField field, string code, string thai, string english) => findings.Add(Finding.Error(
            code, columns.Place(fileName, row, (int)field), $"“{Wording.Quote(Text(field))}” {thai}", $"'{Wording.Quote(Text(field))}' {english}."));

        DateOnly? Day(OpenDataField field)
        {
            var text = Text(field);
            var day = text.Length == 0 ? null : ThaiDates.TryRead(text);
            if (text.Length > 0 && day is null)
            {
                Refuse(field, OpenDataCodes.DayInvalid, "ไม่ใช่วันที่ เช่น ๘ ต.ค. ๖๘ หรือ 2025-10-08", "is no day such as 8 ต.ค. 68 or 2025-10-08");
            }

            return day;
        }
    }

    private static int? Number(string text) => Item().Match(ThaiDigits.ToArabic(text)) is { Success: true } item
        ? int.Parse(item.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"\A(?:o|ข้อ)?\s*([0-9]{1,4})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Item();
}

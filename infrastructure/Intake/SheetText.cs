using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The words of a cell, as a person would have typed them.</summary>
internal static class SheetText
{
    // Excel counts days from here, but for files of old Macs; before March 1900 it is one day off, which nothing here is about.
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private const int DaysTo1904 = 1462;

    /// <summary>What was meant by a cell.</summary>
    public static string Of(SheetCell cell) => cell.Kind == SheetCellKind.Text ? SpreadsheetText.AsMeant(cell.Text) : cell.Text;

    /// <summary>
    /// A day as text that <see cref="ThaiDates"/> reads. Where somebody typed a Buddhist year into a spreadsheet that knows no such
    /// years, the cell holds a day of the year 2568 CE: written as digits, it is read as the Buddhist year that was meant.
    /// </summary>
    public static string OfDay(SheetCell cell, bool countsFrom1904)
    {
        if (cell.Kind == SheetCellKind.Text)
        {
            // The rare kind of cell that holds a day as ISO text has the time behind a T.
            return cell.Text.IndexOf('T', StringComparison.Ordinal) is var time and > 0 ? cell.Text[..time] : cell.Text;
        }

        if (cell.Kind != SheetCellKind.Number || !double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
            || serial is < 1 or > 300_000)
        {
            return cell.Text;
        }

        var written = DayZero.AddDays((int)serial + (countsFrom1904 ? DaysTo1904 : 0)).ToString("O", CultureInfo.InvariantCulture);
        return ThaiDates.TryRead(written) is null ? cell.Text : written;
    }
}

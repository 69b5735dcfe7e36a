using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Reads holidays from CSV with the headings วันที่, ชื่อวัน and, if some days are worked after all, ทำงาน.</summary>
internal static class HolidayTable
{
    private const int Day = 0;
    private const int Name = 1;
    private const int Working = 2;

    private static readonly ColumnHeading[] Headings =
    [
        new("วันที่", "day", IsRequired: true),
        new("ชื่อวัน", "name", IsRequired: true),
        new("ทำงาน", "working", IsRequired: false),
    ];

    /// <summary>Reads a file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="fileName">For the places of findings.</param>
    public static Checked<IReadOnlyList<HolidayRow>> Read(byte[] file, string fileName)
    {
        if (Utf8Check.Of(file, fileName) is { } refusal)
        {
            return Checked.Refuse<IReadOnlyList<HolidayRow>>(refusal);
        }

        using var rows = new CsvRows(new MemoryStream(file, writable: false), fileName);
        if (!rows.Next())
        {
            return Checked.Refuse<IReadOnlyList<HolidayRow>>(rows.Refusal ?? FileRefusals.Empty(fileName));
        }

        var headings = FileColumns.Read(rows.Cells, Headings, "HOLIDAYS", rows.Row, fileName);
        if (!headings.TryGet(out var columns))
        {
            return Checked.Refuse<IReadOnlyList<HolidayRow>>(headings.Findings);
        }

        var days = new HolidayDays(fileName);
        while (rows.Next())
        {
            AddRow(rows, columns, days, fileName);
        }

        days.Add(rows.Refusal is { } endless ? [endless] : []);
        return days.Checked();
    }

    private static void AddRow(CsvRows rows, FileColumns columns, HolidayDays days, string fileName)
    {
        var (day, name, isWorking) = (ThaiDates.TryRead(Text(Day)), Text(Name), IsWorking(Text(Working)));
        var findings = new List<Finding>();
        if (columns.Surplus(rows.Cells, fileName, rows.Row, HolidayNotices.ColumnsCode) is { } surplus)
        {
            findings.Add(surplus);
        }

        if (day is null)
        {
            findings.Add(HolidayNotices.Day(Place(Day), Text(Day)));
        }

        if (name.Length == 0 || name.Length > IHolidayReader.LongestName)
        {
            findings.Add(HolidayNotices.Name(Place(Name)));
        }

        if (isWorking is null)
        {
            findings.Add(HolidayNotices.Working(Place(Working), Text(Working)));
        }

        days.Add(findings);
        if (findings.Count == 0)
        {
            days.Add(new HolidayRow(rows.Row, day!.Value, name, isWorking!.Value));
        }

        string Text(int column) => columns.Text(rows.Cells, column);
        Place Place(int column) => columns.Place(fileName, rows.Row, column);
    }

    private static bool? IsWorking(string text) => text.ToLowerInvariant() switch
    {
        "" or "no" or "n" or "false" or "0" or "ไม่" or "ไม่ใช่" or "หยุด" => false,
        "yes" or "y" or "true" or "1" or "ใช่" or "ทำงาน" => true,
        _ => null,
    };
}

using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Finds the fiscal year that a report names: "ประจำปีงบประมาณ พ.ศ.๒๕๖๘".</summary>
internal static partial class NamedYears
{
    /// <summary>No fiscal year is named.</summary>
    public const string MissingCode = "FISCAL_YEAR_MISSING";

    /// <summary>Title page and pages name different fiscal years.</summary>
    public const string DifferCode = "FISCAL_YEARS_DIFFER";

    private const string PageYear = "ประจำปีงบประมาณ";

    /// <summary>The year that title page and page headings agree on, else the first that is named outside the table.</summary>
    /// <returns>The year, or nothing; then the reason is in <paramref name="findings"/>.</returns>
    public static BuddhistFiscalYear? Of(FrontMatter front, string fileName, FindingList findings)
    {
        var headings = front.Unplaced.Where(line => line.Text.StartsWith(PageYear, StringComparison.Ordinal));
        var named = In(front.Title.Concat(front.PageHeading).Concat(headings)).DistinctBy(found => found.Year).ToList();
        if (named.Count > 1)
        {
            findings.Add(Differ(fileName, named[0], named[1]));
            return null;
        }

        var year = named.Concat(In((front.Memo ?? []).Concat(front.Unplaced))).Select(found => found.Year).FirstOrDefault();
        if (year is null)
        {
            findings.Add(Missing(fileName));
        }

        return year;
    }

    private static IEnumerable<(BuddhistFiscalYear Year, int Row)> In(IEnumerable<PaperLine> lines) =>
        from line in lines
        from Match named in FiscalYear().Matches(line.Text)
        let read = ThaiPeriods.Read(named.Value, new(""))
        where read.IsAccepted
        select (BuddhistFiscalYear.Containing(read.Value.Start), line.Row);

    private static Finding Missing(string fileName) => Finding.Error(
        MissingCode,
        new(fileName),
        "ไม่พบปีงบประมาณในรายงาน โปรดเขียนบนปก เช่น “ประจำปีงบประมาณ พ.ศ.๒๕๖๘”",
        "The report names no fiscal year; write it on the title page, for example 'ประจำปีงบประมาณ พ.ศ.2568'.");

    private static Finding Differ(string fileName, (BuddhistFiscalYear Year, int Row) one, (BuddhistFiscalYear Year, int Row) other) => Finding.Error(
        DifferCode,
        new(fileName, Row: other.Row),
        $"รายงานระบุปีงบประมาณต่างกัน: {one.Year} (แถวที่ {ThaiFormat.Plain.Number(one.Row)}) และ {other.Year} (แถวที่ {ThaiFormat.Plain.Number(other.Row)}) โปรดแก้ให้ตรงกัน",
        $"The report names different fiscal years: {one.Year} (row {ThaiFormat.Plain.Number(one.Row)}) and {other.Year} (row {ThaiFormat.Plain.Number(other.Row)}); make them agree.");

    [GeneratedRegex(@"ปีงบประมาณ\s*(?:พ\.ศ\.)?\s*(?:[0-9๐-๙]{4}|[0-9๐-๙]{2})(?![0-9๐-๙])", RegexOptions.CultureInvariant)]
    private static partial Regex FiscalYear();
}

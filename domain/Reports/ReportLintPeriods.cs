using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Looks at the period of a measure, as it is written on each page that the measure runs over.</summary>
internal static partial class ReportLintPeriods
{
    public static IEnumerable<Finding> Of(LintedMeasure measure)
    {
        var place = measure.At(MeasureField.Period);
        string[] writings = [.. measure.Measure.PeriodAsWritten.Split('\n').Select(Wording.Visible).Where(line => !string.IsNullOrWhiteSpace(line))];
        if (writings.Length == 0)
        {
            return measure.Measure.Period is null ? [ReportNotices.NoPeriod(place)] : OutsideYear(measure, place);
        }

        var year = measure.Assessment.Key.FiscalYear;
        var read = writings.Select(written => (Written: written, Period: ThaiPeriods.Read(written, place))).ToList();
        return read.SelectMany(writing => OfWriting(writing.Written, writing.Period, year, place))
            .Distinct()
            .Concat(Differing(measure, read.Select(writing => writing.Period).ToList(), place))
            .Concat(OutsideYear(measure, place));
    }

    /// <summary>A period that cannot be read stops no report, so that its error becomes a warning.</summary>
    private static IEnumerable<Finding> OfWriting(string written, Checked<Period> read, BuddhistFiscalYear year, Place place)
    {
        if (read.TryGet(out var period))
        {
            return FirstHasNoYear().IsMatch(ThaiDigits.ToArabic(written)) && period.Start.Year != period.LastDay.Year
                ? [.. read.Findings, YearGuessed(written, period, place)]
                : read.Findings;
        }

        var lacksYear = !written.Any(char.IsDigit) && ThaiPeriods.Read($"{written} {year}", place).IsAccepted;
        return lacksYear ? [YearMissing(written, place)] : read.Findings.Select(finding => finding with { Severity = Severity.Warning });
    }

    private static Finding YearGuessed(string written, Period period, Place place) => Finding.Warning(
        ReportLint.PeriodAmbiguous,
        place,
        $"ช่วงเวลา “{Wording.Quote(written)}” เขียนปีไว้ปลายเดียว อ่านเป็น {ThaiFormat.Official.Span(period)} โปรดเติมปีของเดือนแรก",
        $"The period '{Wording.Quote(written)}' names a year at its end only; it was read as {ThaiFormat.Plain.Span(period)}. Add the year of its first month.");

    private static Finding YearMissing(string written, Place place) => Finding.Warning(
        ReportLint.PeriodAmbiguous,
        place,
        $"ช่วงเวลา “{Wording.Quote(written)}” ไม่ได้เขียนปี จึงไม่รู้ว่าเป็นปีใด โปรดเติม เช่น ต.ค. ๖๗-ก.ย. ๖๘",
        $"The period '{Wording.Quote(written)}' names no year, so that it may be any; write for example ต.ค. 67-ก.ย. 68.");

    private static IEnumerable<Finding> Differing(LintedMeasure measure, IReadOnlyList<Checked<Period>> read, Place place) =>
        read.All(period => period.IsAccepted) && read.Select(period => period.Value).Distinct().Count() > 1
            ? [ReportNotices.PeriodsDiffer(place, measure.Measure.PeriodAsWritten)]
            : [];

    private static IEnumerable<Finding> OutsideYear(LintedMeasure measure, Place place)
    {
        var year = measure.Assessment.Key.FiscalYear;
        if (measure.Measure.Period is { } period && (period.Start < year.Start || period.EndExclusive > year.EndExclusive))
        {
            yield return Finding.Warning(
                ReportLint.PeriodOutsideYear,
                place,
                $"ช่วงเวลา {ThaiFormat.Official.Span(period)} อยู่นอกปีงบประมาณ {ThaiFormat.Official.Year(year)} ({ThaiFormat.Official.Span(year.Period)}) โปรดตรวจเดือนและปี",
                $"The period {ThaiFormat.Plain.Span(period)} reaches out of fiscal year {year} ({ThaiFormat.Plain.Span(year.Period)}); check its months and years.");
        }
    }

    /// <summary>Nothing but a month, perhaps with its day, before the dash.</summary>
    [GeneratedRegex(@"\A\s*(?:\d{1,2}\s*)?[ก-๎][ก-๎.\s]*(?:[-‐‑–—−]|ถึง)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstHasNoYear();
}

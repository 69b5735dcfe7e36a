using System.Globalization;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Gathers the rows of one measure, over as many pages as it runs.</summary>
internal sealed partial class MeasureText
{
    private readonly FindingList findings;
    private readonly int firstRow;
    private readonly string firstTitle;
    private readonly List<string> title = [];
    private readonly ListItems steps = new();
    private readonly List<string> units = [];
    private readonly WrittenPeriods periods = new();
    private readonly ListItems results = new();
    private readonly ListItems outcomes = new();
    private readonly HashSet<(MeasureField, string)> said = [];

    public MeasureText(int number, PaperRow first, FindingList findings)
    {
        (Number, firstRow, this.findings) = (number, first.Row, findings);
        firstTitle = SqueezedTitle(first[MeasureField.Title]);
        AddTitle(WithoutNumber(first[MeasureField.Title].Paragraphs), first.Row);
        AddRest(first, isFirst: true);
    }

    /// <summary>The number of the measure, 1–99.</summary>
    public int Number { get; }

    /// <summary>The row in which it begins.</summary>
    public int FirstRow => firstRow;

    /// <summary>The number that a title cell begins with, or nothing.</summary>
    public static int? NumberOf(PaperCell cell)
    {
        if (cell.Paragraphs is not [var text, ..] || NumberMark().Match(text) is not { Success: true } mark)
        {
            return null;
        }

        var number = int.Parse(ThaiDigits.ToArabic(mark.Groups[1].Value), NumberStyles.None, CultureInfo.InvariantCulture);
        return number > 0 ? number : null;
    }

    /// <summary>Whether a numbered title cell says the title of the first row again.</summary>
    public bool HasTitle(PaperCell cell) => SqueezedTitle(cell) == firstTitle;

    /// <summary>Adds a row that goes on with the measure.</summary>
    public void Continue(PaperRow row)
    {
        AddTitle(row[MeasureField.Title].Paragraphs, row.Row);
        AddRest(row, isFirst: false);
    }

    /// <summary>Adds the rest of a row whose title only says again which measure it is.</summary>
    public void ContinueRepeated(PaperRow row) => AddRest(row, isFirst: false);

    /// <summary>The measure.</summary>
    public Measure ToMeasure()
    {
        findings.Add(periods.Conclude(MeasureFields.PlaceOf(Number, MeasureField.Period, firstRow)));
        return new(Number, string.Join('\n', title), steps.All, units, periods.Agreed, periods.AsWritten, results.All, outcomes.All);
    }

    private void AddTitle(IEnumerable<string> lines, int row)
    {
        foreach (var line in lines)
        {
            title.Add(line);
            findings.Add(ReportNotices.DaysMissing(line, MeasureFields.PlaceOf(Number, MeasureField.Title, row)));
        }
    }

    private void AddRest(PaperRow row, bool isFirst)
    {
        Add(MeasureField.Steps, steps, row, isFirst);
        units.AddRange(ResponsibleUnits.Of(Said(row[MeasureField.ResponsibleUnits], isFirst)));
        findings.Add(periods.Add(Said(row[MeasureField.Period], isFirst), MeasureFields.PlaceOf(Number, MeasureField.Period, row.Row)));
        Add(MeasureField.Results, results, row, isFirst);
        Add(MeasureField.Outcomes, outcomes, row, isFirst);
    }

    private void Add(MeasureField field, ListItems list, PaperRow row, bool isFirst)
    {
        var place = MeasureFields.PlaceOf(Number, field, row.Row);
        foreach (var paragraph in Said(row[field], isFirst))
        {
            findings.Add(ReportNotices.DaysMissing(paragraph, place));
            foreach (var item in list.Add(paragraph))
            {
                if (item.Text.Length > 0 && !said.Add((field, Wording.Squeezed(item.Text))))
                {
                    findings.Add(ReportNotices.ItemRepeated(place, item));
                }
            }
        }
    }

    /// <summary>A cell merged with the one above speaks for each measure that it lies beside, but only once for the same measure.</summary>
    private static IReadOnlyList<string> Said(PaperCell cell, bool isFirst) =>
        isFirst && cell.MergedWith is { } above ? above.Paragraphs : cell.Paragraphs;

    private static string SqueezedTitle(PaperCell cell) => Wording.Squeezed(string.Concat(WithoutNumber(cell.Paragraphs)));

    private static IEnumerable<string> WithoutNumber(IReadOnlyList<string> paragraphs) => paragraphs
        .Select((line, i) => i == 0 ? line[NumberMark().Match(line).Length..].Trim() : line)
        .Where(line => line.Length > 0);

    [GeneratedRegex(@"\A([0-9๐-๙]{1,2})\.(?![0-9๐-๙])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberMark();
}

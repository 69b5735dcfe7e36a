using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Makes measures of the rows of the table.</summary>
internal static class MeasureTable
{
    /// <summary>The measures by number; what refuses the table is in <paramref name="findings"/>.</summary>
    public static IReadOnlyList<Measure> Read(
        IReadOnlyList<PaperRow> rows, string fileName, FindingList findings, CancellationToken cancellation)
    {
        var measures = new SortedDictionary<int, MeasureText>();
        MeasureText? open = null;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var title = row[MeasureField.Title];
            if (MeasureText.NumberOf(title) is { } number)
            {
                open = Begin(number, row, measures, findings);
            }
            else if (open is null)
            {
                findings.Add(TableRefusals.NoMeasure(fileName, row.Row));
                return [];
            }
            else
            {
                open.Continue(row);
                if (title.Paragraphs.Count > 0)
                {
                    findings.Add(MeasureNotices.TitleContinued(open.Number, row.Row));
                }
            }
        }

        if (measures.Count == 0)
        {
            findings.Add(TableRefusals.NoRows(fileName));
        }

        var expected = 1;
        foreach (var measure in measures.Values)
        {
            if (measure.Number > expected)
            {
                findings.Add(MeasureNotices.Gap(expected, measure.Number - 1, measure.FirstRow));
            }

            expected = measure.Number + 1;
        }

        return [.. measures.Values.Select(measure => measure.ToMeasure())];
    }

    private static MeasureText Begin(int number, PaperRow row, SortedDictionary<int, MeasureText> measures, FindingList findings)
    {
        if (!measures.TryGetValue(number, out var earlier))
        {
            return measures[number] = new(number, row, findings);
        }

        if (earlier.HasTitle(row[MeasureField.Title]))
        {
            earlier.ContinueRepeated(row);
            findings.Add(MeasureNotices.Repeated(number, row.Row));
        }
        else
        {
            findings.Add(TableRefusals.SameNumber(number, row.Row, earlier.FirstRow));
        }

        return earlier;
    }
}

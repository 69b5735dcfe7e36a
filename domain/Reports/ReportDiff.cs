using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>A text that differs between two versions.</summary>
/// <param name="Place">The measure or the memo, and the field.</param>
/// <param name="Parts">What stayed, went and came.</param>
public sealed record TextDifference(Place Place, IReadOnlyList<DiffPart> Parts);

/// <summary>A number that differs between two versions.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">What it says.</param>
/// <param name="Before">Its value before; nothing where it did not exist.</param>
/// <param name="After">Its value after; nothing where it no longer exists.</param>
public sealed record FigureDifference(string Key, BilingualText Name, ReportFigure? Before, ReportFigure? After);

/// <summary>What changed from one version of the report to another: words and numbers.</summary>
/// <param name="Texts">Texts in the order of the paper.</param>
/// <param name="Figures">Numbers in their stable order.</param>
public sealed record ReportDiff(IReadOnlyList<TextDifference> Texts, IReadOnlyList<FigureDifference> Figures)
{
    /// <summary>Whether both say the same.</summary>
    public bool IsEmpty => Texts.Count == 0 && Figures.Count == 0;

    /// <summary>What changed.</summary>
    public static ReportDiff Between(AnnualReport before, AnnualReport after)
    {
        var (old, now) = (TextsOf(before), TextsOf(after));
        var (oldFigures, newFigures) = (before.Figures.ToDictionary(figure => figure.Key), after.Figures.ToDictionary(figure => figure.Key));
        return new(
            [
                .. now.Keys.Concat(old.Keys.Where(place => !now.ContainsKey(place)))
                    .Select(place => (Place: place, Before: old.GetValueOrDefault(place, ""), After: now.GetValueOrDefault(place, "")))
                    .Where(text => text.Before != text.After)
                    .Select(text => new TextDifference(text.Place, TextDiff.Between(text.Before, text.After))),
            ],
            [
                .. newFigures.Keys.Union(oldFigures.Keys)
                    .Select(key => (Key: key, Before: oldFigures.GetValueOrDefault(key), After: newFigures.GetValueOrDefault(key)))
                    .Where(figure => (figure.Before?.Text, figure.Before?.Number) != (figure.After?.Text, figure.After?.Number))
                    .Select(figure => new FigureDifference(figure.Key, (figure.After ?? figure.Before)!.Name, figure.Before, figure.After)),
            ]);
    }

    /// <summary>Every text of a report by its place, in the order of the paper. Fields stand as they were written: their numbers are compared as numbers.</summary>
    private static Dictionary<Place, string> TextsOf(AnnualReport report)
    {
        var texts = new Dictionary<Place, string> { [new(ReportWords.TitlePage)] = string.Join('\n', report.Title) };
        if (report.Memo is { } memo)
        {
            texts[new(ReportWords.Memo, ReportWords.Office)] = memo.Office;
            texts[new(ReportWords.Memo, ReportWords.Number)] = memo.Number;
            texts[new(ReportWords.Memo, ReportWords.Date)] = memo.DateAsWritten;
            texts[new(ReportWords.Memo, ReportWords.Subject)] = memo.Subject;
            texts[new(ReportWords.Memo, ReportWords.Addressee)] = memo.Addressee;
            texts[new(ReportWords.Memo)] = string.Join('\n', memo.Body);
            texts[new(ReportWords.Memo, ReportWords.Signatories)] = string.Join('\n', memo.Signatories.Select(signatory => string.Join('\n', [.. signatory.Remarks, signatory.Name, signatory.Position])));
        }

        foreach (var row in report.Rows)
        {
            var subject = MeasureFields.Subject(row.Measure.Number);
            foreach (var (field, text) in row.Measure.Texts())
            {
                texts[new(subject, MeasureFields.Heading(field))] = text;
            }

            texts[new(subject, ReportWords.ChartKeys)] = string.Join('\n', row.OutcomeCharts.Select(chart => chart.Key));
            texts[new(subject, ReportWords.Evidence)] = string.Join('\n', row.Evidence.Select(piece => piece.TitleAndPlace));
        }

        texts[new(ReportWords.RulePack)] = report.RulePackVersion;
        return texts;
    }
}

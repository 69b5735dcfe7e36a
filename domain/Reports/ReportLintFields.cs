using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Looks at the fields of a measure's texts: is there such a number, and is it known?</summary>
internal static class ReportLintFields
{
    private const int NearestShown = 3;

    public static IEnumerable<Finding> Of(LintedMeasure measure)
    {
        var figures = measure.Assessment.FiguresByKey;
        return measure.Lists.SelectMany(list => list.Items
            .SelectMany(item => ReportFields.Fill(item.Text, figures))
            .Select(part => Judge(part, figures.Keys, measure.At(list.Field)))
            .OfType<Finding>()
            .Distinct());
    }

    private static Finding? Judge(TextPart part, IEnumerable<string> keys, Place place) => part switch
    {
        TextPart.UnknownField field => Unknown(field.Written, keys, place),
        TextPart.Words words when words.Text.Contains("{{", StringComparison.Ordinal) || words.Text.Contains("}}", StringComparison.Ordinal) => Broken(words.Text, place),
        TextPart.Figure { Value.HasData: false } figure => NoData(figure.Value, place),
        _ => null,
    };

    private static Finding Unknown(string written, IEnumerable<string> keys, Place place)
    {
        var key = written.Trim('{', '}', ' ').ToLowerInvariant();
        var nearest = string.Join(" ", keys.OrderBy(known => Wording.Distance(key, known)).ThenBy(known => known, StringComparer.Ordinal).Take(NearestShown).Select(ReportFields.Written));
        return Finding.Error(
            ReportLint.FieldUnknown,
            place,
            $"ไม่รู้จักช่องตัวเลข {Wording.Quote(written)} ที่ใกล้เคียงคือ {nearest}",
            $"There is no field {Wording.Quote(written)}; the nearest ones are {nearest}.");
    }

    private static Finding Broken(string words, Place place)
    {
        var at = words.IndexOfAny(['{', '}']);
        var quote = Wording.Quote(words[at..]);
        return Finding.Error(
            ReportLint.FieldUnknown,
            place,
            $"ช่องตัวเลขเขียนไม่ครบปีกกา “{quote}” โปรดเขียนเช่น {ReportFields.Written("survey.iit.percent")}",
            $"A field is not closed by its braces: '{quote}'; write for example {ReportFields.Written("survey.iit.percent")}.");
    }

    private static Finding NoData(ReportFigure figure, Place place) => Finding.Warning(
        ReportLint.FieldNoData,
        place,
        $"ช่องตัวเลข {ReportFields.Written(figure.Key)} ({figure.Name.Thai}) ยังไม่มีข้อมูล รายงานจะพิมพ์ว่า “{figure.Text}”",
        $"The field {ReportFields.Written(figure.Key)} ({figure.Name.English}) has no data yet; the report would print '{figure.Text}'.");
}

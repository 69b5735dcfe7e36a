using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>The heat map in letters: per cell its score and the numbers of the risks in it.</summary>
internal static class RiskText
{
    private const int Narrowest = 6;

    public static void HeatMap(TextWriter output, RiskAssessment risks)
    {
        var format = ThaiFormat.Plain;
        var rows = risks.HeatMap(RatingKind.Current).GroupBy(cell => cell.Impact).ToList();
        var cells = rows.ToDictionary(row => row.Key, row => row.Select(cell => Said(cell, format)).ToList());
        var width = Math.Max(Narrowest, cells.Values.SelectMany(row => row).Max(text => text.Length)) + 1;
        output.WriteLine($"ผลกระทบ / impact · {risks.Matrix.Name.Thai}");
        foreach (var row in rows)
        {
            output.WriteLine($"{format.Number(row.Key)} | {string.Join("| ", cells[row.Key].Select(text => text.PadRight(width)))}|");
        }

        output.WriteLine($"    {string.Join("  ", Enumerable.Range(1, risks.Matrix.Likelihood.Levels.Count).Select(level => format.Number(level).PadRight(width)))} โอกาสเกิด / likelihood");
        output.WriteLine(RiskCharts.Summary(risks, RatingKind.Current));
    }

    private static string Said(RiskCell cell, ThaiFormat format) =>
        $"{format.Number(cell.Score),2}{(cell.Codes.Count == 0 ? "" : $" [{string.Join(' ', cell.Codes.Select(code => RiskCode.Short(code)[4..]))}]")}";
}

using System.Globalization;
using System.Text;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Serves a chart as a picture or its numbers as a file: <c>/charts/kolum/2568/survey.iit.by-month.png?look=page&amp;theme=light&amp;scale=2</c>.</summary>
internal static class ChartRoutes
{
    /// <summary>No chart has the key, or it is not drawn in the format.</summary>
    public const string ChartNotFound = "CHART_NOT_FOUND";

    /// <summary>Look, theme or scale cannot be read.</summary>
    public const string ChartOptionUnreadable = "CHART_OPTION_UNREADABLE";

    public static async Task<IResult> ChartAsync(
        HttpRequest request,
        string agency,
        string fiscalYear,
        string key,
        string format,
        string? look,
        string? theme,
        string? scale,
        string? asOf,
        AssessmentReader assessments,
        IChartRenderer charts,
        IDataWorkbook workbook,
        CancellationToken cancellation)
    {
        if (Named(look, ChartLook.Page) is not { } drawnLook || Named(theme, ChartTheme.Light) is not { } drawnTheme || Scale(scale) is not { } drawnScale)
        {
            return AnswerProblem.Unreadable(request, ChartOptionUnreadable, new(
                "ใช้ look เป็น tile, cell หรือ page; theme เป็น light หรือ dark; scale ตั้งแต่ 1 ถึง 4",
                "Use look tile, cell or page; theme light or dark; scale from 1 to 4."));
        }

        var (assessment, problem) = await ReportRoutes.ReadAsync(assessments, request, agency, fiscalYear, asOf);
        if (assessment is null)
        {
            return problem!;
        }

        return (assessment.Chart(key), format) switch
        {
            ({ } chart, "svg") => ReportRoutes.Content(request, Encoding.UTF8.GetBytes(charts.SvgFile(chart, drawnLook, drawnTheme)), "image/svg+xml"),
            ({ } chart, "csv") => ReportRoutes.Content(request, await ChartData.CsvAsync(chart, cancellation), "text/csv; charset=utf-8"),
            ({ } chart, "xlsx") => ReportRoutes.Content(request, await ChartData.WorkbookAsync(chart, workbook, cancellation), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ({ } chart, "png") => ReportRoutes.Content(request, charts.Png(chart, drawnLook, drawnTheme, drawnScale), "image/png"),
            _ => AnswerProblem.NotFound(request, ChartNotFound, new("ไม่มีแผนภูมินี้ หรือไม่มีในรูปแบบนี้ (ใช้ .svg .png .csv หรือ .xlsx)", "No such chart, or not in this format (use .svg, .png, .csv or .xlsx).")),
        };
    }

    private static T? Named<T>(string? name, T otherwise)
        where T : struct, Enum => name is null
            ? otherwise
            : Enum.GetValues<T>().Where(value => value.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)).Select(value => (T?)value).FirstOrDefault();

    private static float? Scale(string? scale) => scale is null
        ? 2
        : float.TryParse(scale, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) && read is >= 1 and <= 4 ? read : null;
}

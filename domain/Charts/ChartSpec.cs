namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>Everything a chart says. Picture, alt text and table are made from it, so they cannot disagree.</summary>
/// <param name="Key">A stable name of the chart and its parameters, for example <c>survey.iit.by-month</c>.</param>
/// <param name="Kind">The kind of chart.</param>
/// <param name="Title">What is learnt, not only what is plotted (Thai, Thai digits).</param>
/// <param name="Unit">The unit of its numbers.</param>
/// <param name="AltText">The same in words, for those who do not see the picture.</param>
/// <param name="AsOf">The day up to which data are known, or nothing where no data exist.</param>
/// <param name="AsOfLabel">Printed inside the picture: "ข้อมูล ณ ๑๔ มี.ค. ๒๕๖๘".</param>
/// <param name="HasSampleData">Whether any figure in it is a sample; then the picture says so.</param>
/// <param name="Drawing">What is drawn.</param>
/// <param name="Table">The same numbers as columns and rows.</param>
public sealed record ChartSpec(
    string Key,
    ChartKind Kind,
    string Title,
    string Unit,
    string AltText,
    DateOnly? AsOf,
    string AsOfLabel,
    bool HasSampleData,
    ChartDrawing Drawing,
    ChartTable Table)
{
    /// <summary>The words that mark sample data in pictures, pages and on paper.</summary>
    public const string SampleMark = "ข้อมูลตัวอย่าง";

    /// <summary>The words for a figure that nobody has counted yet.</summary>
    public const string NoData = "ยังไม่มีข้อมูล";

    /// <summary>The line under the picture: title, unit, as-of day, sample mark.</summary>
    public string Caption => $"{Title} · หน่วย: {Unit} · {AsOfLabel}{(HasSampleData ? $" · {SampleMark}" : "")}";
}

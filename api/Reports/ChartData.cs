using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>The numbers of a chart as flat data: the same table that stands below its picture, with exact values.</summary>
internal static class ChartData
{
    /// <summary>As CSV.</summary>
    public static async Task<byte[]> CsvAsync(ChartSpec chart, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        await CsvTable.WriteAsync(chart.Table.Columns.Select(column => column.Key), Rows(chart), file, cancellation);
        return file.ToArray();
    }

    /// <summary>As a workbook.</summary>
    public static async Task<byte[]> WorkbookAsync(ChartSpec chart, IDataWorkbook workbook, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        await workbook.WriteAsync(new("chart", new(chart.Caption, chart.Key), [.. chart.Table.Columns.Select((column, index) => Column(chart, column, index))]), Rows(chart), file, cancellation);
        return file.ToArray();
    }

    private static DataColumn Column(ChartSpec chart, ChartColumn column, int index)
    {
        ChartCell[] cells = [.. chart.Table.Rows.Select(row => row[index])];
        var type = cells.Any(cell => cell.Number is not null) ? DataType.Decimal : cells.Any(cell => cell.Day is not null) ? DataType.Date : DataType.Text;
        return new(column.Key, type, column.Unit, new(column.Heading, column.Key));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(ChartSpec chart)
    {
        // In a column of numbers or days a cell without one says that there is none: it stays empty.
        bool[] exact = [.. chart.Table.Columns.Select((_, index) => chart.Table.Rows.Any(row => row[index].Number is not null || row[index].Day is not null))];
        foreach (var row in chart.Table.Rows)
        {
            yield return [.. row.Select((cell, index) => cell.Number is { } number ? number : cell.Day is { } day ? day : exact[index] ? null : (object?)cell.Text)];
        }

        await Task.CompletedTask;
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>What other programs need for the same kind of document.</summary>
internal static class OtherReportWriters
{
    private const int Conversions = 3;

    /// <summary>The median time in which python-docx and matplotlib write the report, milliseconds, without the start of the interpreter; nothing where they are not installed.</summary>
    public static async Task<double?> PythonAsync(string folder, AnnualReport report, int runs)
    {
        var data = Path.Combine(folder, "report.json");
        await File.WriteAllBytesAsync(data, JsonSerializer.SerializeToUtf8Bytes(new
        {
            title = (string[])[AnnualReport.TableTitle, report.YearLine],
            rows = report.Rows.Select(row => new
            {
                cells = (string[])
                [
                    row.NumberedTitle, Lines(row.Measure.Steps), string.Join('\n', row.Measure.ResponsibleUnits), row.PeriodText,
                    Lines(row.Measure.Results), Lines(row.Measure.Outcomes),
                ],
                charts = row.OutcomeCharts.Select(chart => chart.Key),
            }),
            charts = report.Charts.Select(chart => new
            {
                chart.Key,
                chart.Title,
                chart.Caption,
                columns = chart.Table.Columns.Select(column => column.Heading),
                rows = chart.Table.Rows.Select(row => row.Select(cell => cell.Text)),
                values = chart.Table.Rows.Select(row => row.Select(cell => cell.Number).LastOrDefault(number => number is not null) ?? 0),
            }),
        }));
        var script = Path.Combine(AppContext.BaseDirectory, "report.py");
        var said = await RunAsync("/usr/bin/python3", [script, data, runs.ToString(CultureInfo.InvariantCulture), Path.Combine(folder, "python.docx")]);
        return double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var median) ? median : null;
    }

    /// <summary>The median time in which LibreOffice converts a DOCX to PDF, milliseconds, its start included; nothing where it is not installed.</summary>
    public static async Task<double?> LibreOfficeAsync(string docx)
    {
        var folder = Path.GetDirectoryName(docx)!;
        string[] arguments = [$"-env:UserInstallation={new Uri(Path.Combine(folder, "office")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", folder, docx];
        if (await RunAsync("soffice", arguments) is null)
        {
            return null;
        }

        var times = new List<double>();
        for (var i = 0; i < Conversions; i++)
        {
            var watch = Stopwatch.StartNew();
            await RunAsync("soffice", arguments);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(Conversions / 2);
    }

    private static string Lines(IEnumerable<Domain.Measures.ListItem> items) => string.Join('\n', items);

    /// <summary>What a program says; nothing where it is not installed or fails.</summary>
    private static async Task<string?> RunAsync(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? said.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}

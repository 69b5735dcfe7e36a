using System.Text;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Samples;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

/// <summary>Reads files the way the program does.</summary>
internal static class Reading
{
    public const string Headings =
        "มาตรการ/แนวทาง\tขั้นตอน/วิธีการปฏิบัติ\tหน่วยงาน ผู้รับผิดชอบ\tระยะเวลา ดำเนินการ\tสรุปผลการดำเนินการ\tผลลัพธ์/ความสำเร็จ";

    public static string SeedText { get; } = Text(Samples.OpenReport());

    public static Task<Checked<ReportDraft>> Seed() => Report(SeedText);

    public static Task<Checked<ReportDraft>> Report(string text) => Report(Encoding.UTF8.GetBytes(text));

    public static Task<Checked<ReportDraft>> Report(byte[] file, string name = "report.txt") => Report(new MemoryStream(file), name);

    public static Task<Checked<ReportDraft>> Report(Stream file, string name = "report.txt") =>
        new ReportReader().ReadAsync(file, name, TestContext.Current.CancellationToken);

    /// <summary>A report with a title page of FY2568 and the rows given, one line each.</summary>
    public static Task<Checked<ReportDraft>> Rows(params string[] rows) =>
        Report(string.Join('\n', ["รายงานผลการดำเนินการ", "ประจำปีงบประมาณ พ.ศ.๒๕๖๘", Headings, .. rows]));

    /// <summary>A row of one measure with one cell of interest.</summary>
    public static string Row(
        string title = "๑. ชื่อ", string steps = "", string units = "", string period = "ต.ค.๖๗-ก.ย.๖๘", string results = "", string outcomes = "") =>
        string.Join('\t', title, steps, units, period, results, outcomes);

    public static async Task<IReadOnlyList<ListItem>> Steps(string cell) => (await Rows(Row(steps: cell))).Value.Measures[0].Steps;

    public static Task<List<Checked<CountRow>>> Counts(string csv) => Counts(Encoding.UTF8.GetBytes(csv));

    public static async Task<List<Checked<CountRow>>> Counts(byte[] file) => await Counts(new MemoryStream(file));

    public static async Task<List<Checked<CountRow>>> Counts(Stream file)
    {
        var rows = new List<Checked<CountRow>>();
        await foreach (var row in new CountsReader().ReadAsync(file, "counts.csv", progress: null, TestContext.Current.CancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

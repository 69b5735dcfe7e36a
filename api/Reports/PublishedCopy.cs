using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>The machine-readable copy of a published version: table, figures, charts' numbers, who signed when, and what each column means.</summary>
internal static class PublishedCopy
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        WriteIndented = true,
    };

    /// <summary>The copy as JSON. Users of this program and their comments are left out.</summary>
    public static string Json(ReportVersion version, AnnualReport report) => JsonSerializer.Serialize(
        new
        {
            Agency = new { Code = report.Agency.Key.Value, report.Agency.Name, NameEn = report.Agency.EnglishName },
            FiscalYear = report.FiscalYear.Year,
            Version = version.Number,
            version.ContentHash,
            report.RulePackVersion,
            report.DataAsOf,
            report.HasSampleData,
            Steps = version.Steps.Select(step => new { step.Action, step.Name, step.Position, step.Recorded.At, AuditHead = step.AuditHead?.ToString() }),
            Table = report.Rows.Select(row => PublishedRow.Of(report, row)).Select(row => new
            {
                row.Measure.Number,
                row.Measure.Title,
                Steps = row.Measure.Steps.Select(item => item.ToString()),
                row.Measure.ResponsibleUnits,
                PeriodStart = row.Measure.Period?.Start,
                PeriodEndExclusive = row.Measure.Period?.EndExclusive,
                row.Measure.PeriodAsWritten,
                row.Results,
                row.Outcomes,
                row.Charts,
                row.Evidence,
            }),
            Figures = report.Figures.Select(figure => new
            {
                figure.Key,
                NameTh = figure.Name.Thai,
                NameEn = figure.Name.English,
                figure.Number,
                figure.Unit,
                figure.Text,
                figure.HasData,
                figure.IsSample,
                figure.Operation,
                figure.FactsHash,
            }),
            Charts = report.Charts.Select(chart => new
            {
                chart.Key,
                chart.Title,
                chart.Unit,
                chart.AsOf,
                chart.HasSampleData,
                Columns = chart.Table.Columns.Select(column => new { column.Key, column.Title, column.Unit }),
                Rows = chart.Table.Rows.Select(row => row.Select(Value)),
            }),
            Dictionary = PublishedTables.Dictionary,
        },
        Options);

    private static object? Value(ChartCell cell) => cell.Number ?? (object?)cell.Day ?? cell.Text;
}

/// <summary>A measure as it was published, its numbers filled in.</summary>
internal sealed record PublishedRow(
    Measure Measure, IReadOnlyList<string> Results, IReadOnlyList<string> Outcomes, IReadOnlyList<string> Charts, IReadOnlyList<PublishedEvidence> Evidence)
{
    public static PublishedRow Of(AnnualReport report, AnnualReportRow row) => new(
        row.Measure,
        [.. report.Lines(row.Measure.Results).Select(line => line.ToString())],
        [.. report.Lines(row.Measure.Outcomes).Select(line => line.ToString())],
        [.. row.OutcomeCharts.Select(chart => chart.Key)],
        [.. row.Evidence.Select(PublishedEvidence.Of)]);

    /// <summary>A measure as it stands in an assessment.</summary>
    public static PublishedRow Of(Assessment assessment, Measure measure) => new(
        measure,
        [.. assessment.Lines(measure.Results).Select(line => line.ToString())],
        [.. assessment.Lines(measure.Outcomes).Select(line => line.ToString())],
        [.. assessment.OutcomeCharts(measure).Select(chart => chart.Key)],
        [.. assessment.EvidenceOf(measure).Select(PublishedEvidence.Of)]);
}

/// <summary>A piece of evidence as it was published.</summary>
internal sealed record PublishedEvidence(string Title, string? Address, string? FileName, string? Sha256)
{
    public static PublishedEvidence Of(Evidence piece) => new(piece.Title, piece.Address, piece.File?.Name, piece.File?.Sha256);
}

using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Metrics;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Metrics;

/// <summary>Files of readings: out and in again, and what is said of bad ones.</summary>
public sealed class ReadingFilesTests : IAsyncLifetime
{
    private const string Head = "มาตรการที่,รหัสตัวชี้วัด,รายการที่,วันที่,ชนิดยอด,จำนวน,แหล่งที่มา\r\n";
    private MetricStage stage = null!;

    public async ValueTask InitializeAsync()
    {
        stage = await MetricStage.OpenAsync();
        await stage.SetAsync("visits", SomeMetrics.Read());
        await stage.SetAsync("posts", SomeMetrics.Read());
        await stage.SetAsync("manuals", SomeMetrics.Read(source: MetricSource.ServicesWithManual));
    }

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task The_workbook_opens_in_excel_and_has_a_row_to_fill_for_each_metric_that_is_read()
    {
        var empty = new ReadingFiles().Workbook(await MetricsAsync());
        using var file = new MemoryStream(empty);
        using var book = SpreadsheetDocument.Open(file, isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).Should().BeEmpty();
        Text(new ReadingFiles().Csv(await MetricsAsync())).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row[..row.IndexOf("ตัวชี้วัดทดสอบ", StringComparison.Ordinal)])
            .Should().Equal("\"1\",\"visits\",\"", "\"1\",\"posts\",\"");
        (await stage.ImportReadingsAsync(empty, "empty.xlsx")).Value.Should().Be(new ImportedReadings(0, 0, 0), "rows that nobody filled are left out");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task What_is_written_is_read_back_as_the_same(string format)
    {
        await stage.ReadAsync("visits", new(2025, 1, 31), 3, source: "=เว็บ,\"ก\"");
        await stage.ReadAsync("visits", new(2025, 2, 28), 2, CountKind.Increment);
        await stage.ReadAsync("visits", new(2025, 2, 28), 2, CountKind.Increment);
        await stage.CorrectAsync("visits", 1, 4);
        await stage.ReadAsync("posts", new(2025, 2, 3), 7);
        var file = await FileAsync(format);

        (await stage.ImportReadingsAsync(file, $"readings.{format}")).Value.Should().Be(new ImportedReadings(0, 0, 4));
        (await FileAsync(format)).Should().Equal(file);
    }

    /// <summary>Readings at random, written without their numbers, taken in where there are none: the same totals; taken in again: nothing new.</summary>
    [Fact]
    public async Task A_file_brings_all_readings_to_another_office_and_twice_brings_nothing_more()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var random = new Random(seed);
            await using var other = await MetricStage.OpenAsync();
            await other.SetAsync("visits", SomeMetrics.Read());
            var rows = Enumerable.Range(0, random.Next(1, 25)).Select(_ => (Day: new DateOnly(2024, 10, 1).AddDays(random.Next(190)), Kind: random.Next(2) == 0 ? CountKind.Reading : CountKind.Increment, Value: random.Next(50)))
                .GroupBy(row => (row.Day, row.Kind)).SelectMany(same => same.Key.Kind == CountKind.Reading ? same.Take(1) : same).ToList();
            var file = Encoding.UTF8.GetBytes(Head + string.Concat(rows.Select(row => string.Create(
                CultureInfo.InvariantCulture, $"1,visits,,{row.Day:yyyy-MM-dd},{(row.Kind == CountKind.Reading ? "ยอดสะสม" : "increment")},{row.Value},\r\n"))));

            (await other.ImportReadingsAsync(file)).Value.Should().Be(new ImportedReadings(rows.Count, 0, 0), "seed {0}", seed);
            (await other.ImportReadingsAsync(file)).Value.Should().Be(new ImportedReadings(0, 0, rows.Count), "seed {0}", seed);
            (await other.StoredAsync()).Decisions.OfType<MetricRead>().Select(read => (read.Reading.Day, read.Reading.Kind, read.Reading.Value)).Should().BeEquivalentTo(rows);
        }
    }

    [Fact]
    public async Task Another_total_of_the_same_day_corrects_the_one_that_stands_and_its_source_stays()
    {
        await stage.ReadAsync("visits", new(2025, 1, 31), 3, source: "เว็บ");
        var file = Bytes("1,visits,,31 ม.ค. ๖๘,,๕,\r\n");

        (await stage.ImportReadingsAsync(file, dryRun: true)).Value.Should().Be(new ImportedReadings(0, 1, 0));
        (await stage.StoredAsync()).Decisions.OfType<MetricRead>().Should().ContainSingle("a dry run stores nothing");
        (await stage.ImportReadingsAsync(file)).Value.Should().Be(new ImportedReadings(0, 1, 0));

        (await stage.StoredAsync()).Decisions.OfType<MetricRead>().Select(read => (read.Reading.Value, read.Reading.Supersedes, read.Reading.Source)).Should().Equal((3, null, "เว็บ"), (5, 1, "เว็บ"));
    }

    [Fact]
    public async Task A_numbered_row_corrects_its_reading()
    {
        await stage.ReadAsync("visits", new(2025, 1, 31), 3, CountKind.Increment);
        await stage.ReadAsync("visits", new(2025, 1, 31), 4, CountKind.Increment);

        (await stage.ImportReadingsAsync(Bytes("1,visits,2,2025-01-31,ยอดเพิ่ม,6,สมุด\r\n"))).Value.Should().Be(new ImportedReadings(0, 1, 0));

        var metric = (await MetricsAsync()).Single(metric => metric.Metric.Code == "visits");
        (metric.Figures.Total, metric.Counting.Select(reading => reading.Value)).Should().BeEquivalentTo((9, new[] { 3, 6 }));
    }

    [Fact]
    public async Task Every_bad_row_is_told_with_row_column_and_code_and_nothing_is_stored()
    {
        await stage.ReadAsync("visits", new(2025, 1, 31), 3);
        var before = (await stage.StoredAsync()).Decisions.Count;

        var imported = await stage.ImportReadingsAsync(Bytes(
            "1,visits,,2025-02-28,,4,\r\n"
            + "x,visits,,2025-03-01,,4,\r\n"
            + "1,visits,,เมื่อวาน,,4,\r\n"
            + "1,visits,,2025-03-02,บ้าง,4,\r\n"
            + "1,visits,,2025-03-03,,สี่,\r\n"
            + "1,visits,,2025-03-04,,4,,เกิน\r\n"
            + "1,nothing,,2025-03-05,,4,\r\n"
            + "1,manuals,,2025-03-05,,4,\r\n"
            + "1,visits,9,2025-03-05,,4,\r\n"
            + "1,visits,1,2025-02-01,,4,\r\n"
            + "1,visits,,2025-02-28,,5,\r\n"
            + "1,visits,,2025-04-16,,5,\r\n"));

        imported.Findings.Select(finding => (finding.Code, finding.Place.Row, finding.Place.Column)).Should().BeEquivalentTo(new (string, int?, int?)[]
        {
            (ReadingRowText.NumberCode, 3, 1),
            (ReadingRowText.DayCode, 4, 4),
            (ReadingRowText.KindCode, 5, 5),
            (ReadingRowText.ValueCode, 6, 6),
            (ReadingRowText.ColumnsCode, 7, 8),
            (MetricCodes.Unknown, 8, 2),
            (MetricCodes.IsCounted, 9, 2),
            (MetricCodes.ReadingUnknown, 10, 3),
            (MetricCodes.ReadingMoved, 11, 4),
            (MetricCodes.ReadingRepeated, 12, 4),
            (MetricCodes.DayInFuture, 13, 4),
        });
        imported.Findings.Should().OnlyContain(finding => finding.Message.Thai.Length > 0 && finding.Message.English.Length > 0);
        (await stage.StoredAsync()).Decisions.Should().HaveCount(before);
    }

    [Fact]
    public async Task A_falling_total_is_told_and_kept() =>
        (await stage.ImportReadingsAsync(Bytes("1,visits,,2025-01-31,,5,\r\n1,visits,,2025-02-28,,4,\r\n"))).Should().BeEquivalentTo(new { IsAccepted = true, Value = new ImportedReadings(2, 0, 0) })
            .And.Match<Checked<ImportedReadings>>(result => result.Findings.Single().Code == MetricCodes.ReadingFalls && result.Findings.Single().Place.Row == 3);

    private static byte[] Bytes(string rows) => Encoding.UTF8.GetBytes(Head + rows);

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file).TrimStart('\uFEFF');

    private async Task<byte[]> FileAsync(string format) => format == "csv" ? new ReadingFiles().Csv(await MetricsAsync()) : new ReadingFiles().Workbook(await MetricsAsync());

    private async Task<IReadOnlyList<MetricProgress>> MetricsAsync() => (await stage.BookAsync()).Of(1, []);
}

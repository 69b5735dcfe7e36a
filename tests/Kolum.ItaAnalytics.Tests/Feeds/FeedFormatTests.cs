using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Feeds;

/// <summary>The three formats of a feed, and its columns.</summary>
public sealed partial class FeedFormatTests(SharedFeedSite shared) : IClassFixture<SharedFeedSite>
{
    private readonly FeedSite site = shared.Site;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CSV_JSON_and_Excel_hold_the_same_values()
    {
        foreach (var feed in Feeds())
        {
            var name = feed.Table.Name;
            var json = await site.RowsAsync($"/feeds/{name}.json");
            var (head, csv) = await site.CsvAsync($"/feeds/{name}.csv");
            using var book = await WorkbookAsync($"/feeds/{name}.xlsx");
            var excel = Rows(book, 1);

            head.Should().Equal(feed.Table.Columns.Select(column => column.Name));
            excel[0].Values.Should().Equal(head);
            json.Should().NotBeEmpty();
            csv.Should().HaveCount(json.Count);
            excel.Should().HaveCount(json.Count + 1);
            for (var i = 0; i < json.Count; i++)
            {
                foreach (var (column, place) in feed.Table.Columns.Select((column, place) => (column, place)))
                {
                    var value = json[i].GetProperty(column.Name);
                    csv[i][place].Should().Be(InCsv(value), column.Name);
                    excel[i + 1].GetValueOrDefault(place).Should().Be(InExcel(value, column.Type), column.Name);
                }
            }
        }
    }

    [Fact]
    public async Task Every_value_is_of_the_type_that_its_column_says()
    {
        foreach (var feed in Feeds())
        {
            foreach (var row in await site.RowsAsync($"/feeds/{feed.Table.Name}.json"))
            {
                foreach (var column in feed.Table.Columns)
                {
                    Fits(row.GetProperty(column.Name), column.Type).Should().BeTrue($"{feed.Table.Name}.{column.Name} is {row.GetProperty(column.Name)}");
                }
            }
        }
    }

    [Fact]
    public void Every_column_has_a_name_of_its_own_and_says_what_it_means_in_both_languages()
    {
        foreach (var table in Feeds().Select(feed => feed.Table))
        {
            table.Columns.Select(column => column.Name).Should().OnlyHaveUniqueItems().And.OnlyContain(name => CamelCase().IsMatch(name), "a head is never a formula");
            table.Columns.Should().OnlyContain(column => column.Meaning.Thai.Any(letter => letter >= 'ก' && letter <= '๛') && column.Meaning.English.Length > 3);
            table.Title.Thai.Should().NotBeEmpty();
            table.Title.English.Should().NotBeEmpty();
        }
    }

    [Fact]
    public async Task The_dictionary_and_the_list_tell_every_column()
    {
        var (head, dictionary) = await site.CsvAsync("/feeds/dictionary.csv");
        var list = await site.RowsAsync("/feeds");

        head.Should().Equal("feed", "column", "type", "unit", "meaningTh", "meaningEn");
        var columns = Feeds().SelectMany(feed => feed.Table.Columns.Select(column => (feed.Table.Name, Column: column.Name)));
        dictionary.Select(row => (row[0], row[1])).Should().Equal(columns);
        list.SelectMany(feed => feed.GetProperty("columns").EnumerateArray().Select(column => (feed.GetProperty("name").GetString()!, column.GetProperty("name").GetString()!))).Should().Equal(columns);
        foreach (var address in list.SelectMany(feed => feed.GetProperty("addresses").EnumerateArray()))
        {
            (await site.Client.GetAsync(new Uri(address.GetString()!, UriKind.Relative), Cancellation)).IsSuccessStatusCode.Should().BeTrue();
        }
    }

    [Fact]
    public async Task Words_that_a_spreadsheet_would_run_stay_words_and_negative_numbers_stay_numbers()
    {
        var bytes = await site.Client.GetByteArrayAsync(new Uri("/feeds/completion.csv?agency=kolum&by=MONTH", UriKind.Relative), Cancellation);
        var (_, other) = await site.CsvAsync("/feeds/measures.csv?agency=tarua");
        var (head, rows) = await site.CsvAsync("/feeds/completion.csv?agency=kolum&by=MONTH");
        var (_, counts) = await site.CsvAsync("/feeds/counts.csv?agency=kolum");

        bytes.Should().StartWith(Encoding.UTF8.GetPreamble(), "Excel reads Thai only so");
        Encoding.UTF8.GetString(bytes).Replace("\r\n", "", StringComparison.Ordinal).Should().NotContain("\r");
        other.Should().OnlyContain(row => row[1] == "'" + SomeAgencies.RunName);
        rows.Should().Contain(row => row[head.ToList().IndexOf("groupName")] == "'-กองช่าง").And.Contain(row => row[head.ToList().IndexOf("completed")] == "-2");
        counts.Should().Contain(row => row.Contains("'+ระบบกลางถอน ๒ คำตอบ\n\"ตรวจแล้ว\""));
    }

    [Theory]
    [InlineData(FileFormatVersions.Office2016)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public async Task Excel_finds_nothing_to_mend(FileFormatVersions version)
    {
        foreach (var name in Feeds().Select(feed => feed.Table.Name))
        {
            using var book = await WorkbookAsync($"/feeds/{name}.xlsx");

            new OpenXmlValidator(version).Validate(book, Cancellation).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Should().BeEmpty();
            Rows(book, 2).Skip(1).Select(row => row[0]).Should().Equal(Feeds().Single(feed => feed.Table.Name == name).Table.Columns.Select(column => column.Name));
        }
    }

    [Fact]
    public async Task Equal_facts_give_an_equal_workbook()
    {
        var first = await site.Client.GetByteArrayAsync(new Uri("/feeds/completion.xlsx", UriKind.Relative), Cancellation);

        (await site.Client.GetByteArrayAsync(new Uri("/feeds/completion.xlsx", UriKind.Relative), Cancellation)).Should().Equal(first);
    }

    [Fact]
    public async Task More_rows_than_a_sheet_holds_are_refused_in_words_and_the_next_format_has_them()
    {
        await using var small = await FeedSite.StartAsync(change: services => services.AddSingleton<IDataWorkbook>(new DataWorkbook(mostRows: 3)));

        using var refused = await small.Client.GetAsync(new Uri("/feeds/completion.xlsx", UriKind.Relative), Cancellation);

        ((int)refused.StatusCode).Should().Be(400);
        refused.Headers.ETag.Should().BeNull();
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Cancellation)).RootElement;
        problem.GetProperty("code").GetString().Should().Be("FEED_TOO_LONG");
        (await small.CsvAsync("/feeds/completion.csv")).Rows.Should().HaveCountGreaterThan(3);
    }

    private IReadOnlyList<Feed> Feeds() => [.. site.Services.GetServices<Feed>()];

    private static string InCsv(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => SpreadsheetText.Harmless(value.GetString()!),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetDecimal().ToString(CultureInfo.InvariantCulture),
    };

    private static string? InExcel(JsonElement value, DataType type) => type switch
    {
        _ when value.ValueKind == JsonValueKind.Null => null,
        DataType.Boolean => value.GetBoolean() ? "1" : "0",
        DataType.Date => (DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture),
        DataType.DateTime => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture).ToOffset(TimeSpan.FromHours(7)).DateTime.ToOADate().ToString(CultureInfo.InvariantCulture),
        _ => InCsv(value),
    };

    private static bool Fits(JsonElement value, DataType type) => value.ValueKind == JsonValueKind.Null || type switch
    {
        DataType.Text => value.ValueKind == JsonValueKind.String,
        DataType.Integer => value.TryGetInt32(out _),
        DataType.Decimal => value.TryGetDecimal(out _),
        DataType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        DataType.Date => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        DataType.DateTime => value.GetString()!.EndsWith("+07:00", StringComparison.Ordinal),
        _ => false,
    };

    private async Task<SpreadsheetDocument> WorkbookAsync(string address) => SpreadsheetDocument.Open(
        new MemoryStream(await site.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Cancellation)), isEditable: false);

    private static List<Dictionary<int, string>> Rows(SpreadsheetDocument book, int sheet) =>
    [
        .. ((WorksheetPart)book.WorkbookPart!.GetPartById($"rId{sheet.ToString(CultureInfo.InvariantCulture)}")).Worksheet!.Descendants<Row>()
            .Select(row => row.Elements<Cell>().ToDictionary(cell => ColumnOf(cell.CellReference!.Value!), cell => cell.InnerText)),
    ];

    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;

    [GeneratedRegex("^[a-z][A-Za-z]*$")]
    private static partial Regex CamelCase();
}

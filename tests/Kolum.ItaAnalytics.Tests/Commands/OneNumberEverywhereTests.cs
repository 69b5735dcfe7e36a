using System.Text.Json;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>The same completion numbers on five surfaces: command line, GraphQL, chart table, HTML and DOCX.</summary>
public class OneNumberEverywhereTests
{
    [Theory]
    [InlineData("iit")]
    [InlineData("eit-1")]
    public async Task The_same_numbers_stand_on_all_five_surfaces(string survey)
    {
        using var command = new CommandRun();
        var said = await CommandLineAsync(command, survey);
        await using var server = await ServerRun.StartAsync(command.Data);

        said.Should().HaveCount(6);
        (await GraphQLAsync(server, survey)).Should().Equal(said);
        var read = said.Select(row => row.AsRead()).ToList();
        Lines(await ChartTableAsync(server, survey)).Should().Equal(Lines(read));
        (await HtmlTablesAsync(server)).Select(Lines).Should().ContainEquivalentOf(Lines(read), strict => strict.WithStrictOrdering());
        (await WordTablesAsync(server)).Select(Lines).Should().ContainEquivalentOf(Lines(read), strict => strict.WithStrictOrdering());
    }

    private static async Task<List<Row>> CommandLineAsync(CommandRun command, string survey)
    {
        var (_, output, _) = await command.RunAsync("completion", "2568", "--by", "month", "--format", "json");
        using var rows = JsonDocument.Parse(output);
        return [.. rows.RootElement.EnumerateArray().Where(row => row.GetProperty("survey").GetString() == survey).Select(row => Row.Of(row, row.GetProperty("start").GetString()!))];
    }

    private static async Task<List<Row>> GraphQLAsync(ServerRun server, string survey)
    {
        var data = await server.AskAsync(
            "{ assessment(fiscalYear: 2568) { surveys { code periods(by: MONTH) { period { start } completed cumulative plannedCumulative required percent } } } }");
        return
        [
            .. data.GetProperty("assessment").GetProperty("surveys").EnumerateArray().Single(found => found.GetProperty("code").GetString() == survey)
                .GetProperty("periods").EnumerateArray().Select(row => Row.Of(row, row.GetProperty("period").GetProperty("start").GetString()!)),
        ];
    }

    private static async Task<List<string[]>> ChartTableAsync(ServerRun server, string survey)
    {
        var data = await server.AskAsync($$"""{ assessment(fiscalYear: 2568) { chart(key: "survey.{{survey}}.by-month") { table { rows { text } } } } }""");
        return
        [
            .. data.GetProperty("assessment").GetProperty("chart").GetProperty("table").GetProperty("rows").EnumerateArray()
                .Select(row => row.EnumerateArray().Select(cell => cell.GetProperty("text").GetString()!).ToArray()),
        ];
    }

    private static async Task<List<List<string[]>>> HtmlTablesAsync(ServerRun server)
    {
        using var page = await new HtmlParser().ParseDocumentAsync(await server.Client.GetStringAsync("/reports/2568.html"));
        return
        [
            .. page.QuerySelectorAll("table").Select(table => table.QuerySelectorAll("tbody > tr")
                .Select(row => row.QuerySelectorAll("td, th").Select(cell => cell.TextContent.Trim()).ToArray()).ToList()),
        ];
    }

    private static async Task<List<List<string[]>>> WordTablesAsync(ServerRun server)
    {
        using var file = new MemoryStream(await server.Client.GetByteArrayAsync("/reports/2568.docx"));
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        return
        [
            .. word.MainDocumentPart!.Document!.Descendants<Table>()
                .Select(table => table.Elements<TableRow>().Skip(1).Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText.Trim()).ToArray()).ToList()),
        ];
    }

    private static List<string> Lines(IEnumerable<string[]> rows) => [.. rows.Select(row => string.Join(" | ", row))];

    private sealed record Row(DateOnly Start, int Completed, int Cumulative, int Planned, int Required, decimal Percent)
    {
        public static Row Of(JsonElement row, string start) => new(
            DateOnly.ParseExact(start, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            row.GetProperty("completed").GetInt32(),
            row.GetProperty("cumulative").GetInt32(),
            row.GetProperty("plannedCumulative").GetInt32(),
            row.GetProperty("required").GetInt32(),
            row.GetProperty("percent").GetDecimal());

        /// <summary>The row as people read it: Thai digits, Buddhist years.</summary>
        public string[] AsRead()
        {
            var format = ThaiFormat.Official;
            return [format.MonthYear(Start), format.Number(Completed), format.Number(Cumulative), format.Number(Planned), format.Number(Required), format.Number(Percent)];
        }
    }
}

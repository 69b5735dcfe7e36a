using System.Text.Json;
using AngleSharp.Html.Parser;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Docs;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>The programs of the documentation, copied from its page as a reader copies them, run against the server.</summary>
[Collection(OtherPrograms.Name), RunsOnce("other programs run in processes of their own")]
public sealed class ExampleTests(WholeServer server) : IDisposable
{
    private static readonly Dictionary<DataType, string> PowerQueryTypes = new()
    {
        [DataType.Integer] = "Int64.Type",
        [DataType.Decimal] = "type number",
        [DataType.Boolean] = "type logical",
        [DataType.Date] = "type date",
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-examples-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Curl_asks_by_GraphQL()
    {
        var data = JsonDocument.Parse(await RunAsync("sh", await CopiedAsync("graphql.sh"))).RootElement.GetProperty("data");

        var iit = data.GetProperty("assessment").GetProperty("surveys")[0];
        (iit.GetProperty("code").GetString(), iit.GetProperty("completion").GetProperty("completed").GetInt32()).Should().Be(("iit", await CompletedAsync("iit")));
    }

    [Fact]
    public async Task Curl_downloads_a_feed_and_the_second_time_only_what_has_changed()
    {
        var example = await CopiedAsync("feed.sh");
        var first = await RunAsync("sh", example);
        var written = File.GetLastWriteTimeUtc(Path.Combine(folder.FullName, "completion.csv"));

        var second = await RunAsync("sh", example);

        first.TrimStart('\uFEFF').Should().StartWith("agency,");
        second.Should().Be(first);
        File.GetLastWriteTimeUtc(Path.Combine(folder.FullName, "completion.csv")).Should().Be(written, "curl writes nothing where the answer is 304");
    }

    [Fact]
    public async Task CSharp_prints_every_survey()
    {
        var output = await RunAsync("dotnet", "run", await CopiedAsync("Ita.cs"));

        output.Should().Contain(FormattableString.Invariant($"iit: {await CompletedAsync("iit")} / ")).And.Contain(FormattableString.Invariant($"eit-1: {await CompletedAsync("eit-1")} / "));
    }

    [Fact]
    public async Task Python_goes_on_page_by_page_and_reads_CSV()
    {
        var output = await RunAsync("python3", await CopiedAsync("ita.py"));

        output.Should().Contain(FormattableString.Invariant($"2025-06-27 {await CompletedAsync("iit")}")).And.Contain(FormattableString.Invariant($"eit-1 {await CompletedAsync("eit-1")} of "));
    }

    [Fact]
    public async Task JavaScript_asks_as_of_an_earlier_day()
    {
        var output = await RunAsync("node", await CopiedAsync("ita.mjs"));

        output.Split('\n').Select(line => line.Split(' ')[0]).Should().Equal("iit", "eit-1");
        output.Should().NotContain("undefined");
    }

    [Fact]
    public async Task Power_Query_parses_and_asks_for_what_is_there()
    {
        var (code, output) = await NodeScript.RunAsync("node", await NodeScript.InstalledAsync("clients", Cancellation), ["power-query.mjs", await CopiedAsync("ita.pq")], Cancellation);
        code.Should().Be(0, output);
        var read = JsonDocument.Parse(output).RootElement;
        var query = read.GetProperty("query").EnumerateObject().Select(parameter => $"{parameter.Name}={parameter.Value}");
        var columns = new CompletionFeed().Table.Columns.ToDictionary(column => column.Name, column => column.Type);

        (await server.Client.GetAsync(new Uri($"{read.GetProperty("address")}/{read.GetProperty("path")}?{string.Join('&', query)}"), Cancellation)).IsSuccessStatusCode.Should().BeTrue();
        foreach (var column in read.GetProperty("columns").EnumerateObject())
        {
            PowerQueryTypes[columns[column.Name]].Should().Be(column.Value.GetString(), column.Name);
        }

        read.GetProperty("columns").EnumerateObject().Select(column => column.Name)
            .Should().BeEquivalentTo(columns.Where(column => column.Value != DataType.Text).Select(column => column.Key));
    }

    [Fact]
    public async Task Apps_Script_fills_a_sheet()
    {
        var (code, output) = await NodeScript.RunAsync("node", await NodeScript.InstalledAsync("clients", Cancellation), ["apps-script.mjs", await CopiedAsync("ita.gs")], Cancellation);
        code.Should().Be(0, output);
        var rows = JsonDocument.Parse(output).RootElement.EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.ToString()).ToList()).ToList();
        var feed = JsonDocument.Parse(await server.Client.GetStringAsync(new Uri("/feeds/completion.json?year=2568&by=MONTH", UriKind.Relative), Cancellation)).RootElement;

        rows.Should().HaveCount(feed.GetArrayLength() + 1);
        rows.Skip(1).Select(row => row[rows[0].IndexOf("cumulative")]).Should().Equal(feed.EnumerateArray().Select(row => row.GetProperty("cumulative").ToString()));
    }

    /// <summary>An example in a file of its own, as the page shows it: with the address of this server.</summary>
    private async Task<string> CopiedAsync(string fileName)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await server.Client.GetStringAsync(new Uri(ApiDocs.Path, UriKind.Relative), Cancellation));
        var text = page.QuerySelector($"[data-example='{fileName}']")!.TextContent;
        text.Should().Contain(server.Client.BaseAddress!.Authority);
        var path = Path.Combine(folder.FullName, fileName);
        await File.WriteAllTextAsync(path, text, Cancellation);
        return path;
    }

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var (exitCode, output) = await NodeScript.RunAsync(program, folder.FullName, arguments, Cancellation);
        exitCode.Should().Be(0, output);
        return output;
    }

    private async Task<int> CompletedAsync(string survey)
    {
        var rows = JsonDocument.Parse(await server.Client.GetStringAsync(new Uri($"{FeedRoutes.Path}/completion.json?by=WINDOW", UriKind.Relative), Cancellation)).RootElement;
        return rows.EnumerateArray().Single(row => row.GetProperty("survey").GetString() == survey).GetProperty("cumulative").GetInt32();
    }
}

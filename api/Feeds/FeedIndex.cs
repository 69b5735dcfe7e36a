using System.Text.Encodings.Web;
using System.Text.Json;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Feeds;

/// <summary>The list of the feeds, for people and programs.</summary>
internal static class FeedIndex
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private static readonly IReadOnlyList<DataColumnOf<(string Feed, DataColumn Column)>> DictionaryColumns =
    [
        new("feed", DataType.Text, null, "", "", entry => entry.Feed),
        new("column", DataType.Text, null, "", "", entry => entry.Column.Name),
        new("type", DataType.Text, null, "", "", entry => entry.Column.TypeName),
        new("unit", DataType.Text, null, "", "", entry => entry.Column.Unit),
        new("meaningTh", DataType.Text, null, "", "", entry => entry.Column.Meaning.Thai),
        new("meaningEn", DataType.Text, null, "", "", entry => entry.Column.Meaning.English),
    ];

    /// <summary>The list as JSON; a browser is sent to the page that tells the same.</summary>
    public static IResult Answer(HttpRequest request, IEnumerable<Feed> feeds) =>
        AnswerProblem.IsForPage(request)
            ? Results.Redirect("/docs/api#feeds")
            : ReportRoutes.Content(request, JsonSerializer.SerializeToUtf8Bytes(feeds.Select(Entry), Json), "application/json; charset=utf-8");

    /// <summary>What each column of each feed means, as CSV.</summary>
    public static byte[] Dictionary(IEnumerable<Feed> feeds) =>
        CsvTable.Bytes(DictionaryColumns, feeds.SelectMany(feed => feed.Table.Columns.Select(column => (feed.Table.Name, column))));

    private static object Entry(Feed feed) => new
    {
        feed.Table.Name,
        TitleTh = feed.Table.Title.Thai,
        TitleEn = feed.Table.Title.English,
        Addresses = FeedRoutes.Formats.Keys.Select(format => $"{FeedRoutes.Path}/{feed.Table.Name}.{format}"),
        Filters = FeedQuestion.Of(feed).Select(filter => new { filter.Name, filter.Example, MeaningTh = filter.Meaning.Thai, MeaningEn = filter.Meaning.English }),
        Columns = feed.Table.Columns.Select(column => new { column.Name, Type = column.TypeName, column.Unit, MeaningTh = column.Meaning.Thai, MeaningEn = column.Meaning.English }),
    };
}

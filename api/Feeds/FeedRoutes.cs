using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Feeds;

/// <summary>
/// Flat rows for Excel, Power BI and scripts: <c>/feeds/completion.csv?agency=kolum&amp;year=2568&amp;by=MONTH&amp;asOf=2025-03-14</c>, also <c>.json</c> and
/// <c>.xlsx</c>; <c>/feeds</c> lists the feeds, <c>/feeds/dictionary.csv</c> says what each column means.
/// </summary>
internal static class FeedRoutes
{
    /// <summary>Where the feeds are.</summary>
    public const string Path = "/feeds";

    private const string Csv = "text/csv; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The formats, by the end of the address, with their media types.</summary>
    public static IReadOnlyDictionary<string, string> Formats { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["csv"] = Csv, ["json"] = Json, ["xlsx"] = Workbook };

    /// <summary>Maps the feeds, their list and their dictionary.</summary>
    public static IEndpointRouteBuilder MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Path, Methods, FeedIndex.Answer);
        routes.MapMethods(Path + "/dictionary.csv", Methods, (HttpRequest request, IEnumerable<Feed> feeds) => ReportRoutes.Content(request, FeedIndex.Dictionary(feeds), Csv));
        routes.MapMethods(Path + "/{name}.{format}", Methods, AnswerAsync).Exports();
        return routes;
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, string name, string format, IEnumerable<Feed> feeds, FeedReader reader, IDataWorkbook workbook)
    {
        try
        {
            var feed = feeds.FirstOrDefault(feed => feed.Table.Name == name) ?? throw new FeedRefusedException(FeedProblem.FeedUnknown);
            var mediaType = Formats.GetValueOrDefault(format) ?? throw new FeedRefusedException(FeedProblem.FeedFormatUnknown);
            var asked = FeedQuestion.Read(feed, http.Request.Query);
            var tag = await reader.TagAsync(feed, asked, http.Request.QueryString.ToString(), format, http.RequestAborted);
            http.Response.Headers.CacheControl = "private, no-cache";
            http.Response.GetTypedHeaders().ETag = tag;
            if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
            {
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }

            http.Response.ContentType = mediaType;
            http.Response.GetTypedHeaders().ContentDisposition = new("attachment") { FileName = $"ita-{name}.{format}" };
            var rows = reader.RowsAsync(feed, asked, http.RequestAborted);
            return format == "xlsx"
                ? Results.Stream(await WorkbookAsync(workbook, feed.Table, rows, http.RequestAborted), mediaType)
                : HttpMethods.IsHead(http.Request.Method) ? Results.Empty : new Streamed(feed, rows, isJson: mediaType == Json);
        }
        catch (FeedRefusedException refused)
        {
            return Refusal(http, refused.Problem, refused.Text);
        }
        catch (DataTooLongException)
        {
            return Refusal(http, FeedProblem.FeedTooLong, FeedProblems.Text(FeedProblem.FeedTooLong));
        }
    }

    /// <summary>A workbook on disk: what is wrong with it can still be said, as nothing has been sent yet.</summary>
    private static async Task<Stream> WorkbookAsync(IDataWorkbook workbook, DataTable table, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        var file = new FileStream(
            System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await workbook.WriteAsync(table, rows, file, cancellation);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static IResult Refusal(HttpContext http, FeedProblem problem, BilingualText text)
    {
        http.Response.Headers.Remove(HeaderNames.ETag);
        http.Response.Headers.Remove(HeaderNames.ContentDisposition);
        http.Response.ContentType = null;
        return AnswerProblem.Refused(http.Request, FeedProblems.Status(problem), EnumNames.Of(problem), text);
    }

    /// <summary>Rows that are sent as they are read. A fault on the way breaks the connection off, so that nobody takes a part for the whole.</summary>
    private sealed class Streamed(Feed feed, IAsyncEnumerable<IReadOnlyList<object?>> rows, bool isJson) : IResult
    {
        public Task ExecuteAsync(HttpContext http) => isJson
            ? JsonTable.WriteAsync(feed.Table.Columns, rows, http.Response.BodyWriter, http.RequestAborted)
            : CsvTable.WriteAsync(feed.Table.Columns.Select(column => column.Name), rows, http.Response.Body, http.RequestAborted);
    }
}

using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Measures;

/// <summary>
/// Hands out the calendar of deadlines, <c>/feeds/measures.ics?unit=กองคลัง</c>, for calendar programs to subscribe to, and the files of steps:
/// <c>/measure-steps/2568.xlsx</c> and <c>.csv</c>, which are the template too.
/// </summary>
internal static class MeasureRoutes
{
    /// <summary>The file is not written in this format.</summary>
    public const string FormatNotFound = "MEASURE_STEPS_FORMAT_NOT_FOUND";

    private const string Calendar = "text/calendar; charset=utf-8";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Filters = ["agency", "year", "unit"];

    public static IEndpointRouteBuilder MapMeasures(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods($"{FeedRoutes.Path}/measures.ics", Methods, CalendarAsync).Exports();
        routes.MapGet("/measure-steps/{fiscalYear}.{format}", FileAsync).Exports();
        return routes;
    }

    private static async Task<IResult> CalendarAsync(HttpRequest request, string? agency, string? year, string? unit, AssessmentReader assessments, ICalendarWriter writer)
    {
        if (request.Query.Keys.Except(Filters).FirstOrDefault() is not null)
        {
            return Refused(request, FeedProblem.FeedFilterUnknown, new($"ใช้ได้: {string.Join(" ", Filters)}", $"Use {string.Join(", ", Filters)}."));
        }

        if ((agency is null ? AgencyKey.Kolum : AgencyKey.TryOf(agency)) is not { } key || (year is not null && PublicAddresses.TryReadKey(key.Value, year) is null))
        {
            return Refused(request, FeedProblem.FeedFilterInvalid, FeedProblems.Text(FeedProblem.FeedFilterInvalid));
        }

        var cancellation = request.HttpContext.RequestAborted;
        var years = year is null ? await assessments.YearsAsync(key, cancellation) : [PublicAddresses.TryReadKey(key.Value, year)!.FiscalYear];
        var read = await assessments.ReadManyAsync([.. years.Select(one => new AssessmentKey(key, one))], asOf: null, cancellation);
        if (read.Count == 0)
        {
            return Refused(request, FeedProblem.FeedAgencyUnknown, FeedProblems.Text(FeedProblem.FeedAgencyUnknown));
        }

        var asked = string.IsNullOrWhiteSpace(unit) ? null : unit;
        return ReportRoutes.Content(
            request,
            writer.Write(
                $"กำหนดของมาตรการ ITA {read.Values.First().Agency.ShortName}{(asked is null ? "" : $" · {asked}")}",
                [.. read.Values.OrderBy(one => one.Key.FiscalYear).SelectMany(one => MeasureCalendar.Of(one.Key, one.Plan, asked))]),
            Calendar);
    }

    private static async Task<IResult> FileAsync(HttpRequest request, string fiscalYear, string format, string? agency, AssessmentReader assessments, IStepFileWriter files)
    {
        var (assessment, problem) = await ReportRoutes.ReadAsync(assessments, request, agency ?? AgencyKey.Kolum.Value, fiscalYear, asOf: null);
        if (assessment is null)
        {
            return problem!;
        }

        var name = $"{assessment.Agency.Key}-measure-steps-{assessment.Key.FiscalYear}.{format}";
        return format switch
        {
            "xlsx" => Results.File(files.Workbook(assessment.Plan.Measures), Workbook, name),
            "csv" => Results.File(files.Csv(assessment.Plan.Measures), "text/csv; charset=utf-8", name),
            _ => AnswerProblem.NotFound(request, FormatNotFound, new("ไม่มีแฟ้มในรูปแบบนี้ มี xlsx และ csv", "The file is written as xlsx and csv only.")),
        };
    }

    private static IResult Refused(HttpRequest request, FeedProblem problem, BilingualText text) =>
        AnswerProblem.Refused(request, FeedProblems.Status(problem), EnumNames.Of(problem), text);
}

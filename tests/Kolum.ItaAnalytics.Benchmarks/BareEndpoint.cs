using System.Text.Encodings.Web;
using System.Text.Json;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>What somebody would write by hand instead of GraphQL: one minimal-API endpoint with the fields of the operation <c>survey-progress</c> and nothing else.</summary>
internal static class BareEndpoint
{
    public const string Path = "/bare";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, async (string agency, int fiscalYear, DateTimeOffset asOf, AssessmentReader reader, CancellationToken cancellation) =>
        await reader.ReadAsync(new(AgencyKey.Of(agency), BuddhistFiscalYear.Of(fiscalYear)), asOf, cancellation) is { } assessment
            ? Results.Json(new { assessment = Shown(assessment) }, Json)
            : Results.NotFound());

    private static object Shown(Assessment assessment) => new
    {
        AsOf = DateTimeType.TextOf(assessment.AsOf),
        assessment.HasSampleData,
        Surveys = assessment.Surveys.Select(Shown),
    };

    private static object Shown(SurveyProgress progress) => new
    {
        progress.Survey.Code,
        progress.Survey.Title,
        Quota = new
        {
            progress.Quota.Required,
            progress.Quota.Rule,
            progress.Quota.Source,
            Confidence = EnumNames.Of(progress.Quota.Confidence),
            progress.Quota.Overridden,
            progress.Quota.IsSample,
        },
        Completion = new
        {
            progress.Completion?.Completed,
            progress.Quota.Required,
            progress.Completion?.Percent,
            progress.Completion?.Remaining,
            progress.Completion?.Over,
            progress.DataAsOf,
        },
        Periods = progress.PeriodsBy(PeriodKind.Month).Select(Shown),
    };

    private static object Shown(PeriodCompletion row) => new
    {
        Period = new { Label = ThaiFormat.Plain.Label(row.Period), row.Period.Start, row.Period.EndExclusive },
        row.Completed,
        row.Cumulative,
        row.PlannedCumulative,
        row.Percent,
        row.OnPace,
        row.HasEnded,
    };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Dashboards.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Domain.Webhooks;

namespace Kolum.ItaAnalytics.Api.Webhooks;

/// <summary>Writes messages as JSON. Names and values are those of the GraphQL schema.</summary>
internal sealed class WebhookPayload : IWebhookPayloads
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public string Write(WebhookMessage message)
    {
        var asked = new AskedAssessment(message.Assessment, AskedAsOf: null);
        return JsonSerializer.Serialize(
            new
            {
                Id = message.Delivery.ToString("N"),
                Event = EnumNames.Of(message.Event),
                OccurredAt = DateTimeType.TextOf(message.OccurredAt),
                Agency = new { Code = message.Assessment.Key.Agency.Value, message.Assessment.Agency.Name, NameEn = message.Assessment.Agency.EnglishName },
                FiscalYear = message.Assessment.Key.FiscalYear.Year,
                IsTest = message.Event == WebhookEvent.Test,
                message.Assessment.HasSampleData,
                Data = DataOf(message, asked),
            },
            Options);
    }

    private static object DataOf(WebhookMessage message, AskedAssessment asked) => message switch
    {
        { Survey: { } survey } => new { Survey = SurveyOf(survey, asked) },
        { Version: { } version } => new { Report = ReportOf(version), Coverage = CoverageOf(asked) },
        _ => new { Surveys = message.Assessment.Surveys.Select(survey => SurveyOf(survey, asked)), Coverage = CoverageOf(asked) },
    };

    private static object SurveyOf(SurveyProgress survey, AskedAssessment asked) => new
    {
        survey.Survey.Code,
        Part = EnumNames.Of(survey.Survey.Part),
        survey.Survey.Title,
        survey.HasSampleData,
        Completion = CompletionOf(survey.Completion, survey.Quota.Required),
        DataAsOf = survey.DataAsOf,
        Window = new { survey.Window.Span.Start, survey.Window.Span.EndExclusive },
        Status = new { Code = EnumNames.Of(survey.Status.Code), Rule = survey.Status.Rule.English, RuleTh = survey.Status.Rule.Thai, survey.Status.WorkingDaysLeft, survey.Status.PerWorkingDayNeeded },
        Provenance = ProvenanceOf(asked.ProvenanceOf($"survey(code: \"{survey.Survey.Code}\") {{ completion {{ completed required percent }} status {{ code }} }}", () => survey.FactsHash)),
    };

    private static object ReportOf(ReportVersion version) => new
    {
        version.Number,
        State = EnumNames.Of(version.State),
        version.ContentHash,
        version.RulePackVersion,
        PublicPath = version.IsPublished ? ReportAddress.Published(version, "html") : null,
        VerificationPath = version.IsPublished ? ReportAddress.Verification(version.ContentHash) : null,
    };

    private static object CoverageOf(AskedAssessment asked) => new
    {
        Completion = CompletionOf(asked.Assessment.Coverage, asked.Assessment.Surveys.Sum(survey => survey.Quota.Required)),
        Provenance = ProvenanceOf(asked.ProvenanceOf("coverage { completed required percent }", asked.Assessment.FactsHash)),
    };

    private static object CompletionOf(CompletionRate? rate, int required) => new { rate?.Completed, Required = required, rate?.Percent, rate?.Remaining };

    private static object ProvenanceOf(ProvenanceOutput provenance) => new
    {
        provenance.Operation,
        provenance.RulePackVersion,
        provenance.FactsHash,
        ComputedAt = DateTimeType.TextOf(provenance.ComputedAt),
    };
}

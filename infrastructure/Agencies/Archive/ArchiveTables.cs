using Kolum.ItaAnalytics.Infrastructure.Access;
using Kolum.ItaAnalytics.Infrastructure.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Risks;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;

/// <summary>The tables of an agency's archive. Every table of the database stands here, or among those that are left out.</summary>
internal static class ArchiveTables
{
    /// <summary>What belongs to an installation and not to an agency: who may sign in, what was done here, where messages go and the secrets for them.</summary>
    public static readonly IReadOnlyCollection<Type> LeftOut =
    [
        typeof(AccountRow), typeof(AccountSecretRow), typeof(GrantRow), typeof(PasskeyRow), typeof(AccessLinkRow), typeof(SessionRow), typeof(ApiTokenRow),
        typeof(AuditRow), typeof(AuditHeadRow), typeof(WebhookRow), typeof(WebhookConditionRow), typeof(WebhookDeliveryRow),
    ];

    /// <summary>Its assessments.</summary>
    public static readonly ArchiveTable Assessments = new ArchiveTable<AssessmentRow>("assessments", OfAgency<AssessmentRow>);

    /// <summary>Its surveys.</summary>
    public static readonly ArchiveTable Surveys = new ArchiveTable<SurveyRow>("surveys", OfYears<SurveyRow>);

    /// <summary>Its submitted versions.</summary>
    public static readonly ArchiveTable Versions = new ArchiveTable<ReportVersionRow>("reportVersions", OfYears<ReportVersionRow>, nameof(ReportVersionRow.Content));

    /// <summary>All of them: what is named stands before what names it.</summary>
    public static readonly IReadOnlyList<ArchiveTable> All =
    [
        new ArchiveTable<AgencyRow>("agency", (database, agency) => database.Agencies.Where(row => row.Key == agency)),
        Assessments,
        Surveys,
        Versions,
        new ArchiveTable<AgencyProfileRow>("profiles", OfAgency<AgencyProfileRow>),
        new ArchiveTable<CalendarDayRow>("calendarDays", OfAgency<CalendarDayRow>),
        new ArchiveTable<AllowedHostRow>("allowedHosts", OfAgency<AllowedHostRow>),
        new ArchiveTable<AgencyFileRow>("agencyFiles", OfAgency<AgencyFileRow>),
        new ArchiveTable<LinkCheckRow>("linkChecks", OfAgency<LinkCheckRow>),
        new ArchiveTable<RulePackPinRow>("rulePackPins", OfYears<RulePackPinRow>),
        new ArchiveTable<SurveyDecisionRow>("surveyDecisions", OfSurveys<SurveyDecisionRow>, nameof(SurveyDecisionRow.Body)),
        new ArchiveTable<CountImportRow>("countImports", (database, agency) => OfYears<CountImportRow>(database, agency).OrderBy(row => row.RecordedAt).ThenBy(row => row.Id)),
        new ArchiveTable<ResponseCountRow>("counts", (database, agency) => OfSurveys<ResponseCountRow>(database, agency).OrderBy(row => row.RecordedAt).ThenBy(row => row.Id)),
        new ArchiveTable<ServicePointLinkRow>("servicePointLinks", Links),
        new ArchiveTable<ScanCountRow>(
            "scanCounts",
            (database, agency) => from row in database.ScanCounts join link in Links(database, agency) on row.LinkCode equals link.Code orderby row.LinkCode, row.Day select row),
        new ArchiveTable<IndicatorImportRow>(
            "indicatorImports",
            (database, agency) => database.IndicatorImports
                .Where(row => OfYears<IndicatorEntryRow>(database, agency).Any(entry => entry.ImportId == row.Id))
                .OrderBy(row => row.RecordedAt).ThenBy(row => row.Id)),
        new ArchiveTable<IndicatorEntryRow>("indicatorEntries", OfYears<IndicatorEntryRow>, nameof(IndicatorEntryRow.Answers)),
        new ArchiveTable<OpenDataEntryRow>("openDataEntries", OfYears<OpenDataEntryRow>),
        new ArchiveTable<MeasureVersionRow>(
            "measureVersions",
            OfYears<MeasureVersionRow>,
            nameof(MeasureVersionRow.Steps),
            nameof(MeasureVersionRow.ResponsibleUnits),
            nameof(MeasureVersionRow.Results),
            nameof(MeasureVersionRow.Outcomes)),
        new ArchiveTable<MeasureDecisionRow>("measureDecisions", OfYears<MeasureDecisionRow>, nameof(MeasureDecisionRow.Body)),
        new ArchiveTable<EvidenceRow>("evidence", OfYears<EvidenceRow>),
        new ArchiveTable<MetricDecisionRow>("metricDecisions", OfYears<MetricDecisionRow>, nameof(MetricDecisionRow.Body)),
        new ArchiveTable<RiskMatrixRow>("riskMatrices", OfAgency<RiskMatrixRow>, nameof(RiskMatrixRow.Body)),
        new ArchiveTable<RiskDecisionRow>("riskDecisions", OfYears<RiskDecisionRow>, nameof(RiskDecisionRow.Body)),
        new ArchiveTable<OutcomeChartRow>("outcomeCharts", OfYears<OutcomeChartRow>, nameof(OutcomeChartRow.ChartKeys)),
        new ArchiveTable<ReportCoverRow>("reportCovers", OfYears<ReportCoverRow>, nameof(ReportCoverRow.Title), nameof(ReportCoverRow.Memo), nameof(ReportCoverRow.Findings)),
        new ArchiveTable<SignOffStepRow>(
            "signOffSteps",
            (database, agency) => from row in database.SignOffSteps join version in OfYears<ReportVersionRow>(database, agency) on row.VersionId equals version.Id orderby row.Id select row),
    ];

    /// <summary>The hashes of the files that people put in.</summary>
    public static IQueryable<string> FileHashes(ItaContext database, string agency) =>
        OfAgency<AgencyFileRow>(database, agency).Select(row => row.FileHash)
            .Union(OfYears<EvidenceRow>(database, agency).Select(row => row.FileHash))
            .Where(hash => hash != null)
            .OrderBy(hash => hash)
            .Select(hash => hash!);

    private static IQueryable<TRow> OfAgency<TRow>(ItaContext database, string agency)
        where TRow : class => database.Set<TRow>().Where(row => EF.Property<string>(row, "AgencyKey") == agency).OrderBy(row => EF.Property<object>(row, "Id"));

    private static IQueryable<TRow> OfYears<TRow>(ItaContext database, string agency)
        where TRow : class
    {
        var own = database.Assessments.Where(assessment => assessment.AgencyKey == agency).Select(assessment => assessment.Id);
        return database.Set<TRow>().Where(row => own.Contains(EF.Property<int>(row, "AssessmentId"))).OrderBy(row => EF.Property<object>(row, "Id"));
    }

    private static IQueryable<TRow> OfSurveys<TRow>(ItaContext database, string agency)
        where TRow : class
    {
        var own = OfYears<SurveyRow>(database, agency).Select(survey => survey.Id);
        return database.Set<TRow>().Where(row => own.Contains(EF.Property<int>(row, "SurveyId"))).OrderBy(row => EF.Property<object>(row, "Id"));
    }

    private static IQueryable<ServicePointLinkRow> Links(ItaContext database, string agency)
    {
        var own = OfYears<SurveyRow>(database, agency).Select(survey => survey.Id);
        return database.ServicePointLinks.Where(link => own.Contains(link.SurveyId)).OrderBy(link => link.Code);
    }
}

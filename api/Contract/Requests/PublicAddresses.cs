using System.Globalization;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Requests;

/// <summary>The addresses of pictures and documents, as paths on this server.</summary>
internal static class PublicAddresses
{
    /// <summary>The setting that says how phones and readers reach this program: <c>https://ita.example.go.th</c>.</summary>
    public const string PublicAddressSetting = "PublicAddress";

    /// <summary>A report document: <c>/reports/2568.docx</c>.</summary>
    /// <param name="assessment">The assessment; the agency is named only where it is not the default one.</param>
    /// <param name="format">The file name extension without dot.</param>
    /// <param name="asOf">The moment that was asked for; nothing for now.</param>
    public static string Report(AssessmentKey assessment, string format, DateTimeOffset? asOf) => Paper("reports", assessment, format, asOf);

    /// <summary>The risk assessment as a paper: <c>/risk-reports/2568.docx</c>.</summary>
    public static string RiskReport(AssessmentKey assessment, string format, DateTimeOffset? asOf) => Paper("risk-reports", assessment, format, asOf);

    /// <summary>A register as a file that can be taken in again: <c>/register-files/2568/services.xlsx</c>.</summary>
    public static string Register(AssessmentKey assessment, string register, string format, DateTimeOffset? asOf) =>
        $"/register-files/{assessment.FiscalYear}/{register}.{format}" + Query(AgencyOf(assessment), asOf);

    /// <summary>The empty template of a register: <c>/register-files/2568/services/template.xlsx</c>.</summary>
    public static string RegisterTemplate(BuddhistFiscalYear year, string register) => $"/register-files/{year}/{register}/template.xlsx";

    /// <summary>The readings of metrics as a file to fill and take in again: <c>/metric-readings/2568.xlsx</c>.</summary>
    public static string MetricReadings(AssessmentKey assessment, DateTimeOffset? asOf) => $"/metric-readings/{assessment.FiscalYear}.xlsx" + Query(AgencyOf(assessment), asOf);

    /// <summary>A chart: <c>/charts/kolum/2568/survey.iit.by-month.svg?look=page&amp;theme=light</c>.</summary>
    public static string ChartSvg(AssessmentKey assessment, string key, ChartLook look, ChartTheme theme, DateTimeOffset? asOf) =>
        Chart(assessment, key, "svg", asOf, ("look", Word(look)), ("theme", Word(theme)));

    /// <summary>A chart: <c>/charts/kolum/2568/survey.iit.by-month.png?look=page&amp;theme=light&amp;scale=2</c>.</summary>
    public static string ChartPng(AssessmentKey assessment, string key, ChartLook look, ChartTheme theme, double scale, DateTimeOffset? asOf) =>
        Chart(assessment, key, "png", asOf, ("look", Word(look)), ("theme", Word(theme)), ("scale", scale.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A paper beside the report: <c>/meeting-packs/2568.pdf</c>.</summary>
    public static string Paper(PaperKind kind, AssessmentKey assessment, string format, DateTimeOffset? asOf) =>
        $"/{(kind == PaperKind.MeetingPack ? "meeting-packs" : "open-data")}/{assessment.FiscalYear}.{format}" + Query(AgencyOf(assessment), asOf);

    /// <summary>The posters of a survey: <c>/posters/2568/eit-1</c>.</summary>
    public static string Posters(AssessmentKey assessment, string survey) => $"/posters/{assessment.FiscalYear}/{survey}" + Query(AgencyOf(assessment), asOf: null);

    /// <summary>The template for counts: <c>/counts/2568.xlsx</c>.</summary>
    public static string CountsTemplate(AssessmentKey assessment) => $"/counts/{assessment.FiscalYear}.xlsx" + Query(AgencyOf(assessment), asOf: null);

    /// <summary>The file of the steps of measures: <c>/measure-steps/2568.xlsx</c>.</summary>
    public static string MeasureSteps(AssessmentKey assessment) => $"/measure-steps/{assessment.FiscalYear}.xlsx" + Query(AgencyOf(assessment), asOf: null);

    /// <summary>The calendar of deadlines: <c>/feeds/measures.ics?year=2568</c>.</summary>
    public static string MeasureCalendar(AssessmentKey assessment) => "/feeds/measures.ics" + Query([.. AgencyOf(assessment), ("year", assessment.FiscalYear.ToString())], asOf: null);

    /// <summary>The short link of a service point: <c>/q/ab3d5fg</c>.</summary>
    public static string ShortLink(string code) => $"/q/{code}";

    /// <summary>How others reach this program: the setting <c>PublicAddress</c>, else the address that was asked.</summary>
    public static string Root(HttpRequest request, IConfiguration settings) =>
        (settings[PublicAddressSetting] ?? $"{request.Scheme}://{request.Host}").TrimEnd('/');

    /// <summary>The assessment that an address names: <c>kolum</c> and <c>2568</c>; nothing where they are no agency's code and no fiscal year.</summary>
    public static AssessmentKey? TryReadKey(string agency, string fiscalYear) =>
        AgencyKey.TryOf(agency) is { } key
        && int.TryParse(fiscalYear, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && BuddhistFiscalYear.TryOf(number) is { } year
            ? new(key, year)
            : null;

    /// <summary>Reads the <c>asOf</c> of an address: a day (its end in Thailand) or an exact moment with its offset.</summary>
    /// <returns>The moment, or nothing where the text is neither.</returns>
    public static DateTimeOffset? TryReadAsOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? ThaiTime.EndOfDay(day)
            : DateTimeType.TryRead(text);

    /// <summary>A whole number in invariant digits.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Paper(string folder, AssessmentKey assessment, string format, DateTimeOffset? asOf) =>
        $"/{folder}/{assessment.FiscalYear}.{format}" + Query(AgencyOf(assessment), asOf);

    private static string Chart(AssessmentKey assessment, string key, string format, DateTimeOffset? asOf, params (string Name, string Value)[] options) =>
        $"/charts/{assessment.Agency}/{assessment.FiscalYear}/{Uri.EscapeDataString(key)}.{format}" + Query(options, asOf);

    // The default agency needs no name.
    private static (string Name, string Value)[] AgencyOf(AssessmentKey assessment) =>
        assessment.Agency == AgencyKey.Kolum ? [] : [("agency", assessment.Agency.Value)];

    private static string Query((string Name, string Value)[] options, DateTimeOffset? asOf)
    {
        (string Name, string Value)[] parts = asOf is { } moment ? [.. options, ("asOf", AsOf(moment))] : options;
        return parts.Length == 0 ? "" : "?" + string.Join('&', parts.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
    }

    // The end of a Thai day is said as that day, the shorter form that addresses take.
    private static string AsOf(DateTimeOffset moment)
    {
        var day = ThaiTime.Day(moment);
        return moment == ThaiTime.EndOfDay(day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : DateTimeType.TextOf(moment);
    }

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        value.ToString().ToLowerInvariant();
}

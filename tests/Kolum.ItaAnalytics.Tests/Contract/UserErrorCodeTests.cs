using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Access;
using Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Risks;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>
/// Every code that a use case or a reader can refuse with has its place in <see cref="UserErrorCode"/>, and none of those places is empty.
/// A new code is found here by its constant: give it a place, or say below why no mutation refuses with it.
/// </summary>
public sealed partial class UserErrorCodeTests
{
    /// <summary>Told beside a result, never as a reason to refuse.</summary>
    private static readonly string[] KeptAllTheSame =
    [
        AgencyCodes.ClassWithoutRule,
        CountCodes.DayOutsideWindow, CountCodes.TotalFalls, CountCodes.AboveHeadcount, CountCodes.JumpOffPace, CountCodes.BelowGroups,
        CountCodes.ReadingAgain, CountCodes.MoreFindings,
        PasteNotices.SkippedCode, PasteNotices.DayTakenCode, PasteNotices.TodayCode, PasteNotices.PartAssumedCode, PasteNotices.QuotaUnclearCode,
        PasteNotices.YearAssumedCode, PasteNotices.MayBeDayCode,
        HolidayNotices.CancelledCode, HolidayNotices.TwiceCode,
        TableRefusals.SpanCode,
        MemoNotices.DateUnreadableCode, MemoNotices.NotTakenCode,
        MeasureNotices.GapCode, MeasureNotices.RepeatedCode, MeasureNotices.TitleContinuedCode,
        ImportReport.MeasureNotInFile,
        TemplateCodes.FieldMissing,
        IndicatorCodes.ScoreDiffersFromAnswers, IndicatorCodes.OfficialChanged,
        OpenDataCodes.FormatNotAsked, OpenDataCodes.LinkNotAnswering, OpenDataCodes.Overdue,
        MetricCodes.ReadingFalls, MetricCodes.MeetingDayMissing, MetricCodes.MeasureNotInReport, MetricCodes.ChannelNotAnswering,
        RiskMatrixCodes.BandEmpty, RiskMatrixCodes.ColoursAlikeInGrey, RiskMatrixCodes.CriteriaGap, RiskMatrixCodes.CriteriaOverlap, RiskMatrixCodes.CriterionMissing,
    ];

    /// <summary>Findings about the report as it stands: they are in <c>findings</c>, and submitReport names those that stand in its way.</summary>
    private static readonly string[] OfTheReport =
    [
        .. Constants(typeof(ReportLint)), .. Constants(typeof(ReportNotices)), ThaiPeriods.Unreadable, ThaiPeriods.MonthMisspelt, ThaiPeriods.Backwards,
    ];

    /// <summary>Answers of addresses, not of mutations: a database that cannot be used fails the whole request.</summary>
    private static readonly string[] OfAddresses = [PdfPrinter.BrowserMissing, PdfPrinter.BrowserFailed, PdfPaperWriter.FontMissing, KeptPapers.NotKept, .. Constants(typeof(StorageFault))];

    /// <summary>Of files that pages and commands take in, and no mutation.</summary>
    private static readonly string[] OfOtherFiles =
    [.. Constants(typeof(BackupCodes)), .. Constants(typeof(AgencyArchiveCodes)), .. Constants(typeof(RulePackCodes)), IRiskMatrixReader.Unreadable];

    /// <summary>Findings about the risks as they stand, and those of a file of risks, which importRisks tells beside <c>RISK_FILE_REFUSED</c>.</summary>
    private static readonly string[] OfTheRisks =
    [
        .. Constants(typeof(RiskRowText)).Where(text => Code().IsMatch(text)),
        RiskCodes.ResidualAboveCurrent, RiskCodes.ResidualUnjustified, RiskCodes.HighWithoutAction, RiskCodes.ActionOverdue, RiskCodes.AcceptanceWithoutExpiry,
        RiskCodes.AcceptanceExpired, RiskCodes.NoOwner, RiskCodes.ReviewMissing, RiskCodes.AreaEmpty, RiskCodes.CauseMissing, RiskCodes.NotRated, RiskCodes.LinkUnknown,
    ];

    /// <summary>Findings about the measures as they stand, and notes beside a copied plan.</summary>
    private static readonly string[] OfTheMeasures =
    [
        .. Constants(typeof(StepRowText)).Where(text => Code().IsMatch(text)),
        MeasureCodes.StepNotInText, MeasureCodes.StepOverdue, MeasureCodes.StepDeadlineMoved, MeasureCodes.StepDoneWithoutDay, MeasureCodes.LinkBroken,
        MeasureCodes.CopyLinkLeftOut, MeasureCodes.CopyTextNamesYear, EvidenceCodes.Expired,
    ];

    /// <summary>Of pages and commands: no mutation opens accounts, signs in or makes tokens, and without its key nothing starts.</summary>
    private static readonly string[] OfAccounts = [.. Constants(typeof(AccountCodes)), AuditKeyException.Code];

    [Fact]
    public void Every_error_of_the_use_cases_and_readers_behind_mutations_has_its_place_and_no_place_is_empty()
    {
        string[] refusing = [.. Codes().Except([.. KeptAllTheSame, .. OfTheReport, .. OfAddresses, .. OfOtherFiles, .. OfTheRisks, .. OfTheMeasures, .. OfAccounts])];
        string[] places = [.. Enum.GetValues<UserErrorCode>().Select(EnumNames.Of)];

        refusing.Except(places).Should().BeEmpty("each code that can refuse has a place");
        places.Except(refusing).Should().BeEmpty("each place has a code");
    }

    [Fact]
    public void What_is_said_to_refuse_nothing_exists() =>
        Codes().Should().Contain([.. KeptAllTheSame, .. OfTheReport, .. OfAddresses, .. OfOtherFiles, .. OfTheRisks, .. OfTheMeasures, .. OfAccounts]);

    [Fact]
    public void Twin_a_code_without_a_place_would_be_found() =>
        Codes().Except(["MEASURE_UNKNOWN"]).Should().NotContain("MEASURE_UNKNOWN").And.HaveCount(Codes().Count() - 1);

    [Fact]
    public void Each_code_can_be_told_as_an_error()
    {
        foreach (var code in Enum.GetValues<UserErrorCode>().Select(EnumNames.Of))
        {
            UserError.Of([Finding.Error(code, new("subject", "field", 3, 4), "ไทย", "English")]).Should().ContainSingle()
                .Which.Should().BeEquivalentTo(new { Path = new[] { "input", "field" }, Row = 3, Column = 4, Message = "English", MessageTh = "ไทย" });
        }
    }

    [Fact]
    public void What_is_wrong_inside_a_file_is_at_the_file()
    {
        Finding[] findings =
        [
            Finding.Error("FILE_EMPTY", new("a.csv"), "ก", "a"), Finding.Error("COUNT_DAY_IN_FUTURE", new("iit", "day", 7), "ก", "a"),
            Finding.Error("TEMPLATE_REASON_MISSING", new("template", "reason"), "ก", "a"), Finding.Warning("COUNT_TOTAL_FALLS", new("iit"), "ก", "a"),
        ];

        UserError.OfFile(findings, "a.csv").Select(error => string.Join('.', error.Path)).Should().Equal("input.file", "input.file", "input.reason");
        UserError.OfText(findings).Select(error => string.Join('.', error.Path)).Should().Equal("input", "input.text", "input.reason");
    }

    /// <summary>Every code of the domain and its readers: constants in capitals, and those that are put together from parts.</summary>
    private static IEnumerable<string> Codes() => new[] { typeof(Finding).Assembly, typeof(FindingList).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(Constants)
        .Where(text => Code().IsMatch(text))
        .Concat(OfficeFormat.All.SelectMany(format => new[] { format.OldCode, format.CorruptCode, format.OtherKindCode, format.BombCode, format.ExternalCode, format.DtdCode }))
        .Concat(from file in new[] { "HOLIDAYS", "INDICATORS", OpenDataRows.CodePrefix, RegisterColumns.CodePrefix, ReadingFiles.CodePrefix } from what in new[] { "MISSING", "UNKNOWN", "TWICE" } select $"{file}_HEADING_{what}")
        .Append(FileInput.ContentInvalid)
        .Distinct();

    private static IEnumerable<string> Constants(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex("^[A-Z0-9]+(_[A-Z0-9]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}

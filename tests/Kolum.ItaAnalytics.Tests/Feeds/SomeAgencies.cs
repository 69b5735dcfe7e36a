using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Indicators;
using Kolum.ItaAnalytics.Tests.Metrics;
using Kolum.ItaAnalytics.Tests.Risks;

namespace Kolum.ItaAnalytics.Tests.Feeds;

/// <summary>Two agencies: one with sections of the staff, one of them small, and desks; one whose name a spreadsheet would run, in another year.</summary>
internal static class SomeAgencies
{
    public const string RunName = "=HYPERLINK(\"http://evil.example\";\"อบต.\")";

    public const string RunEvent = "+cmd|' /C calc'!A0";

    public const string Published = "https://www.kolum.go.th/o24";

    public static readonly AgencyKey Other = AgencyKey.Of("tarua");

    private static readonly Recorded Defined = new(AnAssessment.Now.AddDays(-60), "ผู้ทดสอบ", "ตั้งกลุ่ม");

    public static AssessmentFacts[] Facts() => [Grouped(), Named(Other, 2567, RunName)];

    /// <summary>An agency of any key with the counts of the first one.</summary>
    public static AssessmentFacts Named(AgencyKey key, int year, string name)
    {
        var facts = AnAssessment.Facts();
        var assessment = new AssessmentKey(key, BuddhistFiscalYear.Of(year));
        return facts with
        {
            Key = assessment,
            Agency = facts.Agency with { Key = key, Name = name },
            Surveys = [.. facts.Surveys.Select((survey, index) => survey with
            {
                Survey = survey.Survey with { Assessment = assessment },
                Counts = [.. survey.Counts.Select(count => count with { Id = Guid.CreateVersion7(count.RecordedAt) })],
            })],
        };
    }

    private static AssessmentFacts Grouped()
    {
        var facts = AnAssessment.Facts();
        var (iit, eit) = (facts.Surveys[0], facts.Surveys[1]);
        return facts with
        {
            OpenDataEntries =
            [
                new(Guid.CreateVersion7(Defined.At), 24, new(OpenDataStatus.Published, Published, "สำนักปลัด", new(2025, 3, 31), new(2025, 1, 20), Note: "-ตรวจแล้ว") { FileFormats = ["pdf", "xlsx"] }, Defined),
                new(Guid.CreateVersion7(Defined.At), 25, new(OpenDataStatus.Missing), Defined),
            ],
            IndicatorEntries = Results(),
            Risks = Risks(),
            Metrics = new(
            [
                SomeMetrics.Service(1, "งาน ก", "คู่มือ", new(2024, 12, 2)),
                SomeMetrics.Service(2, "งาน ข"),
                SomeMetrics.Metric(AnAssessment.Facts().Measures.Versions[0].Measure.Number, "manuals", SomeMetrics.Read(MetricTarget.All, source: MetricSource.ServicesWithManual)),
                SomeMetrics.Metric(AnAssessment.Facts().Measures.Versions[0].Measure.Number, "nothing", SomeMetrics.Read(MetricTarget.None)),
            ]),
            Surveys =
            [
                iit with
                {
                    Decisions = [.. iit.Decisions, Group("fin", "กองคลัง", 14, 10), Group("eng", "-กองช่าง", 12, null), Group("law", "นิติการ", 3, null)],
                    Counts =
                    [
                        .. iit.Counts,
                        Of("iit", 11, new(2025, 1, 10), 6, "fin"), Of("iit", 12, new(2025, 1, 10), 5, "eng"), Of("iit", 13, new(2025, 1, 10), 1, "law"),
                        Of("iit", 14, new(2025, 2, 14), 12, "fin"), Of("iit", 15, new(2025, 2, 14), 12, "eng"), Of("iit", 16, new(2025, 2, 14), 3, "law"),
                    ],
                },
                eit with
                {
                    Decisions = [.. eit.Decisions, Group("front", "จุดหน้าสำนักงาน", null, 40), Group("tax", "จุดชำระภาษี", null, null)],
                    Counts =
                    [
                        Of("eit-1", 21, new(2025, 1, 31), 9, "front"), Of("eit-1", 22, new(2025, 2, 28), 7, "front") with { Note = "+ระบบกลางถอน ๒ คำตอบ\n\"ตรวจแล้ว\"" },
                        Of("eit-1", 23, new(2025, 3, 3), 4, "tax"),
                    ],
                },
            ],
        };
    }

    /// <summary>An announced year, one before it that lacks OIT, and own tracking: a score, counted answers, and answers of too few people to be shown.</summary>
    private static IReadOnlyList<IndicatorEntry> Results() =>
    [
        .. Scores.Entries(Scores.Even(80, 81, 82)[..8], 2567, recorded: Defined),
        .. Scores.Entries(Scores.Published, recorded: Defined),
        .. Scores.Entries([84.5m], kind: ResultKind.Tracking, recorded: Defined),
        Scores.Answers("i7", 2, 1, Defined, (0, 2), (33, 0), (67, 1), (100, 28)),
        Scores.Answers("i13", 3, 1, Defined, (0, 1), (100, 2)),
    ];

    /// <summary>An open one with an overdue action, one that is not rated, one that is closed.</summary>
    private static RiskFacts Risks() => new SomeRisks()
        .With(1, current: (4, 4), residual: (2, 4))
        .With(2, SomeRisks.Description() with { Event = RunEvent, OwnerUnit = "", Strategy = null })
        .With(3, current: (2, 2))
        .Then(
            new RiskRated(SomeRisks.Code(1), RatingKind.Inherent, RiskRating.Of(5, 4), SomeRisks.Early),
            new RiskActionSet(SomeRisks.Code(1), SomeRisks.Action(1, due: new(2025, 1, 31)), SomeRisks.Early),
            new RiskActionSet(SomeRisks.Code(1), SomeRisks.Action(2, status: RiskActionStatus.Done, evidence: "คำสั่ง"), SomeRisks.Early),
            new RiskActionSet(SomeRisks.Code(1), SomeRisks.Action(3, status: RiskActionStatus.Dropped), SomeRisks.Early),
            new RiskAccepted(SomeRisks.Code(1), IsAccepted: true, new(2025, 9, 30), SomeRisks.Early),
            new RiskClosed(SomeRisks.Code(3), IsClosed: true, "คำสั่ง", SomeRisks.Early))
        .Decided();

    private static GroupSet Group(string code, string name, int? size, int? subQuota) => new(code, name, size, subQuota, IsDropped: false, Defined);

    private static ResponseCount Of(string survey, int id, DateOnly day, int value, string group) =>
        AnAssessment.Count(id, day, CountKind.Reading, value) with { SurveyCode = survey, Group = group };
}

using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Tests.Metrics;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>Each rule of the linter with a text that it must find and one that it must leave alone.</summary>
public sealed class ReportLintTests
{
    private static readonly DateTimeOffset Now = Facts.Recorded(12).At;

    [Fact]
    public void A_measure_without_a_slip_and_with_evidence_is_left_alone() =>
        Codes(AMeasure(), evidence: Evidence("https://www.kolum.go.th")).Should().BeEmpty();

    [Fact]
    public void A_slip_that_was_mended_since_the_import_is_not_told_any_more_and_what_only_the_file_showed_is()
    {
        var cover = Facts.Cover() with
        {
            Findings =
            [
                Finding.Warning(ReportNotices.DayMissingCode, new("มาตรการที่ 1"), "วันที่ไม่มีเลขวัน", "no day"),
                Finding.Warning("TEXT_NOT_IMPORTED", new("report.txt", Row: 3), "ไม่ได้นำเข้า", "not taken"),
            ],
        };

        Findings([AMeasure()], evidence: Evidence("https://www.kolum.go.th"), cover: cover).Select(finding => finding.Code).Should().Equal("TEXT_NOT_IMPORTED");
    }

    [Theory]
    [InlineData("ประชุมเมื่อวันที่ มีนาคม ๒๕๖๘", true)]
    [InlineData("ประชุมเมื่อวันที่ ๕ มีนาคม ๒๕๖๘", false)]
    public void A_date_without_its_day(string result, bool isFound) =>
        Has(AMeasure() with { Results = [new("๑.", result)] }, ReportNotices.DayMissingCode, MeasureField.Results).Should().Be(isFound);

    [Theory]
    [InlineData("ปน ๗๑๓๐๑ / ๒๕๖๘", true)]
    [InlineData("ปน ๗๑๓๐๑ / ๑๒", false)]
    public void A_memo_number_that_is_cut_off(string number, bool isFound)
    {
        var cover = Facts.Cover() with { Memo = new("", number, null, "", "", "", [], []) };

        Findings([AMeasure()], cover: cover).Any(finding => finding.Code == ReportNotices.NumberIncompleteCode).Should().Be(isFound);
    }

    [Fact]
    public void The_same_outcome_in_two_measures_is_told_once_at_the_second_whatever_blanks_it_has()
    {
        var first = AMeasure() with { Outcomes = [new("๑.", "ประชาชนพึงพอใจ"), new("๒.", "ทันเวลา")] };
        var second = AMeasure() with { Number = 2, Outcomes = [new("๑.", "ประชาชน พึง\u200Bพอใจ"), new("๒.", "ทันเวลา")] };

        var finding = Findings([first, second]).Should().ContainSingle(finding => finding.Code == ReportLint.OutcomeRepeated).Subject;
        finding.Place.Should().Be(MeasureFields.PlaceOf(2, MeasureField.Outcomes));
        Findings([first, second with { Outcomes = [new("๑.", "ประชาชนพึงพอใจมาก")] }]).Should().NotContain(found => found.Code == ReportLint.OutcomeRepeated);
    }

    [Theory]
    [InlineData("จัดให้มีการประชุมคณะกรรมการ", "มีการประชุม คณะกรรมการ", true)]
    [InlineData("ประชุมคณะกรรมการ", "ได้ประชุมคณะกรรมการ", true)]
    [InlineData("ประชุมคณะกรรมการ", "มีการประชุมคณะกรรมการ ๒ ครั้ง", false)]
    public void A_result_that_only_repeats_its_step(string step, string result, bool isFound) =>
        Has(AMeasure() with { Steps = [new("๑.", step)], Results = [new("๑.", result)] }, ReportLint.ResultRepeatsStep, MeasureField.Results).Should().Be(isFound);

    [Fact]
    public void Topics_below_an_item_may_be_the_same_in_plan_and_result() =>
        Has(AMeasure() with { Steps = [new("-", "ข้อมูลพื้นฐาน")], Results = [new("-", "ข้อมูลพื้นฐาน")] }, ReportLint.ResultRepeatsStep, MeasureField.Results).Should().BeFalse();

    [Theory]
    [InlineData("มีการตอบแบบประเมิน (IIT) ครบตาม จำนวน", true)]
    [InlineData("มีผู้ตอบครบถ้วนตามจำนวน ในปี พ.ศ. ๒๕๖๘ (EIT ส่วนที่ ๑)", true)]
    [InlineData("จัดทำคู่มือครบทุกกอง", true)]
    [InlineData("ดำเนินการครบร้อยละที่กำหนด", true)]
    [InlineData("เจ้าหน้าที่ ๓๐ คนตอบครบตามจำนวน", false)]
    [InlineData("ตอบครบตามจำนวน {{survey.iit.completed}} คน", false)]
    [InlineData("สามารถตอบได้อย่างถูกต้องครบถ้วน", false)]
    [InlineData("ยังตอบไม่ครบตามจำนวน", false)]
    [InlineData("ขอความร่วมมือให้ครบทุกกอง", false)]
    public void A_claim_that_everything_is_complete_needs_a_number(string outcome, bool isFound) =>
        Has(AMeasure() with { Outcomes = [new("๑.", outcome)] }, ReportLint.ClaimWithoutNumber, MeasureField.Outcomes).Should().Be(isFound);

    [Theory]
    [InlineData(29, CountSource.Manual, "ตอบ IIT ครบตามจำนวน ๓๐ คน", ReportLint.ClaimAgainstFacts)]
    [InlineData(29, CountSource.Manual, "ตอบครบตามจำนวน ๓๐ คน", ReportLint.ClaimAgainstFacts)]
    [InlineData(29, CountSource.Manual, "เข้าประชุมครบทุกคน ๓๐ คน", null)]
    [InlineData(30, CountSource.Manual, "ตอบ IIT ครบตามจำนวน ๓๐ คน", null)]
    [InlineData(29, CountSource.Sample, "ตอบ IIT ครบตามจำนวน ๓๐ คน", ReportLint.ClaimUnproved)]
    [InlineData(30, CountSource.Sample, "ตอบ IIT ครบตามจำนวน ๓๐ คน", ReportLint.ClaimUnproved)]
    [InlineData(30, CountSource.Manual, "ตอบ IIT ครบตามจำนวน", ReportLint.ClaimWithoutNumber)]
    public void A_claim_is_held_against_real_counts_and_never_against_samples(int answered, CountSource source, string outcome, string? expected)
    {
        var survey = Facts.SurveyFacts("iit", 30, counts: Facts.Reading(new(2025, 6, 30), answered, source: source));
        var findings = Findings([AMeasure() with { Title = "ความรู้เรื่องแบบวัด (IIT)", Outcomes = [new("๑.", outcome)] }], [survey]);

        findings.Select(finding => finding.Code).Where(code => code.StartsWith("CLAIM", StringComparison.Ordinal)).Should().Equal(expected is null ? [] : [expected]);
        findings.Should().OnlyContain(finding => finding.Severity == Severity.Error == (finding.Code == ReportLint.ClaimAgainstFacts));
    }

    [Theory]
    [InlineData("", ReportNotices.NoPeriodCode)]
    [InlineData("ม.ค.-มี.ย.๖๘", ThaiPeriods.MonthMisspelt)]
    [InlineData("ม.ค.-มิย.๖๘", ThaiPeriods.MonthMisspelt)]
    [InlineData("ม.ค.-มิ.ย.๖๘\nม.ค.-มี.ค.๖๘", ReportNotices.PeriodsDifferCode)]
    [InlineData("ม.ค.-มิ.ย.", ReportLint.PeriodAmbiguous)]
    [InlineData("ต.ค.-มิ.ย.๖๘", ReportLint.PeriodAmbiguous)]
    [InlineData("เร็วๆ นี้", ThaiPeriods.Unreadable)]
    [InlineData("มิ.ย.๖๘-ม.ค.๖๘", ThaiPeriods.Backwards)]
    [InlineData("ม.ค.-มิ.ย.๖๘", null)]
    [InlineData("ต.ค.๖๗-ก.ย.๖๘", null)]
    [InlineData("ตลอดปีงบประมาณ ๒๕๖๘", null)]
    public void A_period_is_read_again_as_it_is_written(string written, string? expected)
    {
        var findings = Findings([AMeasure() with { Period = null, PeriodAsWritten = written }]).Where(finding => finding.Place.Field == MeasureFields.Heading(MeasureField.Period)).ToList();

        findings.Select(finding => finding.Code).Should().Equal(expected is null ? [] : [expected]);
        findings.All(finding => finding.Severity == Severity.Warning).Should().BeTrue();
    }

    [Theory]
    [InlineData("2024-09-30", "2025-03-31", true)]
    [InlineData("2025-07-01", "2025-10-01", true)]
    [InlineData("2024-10-01", "2025-09-30", false)]
    public void A_period_outside_the_fiscal_year(string first, string last, bool isFound) => Has(
        AMeasure() with { Period = Period.Window(ThaiDates.TryRead(first)!.Value, ThaiDates.TryRead(last)!.Value) }, ReportLint.PeriodOutsideYear, MeasureField.Period).Should().Be(isFound);

    [Fact]
    public void What_is_missing_is_told_in_its_column()
    {
        var bare = AMeasure() with { Outcomes = [new(null, " ")], ResponsibleUnits = [] };

        Findings([bare], hasMetrics: false).Select(finding => (finding.Code, finding.Severity)).Should().Equal(
            (ReportLint.NoUnit, Severity.Warning), (ReportLint.NoOutcome, Severity.Warning), (ReportLint.NoEvidence, Severity.Info), (ReportLint.NoMetric, Severity.Info));
    }

    [Theory]
    [InlineData("อบรม 2 ครั้ง", true)]
    [InlineData("อบรม ๒ ครั้ง ตามข้อ o12 e-Service2 https://www.kolum.go.th/2568/a1 และ {{survey.eit-1.completed}}", false)]
    public void Digits_of_two_kinds_in_one_measure(string result, bool isFound) =>
        Has(AMeasure() with { Results = [new("๑.", result)] }, ReportLint.DigitsMixed, MeasureField.Results).Should().Be(isFound);

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void An_address_that_did_not_answer_is_told_where_it_stands(bool answered, bool isFound)
    {
        LinkCheck[] checks = [new("https://www.kolum.go.th/a", Now, answered, answered ? null : "HTTP 404"), new("https://gone.example/", Now, false, "no such host")];
        var findings = Findings(
            [AMeasure() with { Results = [new(null, "ดูที่ https://www.kolum.go.th/a, และแอปของหน่วยงาน")] }], evidence: Evidence("https://www.kolum.go.th/a"), checks: checks);

        findings.Select(finding => (finding.Code, finding.Place)).Should().Equal(isFound ? [(ReportLint.LinkNotAnswering, MeasureFields.PlaceOf(1, MeasureField.Results))] : []);
    }

    [Fact]
    public void An_unknown_field_is_an_error_that_names_the_nearest_and_one_without_data_a_warning()
    {
        var survey = Facts.SurveyFacts("iit", 30);
        var findings = Findings([AMeasure() with { Outcomes = [new("๑.", "{{survey.iit.compleeted}} {{survey.iit.completed}} {{survey.iit.required}} {{survey.iit.percent")] }], [survey])
            .Where(finding => finding.Code.StartsWith("FIELD", StringComparison.Ordinal)).ToList();

        findings.Select(finding => (finding.Code, finding.Severity)).Should().Equal(
            (ReportLint.FieldUnknown, Severity.Error), (ReportLint.FieldNoData, Severity.Warning), (ReportLint.FieldUnknown, Severity.Error));
        findings[0].Message.Thai.Should().Contain("ที่ใกล้เคียงคือ {{survey.iit.completed}}");
    }

    [Theory]
    [InlineData(CountSource.Sample, true)]
    [InlineData(CountSource.Manual, false)]
    public void An_outcome_chart_of_samples(CountSource source, bool isFound)
    {
        var survey = Facts.SurveyFacts("iit", 30, counts: Facts.Reading(new(2025, 6, 30), 30, source: source));

        Findings([AMeasure() with { Title = "แบบวัด (IIT)" }], [survey]).Any(finding => finding.Code == ReportLint.OutcomeChartSample).Should().Be(isFound);
    }

    [Property(MaxTest = 200)]
    public bool Any_text_is_looked_through_and_every_finding_names_a_measure_and_a_column(string?[] texts)
    {
        string[] words = [.. texts.Select(text => text ?? ""), "ครบ", "{{", "วันที่", "https://", "๑", "2"];
        var items = words.Select((word, i) => new ListItem(i % 2 == 0 ? word : null, string.Join(words[^(1 + (i % 6))], words.Skip(i)))).ToList();
        var any = new Measure(1, items[0].Text, items, words, null, string.Join('\n', words), items, items);
        HashSet<string> columns = [.. MeasureFields.All.Select(MeasureFields.Heading), ReportWords.Evidence, ReportWords.Metrics];

        return Findings([any, any with { Number = 2 }], hasMetrics: false).All(finding =>
            finding.Place.Subject is "มาตรการที่ 1" or "มาตรการที่ 2" && columns.Contains(finding.Place.Field!) && ReportLint.Owns(finding.Code)
            && finding.Message.Thai.Length > 0 && finding.Message.English.Length > 0);
    }

    private static Measure AMeasure() => Facts.Measure(title: "มาตรการทดสอบ", outcome: "ประชาชนได้รับบริการเร็วขึ้น") with
    {
        Steps = [new("๑.", "ประชุมคณะกรรมการ")],
        Results = [new("๑.", "ประชุมแล้ว ๒ ครั้ง มีผู้เข้าร่วม ๑๒ คน")],
    };

    private static Evidence Evidence(string address) => new(Guid.Empty, 1, "เว็บ", address, null, Facts.Recorded());

    private static IReadOnlyList<string> Codes(Measure measure, Evidence evidence) => [.. Findings([measure], evidence: evidence).Select(finding => finding.Code)];

    private static bool Has(Measure measure, string code, MeasureField field) =>
        Findings([measure]).Any(finding => finding.Code == code && finding.Place == MeasureFields.PlaceOf(measure.Number, field));

    private static IReadOnlyList<Finding> Findings(
        IEnumerable<Measure> measures, IReadOnlyList<SurveyFacts>? surveys = null, Evidence? evidence = null, IReadOnlyList<LinkCheck>? checks = null, ReportCover? cover = null, bool hasMetrics = true) =>
        Assessment.Compute(
            new(
                Facts.Key,
                Facts.Kolum,
                [],
                [],
                surveys ?? [],
                new([.. measures.Select(measure => new MeasureVersion(measure, Facts.Recorded()))]),
                [cover ?? Facts.Cover()],
                [])
            {
                Evidence = evidence is null ? [] : [evidence],
                LinkChecks = checks ?? [],
                Metrics = new(hasMetrics ? [SomeMetrics.Metric(1, "visits", SomeMetrics.Read())] : []),
            },
            Facts.Rules,
            Now).Findings;
}

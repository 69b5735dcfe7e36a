using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Tests.Indicators;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>Claims of scores and levels beside what was announced: 86.73, ผ่าน in 2568; 81.10, ต้องปรับปรุง in 2567.</summary>
public sealed class ScoreLintTests
{
    private static readonly IReadOnlyList<IndicatorEntry> Announced = [.. Scores.Entries(Scores.Even(80, 81, 82), 2567), .. Scores.Entries(Scores.Published)];

    [Theory]
    [InlineData("หน่วยงานได้คะแนน ๙๑.๒๕", true)]
    [InlineData("หน่วยงานได้คะแนน ๘๖.๗๓", false)]
    [InlineData("ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ได้ ๘๗.๗๓ คะแนน", true)]
    [InlineData("ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ได้ ๘๖.๗ คะแนน", false)]
    [InlineData("ได้ ๘๖ คะแนน", false)]
    [InlineData("ได้ ๘๕ คะแนน", true)]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ITA ๘๖.๗๓", true)]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ITA ๘๑.๑๐", false)]
    [InlineData("คะแนน ITA ปี ๒๕๖๗ ได้ ๘๑.๑๐ คะแนน และปี ๒๕๖๘ ได้ ๘๖.๗๓ คะแนน", false)]
    [InlineData("คะแนน ITA เปลี่ยนจาก ๘๑.๑๐ คะแนน ในปี ๒๕๖๗ เป็น ๘๖.๗๓ คะแนน", false)]
    [InlineData("ได้คะแนน ๘๖.๗๓ เพิ่มขึ้นจากปี ๒๕๖๗ จำนวน ๕.๖๓ คะแนน", false)]
    [InlineData("IIT ได้ ๘๕.๔๐ คะแนน", true)]
    [InlineData("IIT ได้ ๗๕.๔๐ คะแนน EIT ๘๐.๓๕ คะแนน และ OIT ๑๐๐ คะแนน", false)]
    [InlineData("OIT ได้ ๔๐ คะแนน", false)]
    [InlineData("ตัวชี้วัดที่ ๗ ได้คะแนน ๙๓.๑๒", true)]
    [InlineData("ตัวชี้วัดที่ ๗ ได้คะแนน ๘๓.๑๒", false)]
    [InlineData("ได้คะแนน {{score.total}} คะแนน", false)]
    [InlineData("ตั้งเป้าหมายคะแนน ITA ๙๕ คะแนน", false)]
    [InlineData("คะแนน ITA ไม่น้อยกว่า ๘๕ คะแนน", false)]
    [InlineData("คะแนน ITA ตั้งแต่ ๘๕ คะแนนขึ้นไป", false)]
    [InlineData("ได้คะแนน ๘๖.๗๓ จาก ๑๐๐ คะแนน", false)]
    [InlineData("คะแนนความพึงพอใจของผู้รับบริการ ร้อยละ ๙๐", false)]
    [InlineData("ผู้เข้าอบรมได้คะแนนทดสอบ ๙๐ คะแนน", false)]
    [InlineData("ด้านการใช้งบประมาณได้ ๙๐ คะแนน", false)]
    [InlineData("นำคะแนนมาประชุม ๒ ครั้ง", false)]
    public void A_claimed_score_is_the_announced_one(string outcome, bool isFound) => Found(outcome).Should().Be(isFound);

    [Theory]
    [InlineData("ผลการประเมิน ITA อยู่ในระดับ ผ่านดี", true)]
    [InlineData("ผลการประเมิน ITA อยู่ในระดับ “ผ่าน”", false)]
    [InlineData("ผลการประเมิน ITA อยู่ในระดับ A", true)]
    [InlineData("ได้คะแนน ๘๖.๗๓ ระดับผ่านดีเยี่ยม", true)]
    [InlineData("ปี ๒๕๖๗ ผลการประเมิน ITA ระดับ ต้องปรับปรุง", false)]
    [InlineData("ตั้งเป้าหมาย ๙๕ คะแนน ระดับ ผ่านดีเยี่ยม", false)]
    [InlineData("ผลการประเมิน ITA อยู่ในระดับผ่านเกณฑ์", false)]
    [InlineData("ยกระดับ ITA ของหน่วยงาน", false)]
    public void A_claimed_level_is_the_announced_one(string outcome, bool isFound) => Found(outcome).Should().Be(isFound);

    [Fact]
    public void The_finding_is_an_error_that_names_claim_score_and_year()
    {
        var finding = Findings("ได้คะแนน ๙๑.๒๕", Announced).Should().ContainSingle().Subject;

        (finding.Code, finding.Severity, finding.Place).Should().Be((ReportLint.ScoreAgainstFacts, Severity.Error, MeasureFields.PlaceOf(1, MeasureField.Outcomes)));
        finding.Message.Thai.Should().Contain("๙๑.๒๕").And.Contain("๘๖.๗๓ (ปี ๒๕๖๘)");
        finding.Message.English.Should().Contain("91.25").And.Contain("86.73 (2568)");
    }

    [Theory]
    [InlineData("ได้คะแนน ๙๑.๒๕", true)]
    [InlineData("ผลการประเมิน ITA อยู่ในระดับ ผ่านดี", true)]
    [InlineData("คะแนน ITA ไม่น้อยกว่า ๘๕ คะแนน", false)]
    public void What_the_agency_tracks_itself_neither_confirms_nor_contradicts(string outcome, bool isUnproved)
    {
        var tracked = Scores.Entries(Scores.Published, kind: ResultKind.Tracking);

        Findings(outcome, tracked).Select(finding => finding.Code).Should().Equal(isUnproved ? [ReportLint.ClaimUnproved] : []);
        Findings(outcome.Replace("๙๑.๒๕", "๘๖.๗๓", StringComparison.Ordinal), tracked).Select(finding => finding.Code).Should().Equal(isUnproved ? [ReportLint.ClaimUnproved] : []);
    }

    [Fact]
    public void Where_the_title_does_not_speak_of_the_assessment_a_bare_score_is_somebody_else_s() =>
        Findings("ได้คะแนน ๙๑.๒๕", Announced, title: "แข่งขันกีฬา").Should().BeEmpty();

    private static bool Found(string outcome) => Findings(outcome, Announced).Count > 0;

    private static IReadOnlyList<Finding> Findings(string outcome, IReadOnlyList<IndicatorEntry> entries, string title = "การประเมินคุณธรรมและความโปร่งใส (ITA)")
    {
        var measure = Facts.Measure(title: title, outcome: outcome);
        var facts = new AssessmentFacts(Facts.Key, Facts.Kolum, [], [], [], new([new MeasureVersion(measure, Facts.Recorded())]), [Facts.Cover()], []) { IndicatorEntries = entries };
        return [.. Assessment.Compute(facts, Facts.Rules, Facts.Recorded(12).At).Findings.Where(finding => finding.Code is ReportLint.ScoreAgainstFacts or ReportLint.ClaimUnproved)];
    }
}

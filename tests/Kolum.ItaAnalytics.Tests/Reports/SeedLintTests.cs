using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Tests.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>What the linter says of the real report of FY2568.</summary>
public sealed class SeedLintTests
{
    private const string Periods = "ระยะเวลาดำเนินการ";
    private const string Results = "สรุปผลการดำเนินการ";
    private const string Outcomes = "ผลลัพธ์/ความสำเร็จ";
    private const string Evidence = "รายการหลักฐาน";

    [Fact]
    public async Task Its_real_defects_are_found_with_measure_and_field_and_nothing_else() =>
        Told((await TheCarriedReport.AssessmentAsync()).Findings).Should().Equal(
        [
            "MEMO_NUMBER_INCOMPLETE @ บันทึกข้อความ, ที่",
        ]);

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public async Task It_says_the_same_in_every_culture(string culture)
    {
        var here = (await TheCarriedReport.AssessmentAsync()).Findings;
        using var _ = new InCulture(culture);

        (await TheCarriedReport.AssessmentAsync()).Findings.Should().Equal(here);
    }

    private static IEnumerable<string> Told(IEnumerable<Finding> findings)
    {
        foreach (var f in findings) Console.WriteLine($"{f.Severity} {f.Code} [{f.Place}]\n   {f.Message.Thai}\n   {f.Message.English}");
        return findings.Select(finding => $"{finding.Code} @ {finding.Place.Subject}, {finding.Place.Field}");
    }
}

using System.Text;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

/// <summary>Files of steps, in and out.</summary>
public sealed class StepFilesTests
{
    private const string Head = "มาตรการที่,ขั้นตอนที่,ขั้นตอน,ผู้รับผิดชอบ,สถานะ,เริ่มตามแผน,กำหนดเสร็จ,เริ่มจริง,แล้วเสร็จจริง";
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("steps.csv")]
    [InlineData("steps.xlsx")]
    public async Task What_is_written_is_read_again_and_changes_nothing(string name)
    {
        await using var stage = await MeasureStage.OpenAsync();
        await stage.SetAsync(4, new() { Number = 1, Units = ["สำนักปลัด", "กองคลัง"], PlannedStart = new(2025, 1, 6), PlannedEnd = new(2025, 2, 28), Start = new(2025, 1, 13) });
        var measures = (await stage.ReadAsync())!.Plan.Measures;
        var files = new StepFiles();

        var imported = await ImportAsync(stage, name.EndsWith("csv", StringComparison.Ordinal) ? files.Csv(measures) : files.Workbook(measures), name);

        imported.Value.Set.Should().BeEmpty();
        imported.Value.Unchanged.Should().Be(measures.Sum(progress => progress.Steps.Count));
        files.Workbook(measures).Should().Equal(files.Workbook(measures), "equal measures give equal bytes");
    }

    [Fact]
    public async Task Rows_follow_steps_by_number_by_words_and_new_ones_each_on_what_the_rows_before_leave()
    {
        await using var stage = await MeasureStage.OpenAsync();
        var csv = $"{Head}\n4,๒,,\"กองคลัง\nกองช่าง\",,6 ม.ค. 68,2025-02-28,,\n4,,ขั้นตอนใหม่,,,,,,\n4,,ขั้นตอนเพิ่ม,,ยังไม่เริ่ม,,,,\n4,,ขั้นตอนเพิ่มอีก,กองคลัง,,,,,\n5,1,,,แล้วเสร็จ,,,,13/1/2568";

        var dry = await ImportAsync(stage, Encoding.UTF8.GetBytes(csv), dryRun: true);
        (await stage.ReadAsync())!.Plan.Measures.Should().OnlyContain(progress => progress.Followed.Count == 0);
        var imported = await ImportAsync(stage, Encoding.UTF8.GetBytes(csv));

        imported.Value.Should().BeEquivalentTo(dry.Value);
        imported.Value.Set.Select(set => (set.Measure, set.Step.Number)).Should().Equal((4, 2), (4, 3), (4, 4), (5, 1));
        imported.Value.Unchanged.Should().Be(1, "a row that says nothing touches nothing");
        var plan = (await stage.ReadAsync())!.Plan;
        plan.Find(4)!.Steps[1].Data!.Units.Names.Should().Equal("กองคลัง", "กองช่าง");
        plan.Find(5)!.Steps[0].Data!.End.Should().Be(new(2025, 1, 13));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_with_row_and_column_and_nothing_is_stored()
    {
        await using var stage = await MeasureStage.OpenAsync();

        var refused = await ImportAsync(stage, Encoding.UTF8.GetBytes($"{Head}\n4,1,,กองคลัง,,,,,\n4,x,,,เสร็จ,,ไม่ทราบ,,\n9,1,,กองคลัง,,,,,\n4,1,,กองช่าง,,,,,\n4,2,,,,2025-03-01,2025-02-01,,"));

        refused.IsAccepted.Should().BeFalse();
        refused.Findings.Select(finding => (finding.Code, finding.Place.Row, finding.Place.Column)).Should().Equal(
            (StepRowText.NumberCode, 3, 2), (StepRowText.StatusCode, 3, 5), (StepRowText.DayCode, 3, 7), (ReviseMeasure.MeasureUnknown, 4, 1), (MeasureCodes.RowRepeated, 5, 2), (MeasureCodes.StepEndBeforeStart, 6, 7));
        (await stage.ReadAsync())!.Plan.Measures.Should().OnlyContain(progress => progress.Followed.Count == 0);
    }

    [Theory]
    [InlineData("", "FILE_EMPTY")]
    [InlineData("ก,ข\n1,2", "MEASURE_STEPS_HEADING_UNKNOWN")]
    public async Task A_file_that_is_none_is_refused_once(string text, string code)
    {
        await using var stage = await MeasureStage.OpenAsync();

        (await ImportAsync(stage, Encoding.UTF8.GetBytes(text))).Findings.Select(finding => finding.Code).Should().Contain(code);
    }

    private static Task<Checked<ImportedSteps>> ImportAsync(MeasureStage stage, byte[] file, string name = "steps.csv", bool dryRun = false) => stage.UseAsync(async useCases =>
    {
        using var content = new MemoryStream(file);
        return await new ImportSteps(useCases.Sessions).RunAsync(Facts.Key, await new StepFiles().ReadAsync(content, name, None), "นำเข้า", MeasureStage.Tester, dryRun, None);
    });
}

using System.Text.RegularExpressions;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>Fieldwork from the command line: status, files, undo, the template, holidays.</summary>
public sealed partial class FieldworkCommandTests : IDisposable
{
    private readonly CommandRun command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task Status_says_where_each_survey_stands_with_its_rules_and_marks_samples()
    {
        var (code, output, error) = await command.RunAsync("status", "2568", "--as-of", "14 มี.ค. 68");

        code.Should().Be(ExitCode.Done);
        output.Should().Contain("IIT").And.Contain("EIT ส่วนที่ ๑").And.Contain("โอกาสครบ").And.Contain("แบบจำลอง").And.Contain("รวมทุกแบบวัด");
        error.Should().Contain("ข้อมูลตัวอย่าง");
    }

    [Fact]
    public async Task A_file_is_imported_listed_and_taken_back_as_a_whole()
    {
        var file = command.Write("counts.csv", "แบบวัด,วันที่,จำนวน\niit,14 มี.ค. 68,25\neit-1,14 มี.ค. 68,31\n");

        (await command.RunAsync("import", "counts", file, "--dry-run")).Error.Should().Contain("จะบันทึก 2 รายการ");
        var imported = await command.RunAsync("import", "counts", file);
        var id = ImportId().Match(imported.Error).Groups[1].Value;
        imported.Code.Should().Be(ExitCode.Done);
        imported.Output.Should().Contain("iit  14 มี.ค. 2568  ยอดสะสม  25 คน");
        (await command.RunAsync("completion", "2568", "--format", "csv")).Output.Should().Contain(",iit,WINDOW,").And.Contain(",25,25,");

        (await command.RunAsync("counts", "undo", id, "--reason", "แฟ้มผิด")).Code.Should().Be(ExitCode.Done);
        (await command.RunAsync("counts", "imports")).Output.Should().Contain("counts.csv").And.Contain("แฟ้มผิด");
        (await command.RunAsync("completion", "2568", "--format", "csv")).Output.Should().NotContain(",25,25,");
        (await command.RunAsync("counts", "undo", id, "--reason", "อีกครั้ง")).Code.Should().Be(ExitCode.BadInput);
    }

    [Fact]
    public async Task A_file_with_one_bad_row_stores_nothing_and_names_row_and_column()
    {
        var file = command.Write("counts.csv", "แบบวัด,วันที่,จำนวน\niit,14 มี.ค. 68,25\niit,31 ก.พ. 68,26\n");

        var (code, _, error) = await command.RunAsync("import", "counts", file);

        code.Should().Be(ExitCode.BadInput);
        error.Should().Contain("COUNT_DAY_UNREADABLE").And.Contain("row 3").And.Contain("column 2");
        (await command.RunAsync("counts", "imports")).Output.Should().BeEmpty();
    }

    [Fact]
    public async Task The_template_is_written_and_can_be_imported_as_it_is_without_inventing_counts()
    {
        var file = command.FileOf("form.xlsx");

        (await command.RunAsync("counts", "template", "--out", file)).Code.Should().Be(ExitCode.Done);
        (await command.RunAsync("import", "counts", file, "--dry-run")).Error.Should().Contain("จะบันทึก 0 รายการ");
    }

    [Fact]
    public async Task Holidays_change_the_working_days_that_are_left()
    {
        var file = command.Write("holidays.csv", "วันที่,ชื่อวัน\n2025-03-17,วันหยุดพิเศษ\n2025-03-18,วันหยุดพิเศษ\n");
        var before = (await command.RunAsync("status", "2568", "--as-of", "2025-03-14")).Output;

        (await command.RunAsync("import", "holidays", file)).Error.Should().Contain("บันทึก 2 วัน");

        (await command.RunAsync("status", "2568", "--as-of", "2025-03-14")).Output.Should().Be(before, "on 14 March nobody knew of them");
        (await command.RunAsync("completion", "2568", "--by", "month", "--format", "csv")).Code.Should().Be(ExitCode.Done);
    }

    [GeneratedRegex(@"counts undo ([0-9a-f]{32})")]
    private static partial Regex ImportId();
}

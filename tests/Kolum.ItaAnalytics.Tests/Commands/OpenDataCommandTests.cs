using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Domain.Indicators;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

public sealed class OpenDataCommandTests : IDisposable
{
    private readonly CommandRun command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task A_checklist_is_listed_set_exported_and_taken_in_again()
    {
        var (_, empty, hint) = await command.RunAsync("oit", "2568");
        empty.Should().Contain("── 9.1 ข้อมูลพื้นฐาน: ยังไม่มีข้อมูล (4 ข้อ)").And.Contain("○ o24").And.Contain("ข้อมูลของปี 2567");
        hint.Should().Contain("oit 2568 set --item 1");

        (await command.RunAsync("oit", "2568", "set", "--item", "24", "--status", "Published", "--address", "https://www.kolum.go.th/o24", "--due", "30 เม.ย. 68")).Code.Should().Be(ExitCode.Done);
        (await command.RunAsync("oit", "2568", "list")).Output.Should().Contain("● o24").And.Contain("1 จาก 28 ข้อ (ร้อยละ 3.57) · ยังไม่ได้บันทึก 27 ข้อ").And.Contain("ยังไม่ยืนยัน");
        var row = JsonDocument.Parse((await command.RunAsync("oit", "2568", "list", "--format", "json")).Output).RootElement[23];
        (row.GetProperty("item").GetString(), row.GetProperty("status").GetString(), row.GetProperty("done").GetBoolean(), row.GetProperty("due").GetString())
            .Should().Be(("o24", "PUBLISHED", true, "2025-04-30"));

        foreach (var name in new[] { "oit.csv", "oit.xlsx" })
        {
            (await command.RunAsync("oit", "2568", "export", "--out", command.FileOf(name))).Code.Should().Be(ExitCode.Done);
            (await command.RunAsync("oit", "2568", "import", command.FileOf(name))).Error.Should().Contain("บันทึก 0 ข้อ ไม่เปลี่ยน 1 ข้อ");
        }
    }

    [Fact]
    public async Task A_file_with_a_bad_row_is_not_taken_in_and_says_where_it_is_bad()
    {
        var file = command.Write("oit.csv", "ข้อ,สถานะ,ที่อยู่เว็บ\no1,เผยแพร่แล้ว,https://a.go.th\no99,เผยแพร่แล้ว,file:///etc/passwd\n");

        var (code, _, error) = await command.RunAsync("oit", "2568", "import", file);

        code.Should().Be(ExitCode.BadInput);
        error.Should().Contain($"{OpenDataCodes.ItemUnknown} [oit.csv, ข้อ, row 3, column 1]");
        (await command.RunAsync("oit", "2568")).Output.Should().Contain("ยังไม่มีข้อมูล (28 ข้อ)");
    }

    [Fact]
    public async Task A_dry_run_keeps_nothing()
    {
        var file = command.Write("oit.csv", "ข้อ,สถานะ,ที่อยู่เว็บ\no1,เผยแพร่แล้ว,https://a.go.th\n");

        (await command.RunAsync("oit", "2568", "import", file, "--dry-run")).Error.Should().Contain("จะบันทึก 1 ข้อ");
        (await command.RunAsync("oit", "2568")).Output.Should().Contain("ยังไม่มีข้อมูล (28 ข้อ)");
    }

    [Fact]
    public async Task Addresses_inside_the_office_are_not_asked_and_the_list_says_that_they_did_not_answer()
    {
        await command.RunAsync("oit", "2568", "set", "--item", "1", "--status", "Checked", "--address", "http://127.0.0.1:9/o1");

        var (code, output, _) = await command.RunAsync("oit", "2568", "check-links");

        code.Should().Be(ExitCode.Done);
        output.Trim().Should().Be("▲ เปิดไม่ได้  http://127.0.0.1:9/o1  (private address, not asked)");
        var listed = await command.RunAsync("oit", "2568");
        listed.Error.Should().Contain($"{OpenDataCodes.LinkNotAnswering} [o1, ที่อยู่เว็บ]");
        (await command.RunAsync("lint", "2568")).Error.Should().Contain(OpenDataCodes.LinkNotAnswering);
    }

    [Fact]
    public async Task A_year_that_is_not_opened_has_its_list_and_one_without_rules_has_none()
    {
        (await command.RunAsync("oit", "2569")).Output.Should().Contain("ยังไม่ทราบตัวชี้วัดย่อย: 26 ข้อ");
        (await command.RunAsync("oit", "2580")).Code.Should().Be(ExitCode.NotFound);
        (await command.RunAsync("oit", "2568", "set", "--item", "1", "--status", "Missing", "--due", "เมื่อวาน")).Error.Should().Contain("DATE_INVALID");
    }
}

using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Metrics;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Metrics;

/// <summary>Files of registers: out and in again, and what is said of bad ones.</summary>
public sealed class RegisterFilesTests : IAsyncLifetime
{
    private const string Head = "รายการที่,เดือน,ประเภทเรื่อง,เรื่องที่รับ,เรื่องที่แล้วเสร็จ,แล้วเสร็จในเวลา,แหล่งที่มา\r\n";
    private MetricStage stage = null!;

    public static TheoryData<string> Codes => [.. Registers.All.Select(register => register.Code)];

    public async ValueTask InitializeAsync() => stage = await MetricStage.OpenAsync();

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_template_of_every_register_is_a_workbook_that_excel_opens(string code)
    {
        using var file = new MemoryStream(new RegisterFileWriter().Workbook(Registers.Of(code), []));
        using var book = SpreadsheetDocument.Open(file, isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).Should().BeEmpty();
        book.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Should().OnlyContain(sheet => sheet.Name!.Value!.Length <= 31);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_template_has_an_example_that_is_not_read_and_that_would_be_accepted(string code)
    {
        var register = Registers.Of(code);
        (await stage.ImportAsync(code, new RegisterFileWriter().Workbook(register, []), "template.xlsx")).Value.Should().Be(new ImportedRegister(0, 0, 0));
        (await stage.StoredAsync()).Decisions.Should().BeEmpty();

        await stage.RecordAsync(Registers.Services, ("service", "การลงทะเบียนรับเบี้ยยังชีพผู้สูงอายุ"));
        await stage.RecordAsync(Registers.Channels, ("channel", "ระบบยื่นคำร้องออนไลน์"), ("kind", Registers.EService));
        var example = register.Fields.Select(field => (field.Key, field.Example)).Where(field => field.Key != "service" || code != Registers.Services).ToList();
        if (code == Registers.Services)
        {
            example.Add(("service", "งานอื่น"));
        }

        (await stage.RecordAsync(code, [.. example])).Findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task What_is_written_is_read_back_as_the_same(string format)
    {
        await stage.RecordAsync(Registers.Services, ("service", "=งาน,\"ก\""), ("documents", "บัตร\n-สำเนา"), ("manual", "คู่มือ"), ("manualDay", "1 พ.ย. 67"), ("standardTime", "15"), ("timeUnit", "นาที"));
        await stage.RecordAsync(Registers.Services, ("service", "@งาน ข"));
        var entries = (await stage.BookAsync()).Register(Registers.Services).Entries;
        var (definition, writer) = (Registers.Of(Registers.Services), new RegisterFileWriter());

        var file = format == "csv" ? writer.Csv(definition, entries) : writer.Workbook(definition, entries);

        (await stage.ImportAsync(Registers.Services, file, $"services.{format}")).Value.Should().Be(new ImportedRegister(0, 0, 2));
        file.Should().Equal(format == "csv" ? writer.Csv(definition, entries) : writer.Workbook(definition, entries));
    }

    [Fact]
    public async Task No_cell_of_an_export_begins_with_what_a_spreadsheet_runs()
    {
        await stage.RecordAsync(Registers.Services, ("service", "=HYPERLINK(\"http://a\")"), ("unit", "+66"), ("documents", "@cmd"));
        var text = Encoding.UTF8.GetString(new RegisterFileWriter().Csv(Registers.Of(Registers.Services), (await stage.BookAsync()).Register(Registers.Services).Entries));

        text.Should().Contain("'=HYPERLINK").And.Contain("'+66").And.Contain("'@cmd");
    }

    [Fact]
    public async Task Every_bad_row_is_told_with_row_column_and_code_and_nothing_is_stored()
    {
        var file = Head
            + ",มี.ค. 68,ร้องเรียน/ร้องทุกข์ทั่วไป,4,3,3,\r\n"
            + ",เมื่อไร,ร้องเรียน/ร้องทุกข์ทั่วไป,4,3,3,\r\n"
            + ",2025-02,นินทา,4,3,3,\r\n"
            + ",2025-01,general,4,5,3,\r\n"
            + ",2025-03,general,1,1,1,\r\n"
            + "x,2024-12,general,1,1,1,\r\n"
            + "9,2024-11,general,1,1,1,\r\n"
            + ",2024-10,general,1,1,1,,เกิน\r\n";

        var imported = await stage.ImportAsync(Registers.Complaints, Encoding.UTF8.GetBytes(file));

        imported.Findings.Select(finding => (finding.Code, finding.Place.Row, finding.Place.Column)).Should().BeEquivalentTo(new (string, int?, int?)[]
        {
            (MetricCodes.MonthInvalid, 3, 2),
            (MetricCodes.ChoiceUnknown, 4, 3),
            (MetricCodes.PartAboveWhole, 5, 5),
            (MetricCodes.EntryRepeated, 6, 2),
            (RegisterFileReader.NumberCode, 7, 1),
            (MetricCodes.EntryUnknown, 8, 1),
            (RegisterFileReader.ColumnsCode, 9, 8),
        });
        (await stage.StoredAsync()).Decisions.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_read_again_changes_what_differs_and_doubles_nothing()
    {
        var first = Encoding.UTF8.GetBytes(Head + ",2025-03,general,4,3,3,ระบบ\r\n,2025-02,general,2,2,2,\r\n");
        (await stage.ImportAsync(Registers.Complaints, first, dryRun: true)).Value.Should().Be(new ImportedRegister(2, 0, 0));
        (await stage.StoredAsync()).Decisions.Should().BeEmpty();
        (await stage.ImportAsync(Registers.Complaints, first)).Value.Should().Be(new ImportedRegister(2, 0, 0));

        var second = Encoding.UTF8.GetBytes(Head + ",2025-03,general,5,3,3,\r\n,2025-02,general,2,2,2,\r\n,2025-01,general,1,1,1,\r\n");
        (await stage.ImportAsync(Registers.Complaints, second)).Value.Should().Be(new ImportedRegister(1, 1, 1));
        (await stage.BookAsync()).Register(Registers.Complaints).Find(1)!.Versions.Select(version => (version.Values!.Number("received"), version.Source)).Should().Equal((4, "ระบบ"), (5, "ระบบ"));
    }

    [Theory]
    [InlineData("", "FILE_EMPTY")]
    [InlineData("เดือน\r\n2025-03\r\n", "REGISTER_HEADING_MISSING")]
    [InlineData("เดือน,ประเภทเรื่อง,เรื่องที่รับ,เรื่องที่แล้วเสร็จ,แล้วเสร็จในเวลา,ผู้ร้อง\r\n", "REGISTER_HEADING_UNKNOWN")]
    public async Task A_file_that_cannot_be_read_is_refused_as_a_whole(string text, string code) =>
        (await stage.ImportAsync(Registers.Complaints, Encoding.UTF8.GetBytes(text))).Findings.Should().Contain(finding => finding.Code == code);
}

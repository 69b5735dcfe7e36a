using System.Text;
using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public class OpenDataFilesTests
{
    private const string Headings = "ข้อ,สถานะ,ที่อยู่เว็บ,กำหนดเผยแพร่,หมายเหตุ\n";

    private static readonly OpenDataFiles Files = new();

    [Fact]
    public async Task Rows_are_read_as_people_write_them()
    {
        var row = (await CsvAsync(Headings + "o24,เผยแพร่แล้ว,https://a.go.th/x,๓๐ เม.ย. ๖๘,ตรวจแล้ว\n")).Should().ContainSingle().Subject.Value;

        row.Item.Should().Be(24);
        row.State.Says(new(OpenDataStatus.Published, "https://a.go.th/x", Due: new(2025, 4, 30), Note: "ตรวจแล้ว")).Should().BeTrue();
    }

    [Theory]
    [InlineData("24")]
    [InlineData("O24")]
    [InlineData("ข้อ ๒๔")]
    public async Task An_item_may_be_written_in_several_ways(string item) =>
        (await CsvAsync($"item,status\n{item},Missing\n"))[0].Value.Item.Should().Be(24);

    [Fact]
    public async Task Rows_that_only_name_their_item_say_nothing() =>
        (await CsvAsync("ข้อ,รายการ,สถานะ\no1,โครงสร้าง,\no2,ผู้บริหาร,ยังไม่มี\n")).Should().ContainSingle().Which.Value.Item.Should().Be(2);

    [Theory]
    [InlineData("x1,ยังไม่มี,,,", OpenDataCodes.ItemUnknown, "ข้อ", 1)]
    [InlineData("o1,เสร็จ,,,", OpenDataCodes.StatusInvalid, "สถานะ", 2)]
    [InlineData("o1,,https://a.go.th,,", OpenDataCodes.StatusInvalid, "สถานะ", 2)]
    [InlineData("o1,ยังไม่มี,,31 ก.พ. 68,", OpenDataCodes.DayInvalid, "กำหนดเผยแพร่", 4)]
    [InlineData("o1,ยังไม่มี,,,หมายเหตุ,เกิน", OpenDataCodes.RowColumns, null, 6)]
    public async Task A_bad_row_is_told_with_code_row_and_column(string row, string code, string? field, int column)
    {
        var refused = (await CsvAsync(Headings + "o2,ยังไม่มี,,,\n" + row + "\n"))[1];

        var finding = refused.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Place.Field, finding.Place.Row, finding.Place.Column).Should().Be((code, field, 3, column));
    }

    [Theory]
    [InlineData("", "FILE_EMPTY")]
    [InlineData("ข้อ,หมายเหตุ\n", "OPEN_DATA_HEADING_MISSING")]
    [InlineData("ข้อ,สถานะ,สี\n", "OPEN_DATA_HEADING_UNKNOWN")]
    [InlineData("ข้อ,สถานะ,item\n", "OPEN_DATA_HEADING_TWICE")]
    public async Task A_file_that_is_no_checklist_says_why(string text, string code) =>
        (await CsvAsync(text)).Should().ContainSingle().Which.Findings.Select(finding => finding.Code).Should().Contain(code);

    [Fact]
    public async Task A_file_of_far_too_many_rows_is_another_file() =>
        (await CsvAsync(Headings + string.Concat(Enumerable.Repeat("o1,ยังไม่มี,,,\n", 501)))).Should().ContainSingle().Which.Findings[0].Code.Should().Be(OpenDataFiles.TooManyRowsCode);

    [Fact]
    public void What_a_spreadsheet_would_run_is_written_as_words()
    {
        var state = new OpenDataState(OpenDataStatus.Missing, ResponsibleUnit: "=HYPERLINK(\"http://x\")", Note: "+1");
        var csv = Encoding.UTF8.GetString(Files.Csv(Of(Facts.OpenData(1, state: state))));

        csv.Should().Contain("'=HYPERLINK").And.Contain(",'+1,").And.NotContain(",=").And.NotContain(",+");
    }

    [Fact]
    public async Task Days_and_states_of_the_workbook_are_read_back()
    {
        var state = new OpenDataState(OpenDataStatus.Checked, "https://a.go.th", "กองคลัง", new(2025, 4, 30), new(2025, 3, 1), "9.2", "ก\nข") { FileFormats = ["pdf", "xlsx"] };

        var read = (await ReadAsync(Files.Workbook(Of(Facts.OpenData(3, state: state))))).Should().ContainSingle().Subject.Value;

        read.Item.Should().Be(3);
        read.State.Says(state).Should().BeTrue();
    }

    [Property]
    public bool What_is_exported_as_CSV_is_imported_unchanged(string unit, string note, byte item, byte status, short due) =>
        Unchanged(checklist => Files.Csv(checklist), unit, note, item, status, due);

    [Property(MaxTest = 30)]
    public bool What_is_exported_as_a_workbook_is_imported_unchanged(string unit, string note, byte item, byte status, short due) =>
        Unchanged(checklist => Files.Workbook(checklist), unit, note, item, status, due);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("''-5")]
    [InlineData("'")]
    [InlineData("# หมายเหตุ")]
    [InlineData("a,\"b\";c")]
    [InlineData("บรรทัด\nสอง")]
    public void Odd_words_are_imported_unchanged(string words)
    {
        Unchanged(checklist => Files.Csv(checklist), words, words, 3, 2, 10).Should().BeTrue();
        Unchanged(checklist => Files.Workbook(checklist), words, words, 3, 2, 10).Should().BeTrue();
    }

    private static bool Unchanged(Func<OpenDataChecklist, byte[]> write, string unit, string note, byte item, byte status, short due)
    {
        var choice = OpenDataWords.Choices[status % OpenDataWords.Choices.Count];
        var draft = OpenDataDraft.Typed(1 + (item % 28), new(
            choice, "https://a.go.th/x", unit, new DateOnly(2025, 1, 1).AddDays(due % 300), null, item % 2 == 0 ? "9.1" : null, note)
        { FileFormats = ["pdf"] }, "ทดสอบ").Tidied();
        var read = ReadAsync(write(Of(Facts.OpenData(draft.Item, state: draft.State)))).GetAwaiter().GetResult();
        return read is [{ IsAccepted: true, Value: var back }] && back.Item == draft.Item && back.Tidied().State.Says(draft.State);
    }

    private static OpenDataChecklist Of(params OpenDataEntry[] entries) =>
        OpenDataChecklist.Of(Facts.Key, Facts.Rules.Packs.Find(Facts.Key.FiscalYear), entries, [], Facts.Recorded(12).At);

    private static Task<IReadOnlyList<Checked<OpenDataDraft>>> CsvAsync(string text) => ReadAsync(Encoding.UTF8.GetBytes(text));

    private static async Task<IReadOnlyList<Checked<OpenDataDraft>>> ReadAsync(byte[] file) =>
        await Files.ReadAsync(new MemoryStream(file), "oit.csv", CancellationToken.None);
}

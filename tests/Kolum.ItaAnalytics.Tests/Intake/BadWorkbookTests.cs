using System.IO.Compression;
using System.Text;
using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

[Collection(RunsAlone.Name)]
public sealed class BadWorkbookTests
{
    private static readonly byte[] Sound = WorkbookFile.Of(WorkbookFile.Headings, ["iit", new DateOnly(2025, 3, 14), 3], ["eit-1", "๑๔ มี.ค. ๖๘", "๔"]);

    [Fact]
    public async Task The_file_that_the_others_are_spoilt_from_is_sound() => (await Reading.Counts(Sound)).Should().HaveCount(2).And.OnlyContain(row => row.IsAccepted);

    [Fact]
    public async Task An_entry_that_inflates_without_end_is_refused() =>
        await Refused(WordFile.With(Sound, "xl/media/image1.bin", new string('0', 32 * 1024 * 1024)), OfficeFormat.Excel.BombCode);

    [Fact]
    public async Task A_DTD_is_refused() =>
        await Refused(WordFile.With(Sound, "xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b \"b\">]><a>&b;</a>"), OfficeFormat.Excel.DtdCode);

    [Fact]
    public async Task A_link_to_another_workbook_is_refused()
    {
        var link = """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///other.xlsx" TargetMode="External"/></Relationships>
            """;

        (await Refused(WordFile.With(Sound, "xl/externalLinks/_rels/externalLink1.xml.rels", link), OfficeFormat.Excel.ExternalCode))
            .Message.English.Should().Contain("other.xlsx").And.Contain("workbook");
    }

    [Fact]
    public async Task A_Word_file_is_no_workbook() => await Refused(WordFile.FromText("ก"), OfficeFormat.Excel.OtherKindCode);

    [Fact]
    public async Task A_workbook_without_worksheets_is_refused() => await Refused(WorkbookFile.Of(_ => { }, []), OfficeFormat.Excel.OtherKindCode);

    [Fact]
    public async Task An_empty_worksheet_is_refused() => await Refused(WorkbookFile.Of([]), FileRefusals.EmptyCode);

    [Fact]
    public async Task A_missing_column_refuses_the_file_once() => await Refused(WorkbookFile.Of(["แบบวัด", "วันที่"], ["iit", 45730]), CountColumns.MissingCode);

    [Fact]
    public async Task A_file_cut_short_is_refused() => await Refused(Sound[..(Sound.Length / 2)], OfficeFormat.Excel.CorruptCode);

    [Fact]
    public async Task A_cell_that_names_words_that_are_not_there_is_refused() =>
        await Refused(WorkbookFile.WithSheetData("<row><c t=\"s\"><v>7</v></c></row>"), OfficeFormat.Excel.CorruptCode);

    [Fact]
    public async Task An_old_workbook_is_refused_with_the_way_to_mend_it() =>
        (await Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]], OfficeFormat.Excel.OldCode)).Message.Thai.Should().Contain(".xlsx");

    [Fact]
    public async Task A_workbook_locked_with_a_password_is_refused() => await Refused(
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage")], OfficeFormat.EncryptedCode);

    [Fact]
    public async Task A_workbook_that_is_too_large_is_refused_with_the_way_out()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("x", CompressionLevel.NoCompression).Open())
        {
            entry.Write(new byte[CountsWorkbook.LargestFile]);
        }

        (await Refused(file.ToArray(), FileRefusals.TooLargeCode)).Message.Thai.Should().Contain("CSV");
    }

    [Fact]
    public async Task A_row_of_very_many_cells_is_read_in_little_memory()
    {
        var file = WorkbookFile.WithSheetData("<row>" + string.Concat(Enumerable.Repeat("<c/>", 1_000_000)) + "</row>");
        var before = GC.GetTotalAllocatedBytes();

        await Refused(file, FileRefusals.EmptyCode);

        (GC.GetTotalAllocatedBytes() - before).Should().BeLessThan(64L * 1024 * 1024);
    }

    [Property(MaxTest = 200)]
    public async Task A_workbook_with_bytes_changed_is_read_or_refused(ushort[] places, byte[] values)
    {
        var mutated = Sound.ToArray();
        foreach (var (place, value) in places.Zip(values))
        {
            mutated[place % mutated.Length] = value;
        }

        Answered(await Reading.Counts(mutated));
    }

    [Property(MaxTest = 300)]
    public async Task A_workbook_with_random_cells_is_read_or_refused(byte[] choices)
    {
        string[] pieces =
        [
            "<row>", "</row>", "<c>", "</c>", "<v>", "</v>", "<c r=\"ZZZZZ9\"><v>1</v></c>", "<c t=\"s\"><v>-1</v></c>", "<c t=\"b\"><v>1</v></c>", "<row r=\"x\"/>", "<row r=\"99999999999\">",
            "<c t=\"str\"><v>iit</v></c>", "<c><v>45730</v></c>", "<c><v>1e999</v></c>", "<c><v>NaN</v></c>", "<c t=\"inlineStr\"><is><t>3</t><rPh><t>x</t></rPh></is></c>", "<f>1</f>", "ก",
        ];

        Answered(await Reading.Counts(WorkbookFile.WithSheetData(
            "<row><c t=\"str\"><v>survey</v></c><c t=\"str\"><v>day</v></c><c t=\"str\"><v>value</v></c></row>" + string.Concat(choices.Select(choice => pieces[choice % pieces.Length])))));
    }

    private static void Answered(IEnumerable<Checked<Domain.Surveys.CountRow>> rows) =>
        rows.All(row => row.IsAccepted || row.Findings.Any(finding => finding.Severity == Severity.Error && finding.Message.Thai.Length > 0)).Should().BeTrue();

    private static async Task<Finding> Refused(byte[] file, string code) =>
        (await Reading.Counts(file)).Should().ContainSingle().Which.Findings.Should().ContainSingle(finding => finding.Code == code).Subject;
}

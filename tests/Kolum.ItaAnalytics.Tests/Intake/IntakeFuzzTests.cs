using System.Text;
using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

/// <summary>Whatever is read: an answer, soon, and never an exception.</summary>
[Collection(RunsAlone.Name)]
public sealed class IntakeFuzzTests
{
    /// <summary>Processor time, not time on the wall: a busy machine fails no test. That is why these run alone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly byte[] SeedBytes = Encoding.UTF8.GetBytes(Reading.SeedText);
    private static readonly byte[] SeedWord = WordFile.FromText(Reading.SeedText);

    [Property]
    public Task Random_bytes_are_refused(byte[] bytes) => Answers(bytes, accepted: false);

    [Property]
    public Task Random_bytes_that_call_themselves_a_package_are_refused(byte[] bytes) => Answers([(byte)'P', (byte)'K', 3, 4, .. bytes], accepted: false);

    [Property]
    public Task Random_text_is_refused(string? text) => Answers(Encoding.UTF8.GetBytes(text ?? ""), accepted: false);

    [Property(MaxTest = 200)]
    public Task The_seed_with_bytes_changed_is_read_or_refused(ushort[] places, byte[] values) => Answers(Mutated(SeedBytes, places, values));

    [Property(MaxTest = 200)]
    public Task The_seed_with_lines_moved_is_read_or_refused(byte[] order) =>
        Answers(Encoding.UTF8.GetBytes(string.Join('\n', Reading.SeedText.Split('\n').Select((line, i) => (line, key: order.Length == 0 ? i : order[i % order.Length]))
            .OrderBy(pair => pair.key).Select(pair => pair.line))));

    [Property(MaxTest = 100)]
    public Task A_Word_file_with_bytes_changed_is_read_or_refused(ushort[] places, byte[] values) => Answers(Mutated(SeedWord, places, values));

    [Property(MaxTest = 100)]
    public Task A_Word_file_with_random_XML_in_it_is_read_or_refused(byte[] choices)
    {
        string[] pieces =
        [
            "<w:p>", "</w:p>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:r><w:t>ก</w:t></w:r>", "<w:sdt/>",
            "<w:gridSpan w:val=\"x\"/>", "<w:tcPr><w:gridSpan w:val=\"-3\"/><w:vMerge/></w:tcPr>", "<w:pPr><w:numPr><w:numId w:val=\"9\"/></w:numPr></w:pPr>", "text",
        ];
        var body = string.Concat(choices.Select(choice => pieces[choice % pieces.Length]));
        return Answers(WordFile.With(
            SeedWord,
            "word/document.xml",
            $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"""));
    }

    [Property(MaxTest = 300)]
    public async Task Random_cells_are_read_or_refused(string?[] texts)
    {
        var cells = texts.Select(text => (text ?? "").Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ')).Concat(Enumerable.Repeat("", 6)).Take(6).ToArray();
        cells[0] = "๑. " + cells[0];

        await Answers(Encoding.UTF8.GetBytes(string.Join('\n', "ปีงบประมาณ ๒๕๖๘", Reading.Headings, string.Join('\t', cells))));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("๑. ")]
    [InlineData("๑.")]
    [InlineData("ก")]
    [InlineData("<p>")]
    [InlineData("<p ")]
    [InlineData("วันที่ ")]
    [InlineData("ม.ค.-")]
    [InlineData(". ")]
    public async Task A_long_cell_of_one_thing_does_not_hang(string piece)
    {
        var cell = "ม" + string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + "x";

        await Answers(Encoding.UTF8.GetBytes(
            $"บันทึกข้อความ\nที่ {cell}\nเรื่อง {cell}\n{cell}\nรายงานผล\nปีงบประมาณ {cell} ปีงบประมาณ ๒๕๖๘\n{Reading.Headings}\n๑. {string.Join('\t', Enumerable.Repeat(cell, 6))}"));
    }

    [Theory]
    [InlineData("ข้อความ")]
    [InlineData("เรื่อง")]
    [InlineData("(ก ข)")]
    [InlineData("รายงานผล")]
    [InlineData("ก\tข")]
    [InlineData("๑. ก\t\t\t\t\t")]
    [InlineData("\tก\t\t\t\t")]
    public async Task Very_many_lines_of_one_kind_do_not_hang(string line)
    {
        var lines = string.Concat(Enumerable.Repeat(line + "\n", 20_000));

        await Answers(Encoding.UTF8.GetBytes($"บันทึกข้อความ\n{lines}\nปีงบประมาณ ๒๕๖๘\n{Reading.Headings}\n๑. ก\t\t\t\t\t\n{lines}"));
    }

    private static byte[] Mutated(byte[] file, ushort[] places, byte[] values)
    {
        var mutated = file.ToArray();
        foreach (var (place, value) in places.Zip(values))
        {
            mutated[place % mutated.Length] = value;
        }

        return mutated;
    }

    private static async Task Answers(byte[] file, bool? accepted = null)
    {
        var before = Environment.CpuUsage.TotalTime;
        Checked<ReportDraft> read = await Reading.Report(file);

        (Environment.CpuUsage.TotalTime - before).Should().BeLessThan(Patience);
        (read.IsAccepted || read.Findings.Any(finding => finding.Severity == Severity.Error)).Should().BeTrue();
        (accepted is null || accepted == read.IsAccepted).Should().BeTrue();
        read.Findings.All(finding => finding.Message.Thai.Length > 0 && finding.Message.English.Length > 0 && finding.Place.Subject.Length > 0).Should().BeTrue();
    }
}

/// <summary>Tests beside which no other test may run, because they measure the process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "runs alone";
}

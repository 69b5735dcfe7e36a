using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class BadWordFileTests
{
    private const string Relationships =
        """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{0}</Relationships>""";

    private static readonly byte[] Sound = WordFile.Report(WordFile.RowOf(Reading.Row()));

    [Fact]
    public async Task The_file_that_the_others_are_spoilt_from_is_sound() => (await Reading.Report(Sound)).IsAccepted.Should().BeTrue();

    [Fact]
    public async Task An_entry_that_inflates_without_end_is_refused_before_it_fills_the_memory()
    {
        var file = WordFile.With(Sound, "word/media/image1.bin", new string('0', 32 * 1024 * 1024));
        file.Length.Should().BeLessThan(1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();

        await Refused(file, OfficeFormat.Word.BombCode);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(24 * 1024 * 1024);
    }

    [Fact]
    public async Task Many_entries_that_inflate_too_far_together_are_refused()
    {
        var file = Sound;
        for (var i = 0; i < 8; i++)
        {
            file = WordFile.With(file, $"word/media/image{i}.bin", new string('0', 1024 * 1024));
        }

        await Refused(file, OfficeFormat.Word.BombCode);
    }

    [Fact]
    public async Task Too_many_entries_are_refused()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i <= OfficePackage.MostEntries; i++)
            {
                archive.CreateEntry(ThaiFormat.Plain.Number(i));
            }
        }

        await Refused(file.ToArray(), OfficeFormat.Word.BombCode);
    }

    [Fact]
    public async Task Elements_nested_without_end_are_refused_before_a_reader_runs_out_of_stack()
    {
        var nested = string.Concat(Enumerable.Repeat("<w:p>", 20_000)) + string.Concat(Enumerable.Repeat("</w:p>", 20_000));

        await Refused(
            WordFile.With(Sound, "word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{nested}</w:document>"""),
            OfficeFormat.Word.BombCode);
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/_rels/document.xml.rels")]
    [InlineData("customXml/item1.xml")]
    [InlineData("word/hidden.bin")]
    public async Task A_DTD_in_any_part_is_refused(string part)
    {
        var bomb = """<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>""";

        (await Refused(WordFile.With(Sound, part, bomb), OfficeFormat.Word.DtdCode)).Place.Field.Should().Be(part);
    }

    [Fact]
    public async Task A_DTD_that_does_nothing_is_refused_as_well() =>
        await Refused(WordFile.With(Sound, "customXml/item1.xml", "<!DOCTYPE a><a/>"), OfficeFormat.Word.DtdCode);

    [Theory]
    [InlineData("attachedTemplate")]
    [InlineData("image")]
    [InlineData("oleObject")]
    [InlineData("frame")]
    public async Task A_link_that_draws_something_in_is_refused(string kind)
    {
        var link = $"""<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="http://example.org/x" TargetMode="External"/>""";
        var part = "word/_rels/settings.xml.rels";

        var error = await Refused(
            WordFile.With(Sound, part, Relationships.Replace("{0}", link, StringComparison.Ordinal)), OfficeFormat.Word.ExternalCode);

        error.Place.Field.Should().Be(part);
        error.Message.English.Should().Contain("http://example.org/x");
    }

    [Fact]
    public async Task A_workbook_is_no_report()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("xl/workbook.xml").Open().Dispose();
        }

        (await Reading.Report(WordFile.With(file.ToArray(), "xl/workbook.xml", "<workbook/>"))).Findings
            .Should().ContainSingle().Which.Code.Should().Be(OfficeFormat.Word.OtherKindCode);
    }

    [Fact]
    public async Task A_file_cut_short_is_refused() => await Refused(Sound[..(Sound.Length / 2)], OfficeFormat.Word.CorruptCode);

    [Fact]
    public async Task XML_that_is_broken_is_refused_by_its_part() =>
        (await Refused(WordFile.With(Sound, "word/document.xml", "<w:document"), OfficeFormat.Word.CorruptCode)).Place.Field.Should().Be("word/document.xml");

    [Fact]
    public async Task An_old_Word_file_is_refused_with_the_way_to_mend_it()
    {
        var error = await Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]], OfficeFormat.Word.OldCode);

        error.Message.Thai.Should().Contain(".docx");
    }

    [Fact]
    public async Task A_file_locked_with_a_password_is_refused() => await Refused(
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage")], OfficeFormat.EncryptedCode);

    [Fact]
    public async Task An_encrypted_entry_is_refused()
    {
        var file = Sound.ToArray();
        for (var at = 0; at < file.Length - 10; at++)
        {
            // Bit 0 of the flags, in the directory and before each entry.
            var flags = file.AsSpan(at, 4) is [(byte)'P', (byte)'K', 1, 2] ? 8 : file.AsSpan(at, 4) is [(byte)'P', (byte)'K', 3, 4] ? 6 : -1;
            if (flags > 0)
            {
                file[at + flags] |= 1;
            }
        }

        await Refused(file, OfficeFormat.EncryptedCode);
    }

    [Fact]
    public async Task A_Word_file_without_the_table_is_refused_with_the_headings_that_came_nearest()
    {
        var read = await Reading.Report(WordFile.Of(
            WordFile.Line("ปีงบประมาณ ๒๕๖๘"),
            new Table(WordFile.RowOf("ก\tข"), WordFile.RowOf(Reading.Headings + "\tหมายเหตุ"))));

        read.Findings.Should().ContainSingle().Which.Should().Match<Finding>(finding =>
            finding.Code == TableRefusals.NoTableCode && finding.Place.Row == 2 && finding.Place.Column == 7);
    }

    private static async Task<Finding> Refused(byte[] file, string code)
    {
        var read = await Reading.Report(file, "report.docx");

        read.IsAccepted.Should().BeFalse();
        return read.Findings.Should().ContainSingle(finding => finding.Code == code).Subject;
    }
}

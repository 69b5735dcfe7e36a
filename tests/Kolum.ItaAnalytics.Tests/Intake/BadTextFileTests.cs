using System.Text;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class BadTextFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  \n\t\n ")]
    public async Task An_empty_file_is_refused(string text) => await Refused(Encoding.UTF8.GetBytes(text), FileRefusals.EmptyCode);

    [Fact]
    public async Task A_byte_order_mark_is_accepted()
    {
        var read = await Reading.Report([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Reading.SeedText)]);

        read.Value.Measures.Should().HaveCount(7);
        read.Findings.Should().Equal((await Reading.Seed()).Findings);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task The_line_ends_of_other_systems_are_accepted(string lineEnd) =>
        (await Reading.Report(Reading.SeedText.Replace("\n", lineEnd, StringComparison.Ordinal))).Findings.Should().Equal((await Reading.Seed()).Findings);

    [Fact]
    public async Task The_old_Thai_encoding_is_named_with_the_way_to_mend_it()
    {
        // TIS-620 puts U+0E01–U+0E5B at A1–FB.
        byte[] file = [.. Reading.SeedText.Select(letter => letter >= '\u0E00' ? (byte)(letter - 0x0E00 + 0xA0) : (byte)letter)];

        var error = await Refused(file, FileRefusals.NotUtf8Code);

        error.Place.Should().Be(new Place("report.txt", Row: 5, Column: 1));
        error.Message.Thai.Should().Contain("TIS-620").And.Contain("UTF-8");
        error.Message.English.Should().Contain("Windows-874").And.Contain("UTF-8");
    }

    [Fact]
    public async Task Text_in_UTF_16_is_refused() =>
        await Refused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Reading.SeedText)], FileRefusals.NotUtf8Code);

    [Fact]
    public async Task A_broken_letter_is_refused_in_its_place()
    {
        var error = await Refused([(byte)'a', (byte)'\n', (byte)'b', 0xC3, 0x28], FileRefusals.NotUtf8Code);

        (error.Place.Row, error.Place.Column).Should().Be((2, 2));
    }

    [Fact]
    public async Task Binary_content_is_refused()
    {
        var noise = new byte[10_000];
        new Random(1).NextBytes(noise);

        await Refused(noise, FileRefusals.NotTextCode);
    }

    [Fact]
    public async Task Of_a_huge_stream_no_more_is_read_than_the_limit()
    {
        using var endless = new EndlessStream(200L * 1024 * 1024);

        (await Reading.Report(endless)).Findings.Should().ContainSingle().Which.Code.Should().Be(FileRefusals.TooLargeCode);

        endless.Given.Should().BeLessThan(IReportReader.LargestFile + (1024 * 1024));
    }

    [Fact]
    public async Task A_text_without_table_is_refused_with_the_headings_that_are_expected()
    {
        var error = await Refused("ประจำปีงบประมาณ พ.ศ.๒๕๖๘\nข้อความ"u8.ToArray(), TableRefusals.NoTableCode);

        error.Message.Thai.Should().Contain("มาตรการ/แนวทาง").And.Contain("ผลลัพธ์/ความสำเร็จ");
    }

    [Fact]
    public async Task A_table_with_other_headings_is_refused_with_what_was_seen_and_where()
    {
        var error = await Refused(
            Encoding.UTF8.GetBytes("ประจำปีงบประมาณ พ.ศ.๒๕๖๘\n" + Reading.Headings.Replace("ระยะเวลา ดำเนินการ", "งบประมาณ", StringComparison.Ordinal) + "\n" + Reading.Row()),
            TableRefusals.NoTableCode);

        error.Place.Should().Be(new Place("report.txt", Row: 2, Column: 4));
        error.Message.English.Should().Contain("seen: ").And.Contain("งบประมาณ");
    }

    [Fact]
    public async Task A_table_of_headings_only_is_refused() =>
        (await Reading.Rows()).Findings.Should().ContainSingle().Which.Code.Should().Be(TableRefusals.NoRowsCode);

    [Fact]
    public async Task Every_refusal_speaks_Thai_and_English()
    {
        var read = await Reading.Report(Reading.Headings + "\nก\tข");

        read.Findings.Should().HaveCountGreaterThan(0).And.OnlyContain(finding =>
            finding.Message.Thai.Any(letter => letter >= 'ก') && finding.Message.English.Length > 10);
    }

    private static async Task<Finding> Refused(byte[] file, string code)
    {
        var read = await Reading.Report(file);

        read.IsAccepted.Should().BeFalse();
        return read.Findings.Should().ContainSingle(finding => finding.Code == code).Subject;
    }

    /// <summary>Gives letters without holding them.</summary>
    private sealed class EndlessStream(long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - Given);
            Array.Fill(buffer, (byte)'a', offset, given);
            Given += given;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

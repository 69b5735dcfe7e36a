using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class Utf8CheckTests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Theory]
    [InlineData("ก", 1, null)]
    [InlineData("ab\nกข\u0001", 3, FileRefusals.NotTextCode)]
    [InlineData(" \n\u00A0\u3000", 2, FileRefusals.EmptyCode)]
    [InlineData("\uFEFF \n", 1, FileRefusals.EmptyCode)]
    [InlineData("🙂", 1, null)]
    public async Task A_letter_that_is_cut_by_a_piece_is_still_a_letter(string text, int piece, string? code) =>
        (await Check(Encoding.UTF8.GetBytes(text), piece))?.Code.Should().Be(code);

    [Fact]
    public async Task The_place_of_a_slip_is_counted_over_all_pieces()
    {
        var file = Encoding.UTF8.GetBytes("หนึ่ง\nab").Append((byte)0xB1).ToArray();

        var finding = await Check(file, piece: 4);

        (finding!.Code, finding.Place.Row, finding.Place.Column).Should().Be((FileRefusals.NotUtf8Code, 2, 3));
    }

    [Fact]
    public async Task Old_Thai_is_told_from_other_encodings()
    {
        (await Check([0xA1, 0xC5, 0xD2], 2))!.Message.English.Should().Contain("old Thai");
        (await Check([.. "caf"u8, 0xE9, .. " na"u8, 0x80, 0x85], 2))!.Message.English.Should().NotContain("old Thai");
    }

    [Property(MaxTest = 500)]
    public async Task However_a_file_is_cut_the_answer_is_the_one_of_the_whole(byte[] choices, PositiveInt piece)
    {
        byte[][] parts = [[0xE0, 0xB8, 0x81], "a"u8.ToArray(), "\n"u8.ToArray(), " "u8.ToArray(), [0xF0, 0x9F, 0x98, 0x80], [0xE0], [0xB8], [0xEF, 0xBB, 0xBF], [0xC2, 0xA0]];
        byte[] file = [.. choices.SelectMany(choice => parts[choice % parts.Length])];

        var whole = Utf8Check.Of(file, "f");

        (await Check(file, piece.Get % 7 + 1)).Should().Be(whole);
        whole?.Code.Should().Be(Expected(file));
        (whole is null).Should().Be(Expected(file) is null);
    }

    private static string? Expected(byte[] file)
    {
        try
        {
            return string.IsNullOrWhiteSpace(Strict.GetString(file.AsSpan(file is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0))) ? FileRefusals.EmptyCode : null;
        }
        catch (DecoderFallbackException)
        {
            return FileRefusals.NotUtf8Code;
        }
    }

    private static Task<Finding?> Check(byte[] file, int piece) =>
        Utf8Check.OfAsync(new TrickleStream(new MemoryStream(file), piece), "f", TestContext.Current.CancellationToken);
}

using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

/// <summary>Whatever is pasted: an answer, soon, with no number that is not in the text.</summary>
[Collection(RunsAlone.Name)]
public sealed partial class PastedCountsFuzzTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    private static readonly (string Code, string[] Words)[] Surveys =
    [
        ("iit", ["IIT", "iit", "ภายใน (IIT)", "แบบวัด IIT", "ผู้มีส่วนได้ส่วนเสียภายใน"]),
        ("eit-1", ["EIT-1", "eit1", "EIT ส่วนที่ 1", "EIT ส่วนที่ ๑", "EIT", "ภายนอก", "EIT (ส่วนที่ ๑)"]),
        ("eit-2", ["EIT-2", "EIT2", "EIT ส่วนที่ ๒", "EIT ส่วนที่ 2", "ภายนอก EIT ส่วนที่ 2"]),
    ];

    private static readonly string[] Before = [" ", ": ", " = ", " ตอบแล้ว ", " ตอบแล้วจำนวน ", " ได้ ", " จำนวนผู้ตอบ: ", "\u00A0มี\u200B "];
    private static readonly string[] After = ["", " คน", "คน", " ราย", " คนครับ", " คน 🎉", " คน (ร้อยละ 83.33)", " คน ยังขาดอีก 3 คน"];
    private static readonly string[] Prefixes = ["", "14:32 สมชาย ", "09:05\tน้อง 3\t", "- ", "2. ", "✅ "];

    [Property(MaxTest = 400)]
    public void What_is_written_in_any_of_these_ways_is_read_back((byte Survey, byte Word, ushort Count, byte Number, ushort Day, byte Date, byte Before, byte After, byte Prefix)[] choices)
    {
        var expected = choices.Select((choice, i) => new CountRow(
            i + 1, Surveys[choice.Survey % 3].Code, null, new DateOnly(2024, 10, 1).AddDays(choice.Day % 270), CountKind.Reading, choice.Count, null, null)).ToList();
        var text = string.Join("\r\n", choices.Zip(expected, (choice, row) => string.Concat(
            Prefixes[choice.Prefix % Prefixes.Length],
            choice.Date % 2 == 0 ? "ณ " + Styled.DayText(row.Day, (byte)(choice.Date / 2)) + " " : "",
            Pick(Surveys[choice.Survey % 3].Words, choice.Word),
            Pick(Before, choice.Before),
            Styled.NumberText(row.Value, choice.Number),
            Pick(After, choice.After),
            choice.Date % 2 == 1 ? " ณ วันที่ " + Styled.DayText(row.Day, (byte)(choice.Date / 2)) : "")));

        var read = new PastedCountsReader().Read(text, Today);

        read.Select(one => one.Row).Should().Equal(expected, "the text was {0}", text);
    }

    [Property(MaxTest = 500)]
    public void A_count_with_its_quota_is_read_back((ushort Count, ushort Quota, byte Number, byte Style)[] choices)
    {
        string[] styles = ["IIT {0}/{1}", "IIT ตอบแล้ว {0} คน จาก {1} คน", "IIT {0} จาก {1}", "IIT เป้าหมาย {1} คน ตอบแล้ว {0} คน", "IIT {0} คน จากทั้งหมด {1} คน", "ตอบแล้ว {0} คน จาก {1} IIT", "IIT ขั้นต่ำ {1} ตอบแล้ว {0}/{1}"];
        var text = string.Join('\n', choices.Select(choice => string.Format(
            CultureInfo.InvariantCulture, Pick(styles, choice.Style), Styled.NumberText(choice.Count, choice.Number), Styled.NumberText(choice.Quota, choice.Number))));

        new PastedCountsReader().Read(text, Today).Select(one => (one.Row?.Value, one.QuotaSeen))
            .Should().Equal(choices.Select(choice => ((int?)choice.Count, (int?)choice.Quota)), "the text was {0}", text);
    }

    [Property(MaxTest = 1000)]
    public void Whatever_is_pasted_is_answered_with_numbers_of_the_text_only(byte[] choices)
    {
        string[] pieces =
        [
            "IIT", "EIT", "eit1", "-2", " ", "\n", "ส่วนที่", "๑", "2", "25", "๓๐", "/", "1,234", ".", ":", "=", " คน", "ตอบแล้ว", "จาก", " มี.ค. ", "68", "2568", "ณ ", "14:32 ", "\t", "ร้อยละ", "%",
            "เป้าหมาย", "เหลือ", "+", "ภายใน", "ภายนอก", "วันที่", "\u200B", "\u00A0", "🎉", "\uD83C", "OIT", "(", ")", "-", ",", "สมชาย", "9999999999999999999999",
        ];
        Answers(string.Concat(choices.Select(choice => pieces[choice % pieces.Length])));
    }

    [Property(MaxTest = 500)]
    public void Random_text_is_answered(string? text) => Answers(text ?? "");

    [Theory]
    [InlineData(" ")]
    [InlineData("1")]
    [InlineData("1/")]
    [InlineData("1,")]
    [InlineData("1 ")]
    [InlineData("IIT ")]
    [InlineData("EIT (")]
    [InlineData("ตอบ")]
    [InlineData("จาก ")]
    [InlineData("14/3/68 ")]
    [InlineData("1 มี.ค.")]
    [InlineData("IIT 25\n")]
    [InlineData("25 คน\n")]
    public void A_long_text_of_one_thing_is_answered_soon(string piece)
    {
        var before = Environment.CpuUsage.TotalTime;

        Answers("IIT " + string.Concat(Enumerable.Repeat(piece, (IPastedCountsReader.LongestText / piece.Length) - 4)));

        (Environment.CpuUsage.TotalTime - before).Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    private static void Answers(string text)
    {
        var read = new PastedCountsReader().Read(text, Today);

        var numbers = Digits().Matches(ThaiDigits.ToArabic(text).Replace("\u200B", "", StringComparison.Ordinal)).Select(match => match.Value.Replace(",", "", StringComparison.Ordinal).TrimStart('0')).ToHashSet();
        foreach (var one in read)
        {
            (one.Row is not null || one.Findings.Count > 0).Should().BeTrue();
            (one.Row is null || one.Findings.All(finding => finding.Severity != Severity.Error)).Should().BeTrue();
            foreach (var number in new[] { one.Row?.Value, one.QuotaSeen }.OfType<int>())
            {
                numbers.Should().Contain(number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture));
            }
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        read.Should().BeInAscendingOrder(one => one.Line);
        read.All(one => one.Line >= 1 && one.Line <= lines.Length).Should().BeTrue();
    }

    private static string Pick(string[] from, byte choice) => from[choice % from.Length];

    [GeneratedRegex("[0-9]+(?:,[0-9]{3})*")]
    private static partial Regex Digits();
}

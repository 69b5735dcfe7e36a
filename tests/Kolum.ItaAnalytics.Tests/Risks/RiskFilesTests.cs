using System.Text;
using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Risks;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Risks;

/// <summary>Risks as files: out and in again.</summary>
public sealed class RiskFilesTests : IAsyncLifetime
{
    private const string Head = "รหัสความเสี่ยง,ด้าน,กระบวนงาน,เหตุการณ์ความเสี่ยง,โอกาสปัจจุบัน,ผลกระทบปัจจุบัน,มาตรการจัดการ,วันเริ่ม,กำหนดเสร็จ,สถานะ,หลักฐาน\r\n";

    // What people type and what others paste to break things: formulas, quotes, lines, letters that look like markup.
    private static readonly string[] Texts = ["=HYPERLINK(\"http://x\")", "+66", "-1", "@cmd", "'=1", "คำว่า \"ในเครื่องหมาย\"", "ก,ข;ค", "<b>&amp;</b>", "ปกติ", "''+1", "a|b"];
    private RiskStage stage = null!;

    public async ValueTask InitializeAsync() => stage = await RiskStage.OpenAsync();

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_exported_comes_in_again_as_it_was(bool asWorkbook)
    {
        var before = Risks([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [3, 7, 11, 19]);
        var writer = new RiskFileWriter();

        var imported = await stage.ImportAsync(asWorkbook ? writer.Workbook(before, SomeRisks.Default) : writer.Csv(before), asWorkbook ? "r.xlsx" : "r.csv");

        imported.Findings.Should().BeEmpty();
        imported.Value.Added.Should().Equal(before.Select(risk => risk.Code));
        (await stage.StandingAsync()).Risks.Select(Content).Should().BeEquivalentTo(before.Select(Content), options => options.WithStrictOrdering());
        (await stage.ImportAsync(writer.Csv((await stage.StandingAsync()).Open))).Value.Should().BeEquivalentTo(new { Changed = Array.Empty<string>(), Actions = 0 });
    }

    [Property(MaxTest = 25)]
    public bool Any_texts_and_ratings_survive_the_way_out_and_in(byte[] texts, byte[] ratings)
    {
        var before = Risks(texts.Length == 0 ? [1] : texts, ratings);
        foreach (var file in new[] { new RiskFileWriter().Csv(before), new RiskFileWriter().Workbook(before, SomeRisks.Default) })
        {
            using var content = new MemoryStream(file);
            var rows = new RiskFileReader().ReadAsync(content, "r", CancellationToken.None).GetAwaiter().GetResult();
            var told = rows.Where(row => row.Value.Description is not null).Select(row => (row.Value.Code, row.Value.Description, row.Value.AcceptedUntil)).ToList();
            if (!told.SequenceEqual(before.Select(risk => ((string?)risk.Code, (RiskDescription?)risk.Description, risk.Acceptance?.Until)))
                || !rows.Select(row => row.Value.Action).OfType<RiskAction>().SequenceEqual(before.SelectMany(risk => risk.Actions)))
            {
                return false;
            }
        }

        return true;
    }

    [Fact]
    public void No_cell_of_an_export_begins_with_what_a_spreadsheet_runs()
    {
        var text = Encoding.UTF8.GetString(new RiskFileWriter().Csv(Risks([0, 1, 2, 3], [])));

        text.Should().Contain("'=HYPERLINK").And.Contain("'+66").And.Contain("'@cmd");
        text.Split(',', '\n').Select(cell => cell.TrimStart('"')).Should().NotContain(cell => cell.StartsWith('=') || cell.StartsWith('@'));
    }

    [Fact]
    public async Task Every_bad_row_is_told_with_row_column_and_code_and_nothing_is_stored()
    {
        var file = Head
            + ",9,กระบวนงาน,เหตุการณ์,2,2,,,,,\r\n"
            + ",1,กระบวนงาน,เหตุการณ์,7,2,,,,,\r\n"
            + ",1,กระบวนงาน,เหตุการณ์,ห้า,2,,,,,\r\n"
            + ",2,กระบวนงาน,เหตุการณ์,4,4,ทำ,1 มี.ค. 68,1 ก.พ. 68,,\r\n"
            + ",3,กระบวนงาน,เหตุการณ์,4,4,ทำ,,1 ม.ค. 68,แล้วเสร็จ,\r\n"
            + "RSK-01/2567,4,กระบวนงาน,เหตุการณ์,1,1,,,,,\r\n"
            + ",4,กระบวนงาน,,1,1,,,,,\r\n"
            + ",4,กระบวนงาน,เหตุการณ์,1,1,ทำ,,เมื่อไร,,\r\n";

        var imported = await stage.ImportAsync(Encoding.UTF8.GetBytes(file));

        imported.IsAccepted.Should().BeFalse();
        imported.Findings.Select(finding => (finding.Code, finding.Place.Row, finding.Place.Column)).Should().BeEquivalentTo(new (string, int?, int?)[]
        {
            (RiskCodes.AreaUnknown, 2, 2),
            (RiskCodes.LevelOutsideMatrix, 3, 5),
            (RiskRowText.LevelCode, 4, 5),
            (RiskCodes.ActionDueBeforeStart, 5, 9),
            (RiskCodes.EvidenceMissing, 6, 11),
            (RiskCodes.CodeInvalid, 7, 1),
            (RiskCodes.TextMissing, 8, 4),
            (RiskRowText.DayCode, 9, 9),
        });
        (await stage.StoredAsync()).Decisions.Should().BeEmpty();
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_stores_nothing()
    {
        var file = Encoding.UTF8.GetBytes(Head + ",๓,จัดซื้อ,เอื้อผู้ขาย,๔,๔,แยกหน้าที่,๑ ธ.ค. ๖๗,๓๑ มี.ค. ๖๘,,\r\n,,,,,,เปิดเผยราคา,,๓๐ ก.ย. ๖๘,,\r\n");

        var dry = await stage.ImportAsync(file, dryRun: true);
        (await stage.StoredAsync()).Decisions.Should().BeEmpty();
        var wet = await stage.ImportAsync(file);

        wet.Value.Should().BeEquivalentTo(dry.Value);
        var risk = (await stage.StandingAsync()).Risks.Should().ContainSingle().Subject;
        (risk.Code, risk.Description.Area, risk.Current!.Rating.Score).Should().Be(("RSK-01/2568", RiskArea.BudgetAndResources, 16));
        risk.Actions.Select(action => (action.Number, action.Due)).Should().Equal((1, new(2025, 3, 31)), (2, new(2025, 9, 30)));
    }

    [Theory]
    [InlineData("", "FILE_EMPTY")]
    [InlineData("ด้าน,กระบวนงาน\r\n1,ก\r\n", "RISKS_HEADING_MISSING")]
    [InlineData("ด้าน,กระบวนงาน,เหตุการณ์ความเสี่ยง,สีโปรด\r\n", "RISKS_HEADING_UNKNOWN")]
    public async Task A_file_that_cannot_be_read_is_refused_as_a_whole(string text, string code) =>
        (await stage.ImportAsync(Encoding.UTF8.GetBytes(text))).Findings.Should().Contain(finding => finding.Code == code);

    [Fact]
    public async Task The_template_has_an_example_that_is_not_read()
    {
        var imported = await stage.ImportAsync(new RiskFileWriter().Workbook([], SomeRisks.Default), "template.xlsx");

        imported.IsAccepted.Should().BeTrue();
        (await stage.StoredAsync()).Decisions.Should().BeEmpty();
    }

    [Fact]
    public void Equal_risks_give_equal_bytes() =>
        new RiskFileWriter().Workbook(Risks([1, 2], [4]), SomeRisks.Default).Should().Equal(new RiskFileWriter().Workbook(Risks([1, 2], [4]), SomeRisks.Default));

    private static (string, RiskDescription, RiskRating?, RiskRating?, IReadOnlyList<RiskAction>, DateOnly?) Content(Risk risk) =>
        (risk.Code, risk.Description, risk.Current?.Rating, risk.Residual?.Rating, risk.Actions, risk.Acceptance?.Until);

    private static IReadOnlyList<Risk> Risks(byte[] texts, byte[] ratings)
    {
        var some = new SomeRisks();
        foreach (var (index, pick) in texts.Take(20).Index())
        {
            var (text, rating) = (Texts[pick % Texts.Length], ratings.Length == 0 ? 0 : ratings[index % ratings.Length]);
            var description = new RiskDescription(
                (RiskArea)(pick % 4), text, text, pick % 2 == 0 ? $"{text}\nสอง" : "", text, "", pick % 3 == 0 ? "" : text, pick % 5 == 0 ? null : (RiskStrategy)(pick % 4), RiskLinks.TryOf(pick % 2 == 0 ? [2, 5] : [], [], [1 + (pick % 40)])!);
            some.With(index + 1, description, rating % 3 == 0 ? null : (1 + (rating % 5), 1 + (rating / 5 % 5)), rating % 2 == 0 ? null : (1, 1 + (rating % 5)));
            if (pick % 2 == 1)
            {
                some.Then(
                    new RiskActionSet(SomeRisks.Code(index + 1), SomeRisks.Action(1, status: RiskActionStatus.Done, evidence: $"{text}\nhttps://a.go.th") with { Text = text, DoneOn = new(2025, 1, 10) }, SomeRisks.Early),
                    new RiskActionSet(SomeRisks.Code(index + 1), SomeRisks.Action(2) with { Start = null, OwnerUnit = "" }, SomeRisks.Early),
                    new RiskAccepted(SomeRisks.Code(index + 1), true, new(2025, 9, 30), SomeRisks.Early));
            }
        }

        return some.AsOf(new(2025, 1, 15)).Risks;
    }
}

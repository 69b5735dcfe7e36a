using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>Every form of a measure, sent by a browser that runs no script, to a program of its own.</summary>
public sealed class MeasureFormsTests(Browser browser, WholeProgram program) : IClassFixture<WholeProgram>
{
    [Fact]
    public async Task A_step_is_said_its_deadline_moved_and_the_measure_judged_and_the_ledger_keeps_it_all()
    {
        await using var opened = await OpenAsync("/measures/2");
        var page = opened.Page;

        await FoldedForms.SendAsync(page, "steps", "๑.", "บันทึกขั้นตอน", "บันทึกแล้ว", ("s1-planned-end", "๓๑ มี.ค. ๖๘"), ("s1-units", "สำนักปลัด, กองคลัง"), ("s1-reason", "แผนแรก"));
        await FoldedForms.SendAsync(page, "steps", "๑.", "บันทึกขั้นตอน", "บันทึกแล้ว", ("s1-planned-end", "30/6/2568"), ("s1-end", "๑๕ มิ.ย. ๖๘"), ("s1-status", "Done"), ("s1-reason", "เลื่อนเพราะอบรม"));
        (await page.InnerTextAsync("#ledger")).Should().Contain("๓๑ มี.ค. ๒๕๖๘").And.Contain("๓๐ มิ.ย. ๒๕๖๘").And.Contain("เลื่อนเพราะอบรม");
        (await page.TextContentAsync("#steps")).Should().Contain("เสร็จ ๑๕ มิ.ย. ๒๕๖๘").And.Contain("กองคลัง");

        await FoldedForms.SendAsync(page, "answer", "กำหนดความครบถ้วนเอง", "บันทึกความครบถ้วน", "บันทึกแล้ว", ("judge-completion", "Substantial"), ("judge-reason", "ตรวจแล้ว"));
        (await page.InnerTextAsync("#answer")).Should().Contain("ผู้ประเมินกำหนด").And.Contain("ตรวจแล้ว");

        await page.GotoAsync(new Uri(program.Address, "/measures").ToString());
        (await page.InnerTextAsync("table.board")).Should().Contain("ผู้ประเมินกำหนด");
        opened.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_metric_is_added_and_its_numbers_are_typed()
    {
        await using var opened = await OpenAsync("/measures/6");
        var page = opened.Page;

        await FoldedForms.SendAsync(page, "figures", "เพิ่มตัวชี้วัด", "เพิ่มตัวชี้วัด", "บันทึกแล้ว", ("metric-name", "ผู้เข้าชมเว็บไซต์"), ("metric-unit", "ครั้ง"), ("metric-target", "๑,๐๐๐"), ("metric-reason", "ตามแผน"));
        await FoldedForms.SendAsync(page, "figures", "บันทึกตัวเลข", "บันทึกตัวเลข", "ยังไม่ได้บันทึก", ("reading-day", "๓๑ มี.ค. ๖๘"), ("reading-value", "สองร้อย"));
        (await page.InputValueAsync("#reading-value")).Should().Be("สองร้อย");
        await FoldedForms.SendAsync(page, "figures", "บันทึกตัวเลข", "บันทึกตัวเลข", "บันทึกแล้ว", ("reading-day", "๓๑ มี.ค. ๖๘"), ("reading-value", "๒๕๐"), ("reading-source", "สถิติเว็บ"));

        (await page.InnerTextAsync("#figures .entries")).Should().Contain("ผู้เข้าชมเว็บไซต์: ๒๕๐ จาก ๑,๐๐๐ ครั้ง (ร้อยละ ๒๕)").And.Contain("metric-1");
        opened.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_typed_and_could_not_be_stored_stays_in_its_open_form()
    {
        await using var opened = await OpenAsync("/measures/3");
        var page = opened.Page;

        await FoldedForms.SendAsync(page, "steps", "เพิ่มขั้นตอน", "เพิ่มขั้นตอน", "ยังไม่ได้บันทึก", ("s0-text", "อบรมเพิ่ม"), ("s0-planned-end", "31 ก.พ. 68"), ("s0-reason", "เพิ่ม"));

        (await page.InputValueAsync("#s0-text")).Should().Be("อบรมเพิ่ม");
        (await page.InputValueAsync("#s0-planned-end")).Should().Be("31 ก.พ. 68");
        (await page.Locator("#s0-text").IsVisibleAsync()).Should().BeTrue();
    }

    private Task<OpenedPage> OpenAsync(string path) => browser.OpenAsync(program.Address, path, Screen.Office, runsScripts: false);
}

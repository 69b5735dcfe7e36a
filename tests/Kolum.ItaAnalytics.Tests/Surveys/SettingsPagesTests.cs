using System.Net;
using System.Net.Http.Headers;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Tests.Access;
using Kolum.ItaAnalytics.Tests.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Surveys;

/// <summary>What surveys and plans rest on, set by forms as a browser without JavaScript uses them.</summary>
[RunsOnce("It looks at forms and words, which are Thai under every culture.")]
public sealed class SettingsPagesTests : IAsyncLifetime
{
    private const string Surveys = "/settings/surveys?survey=eit-1";
    private const string Agency = "/settings/agency";

    private AccountSite site = null!;

    public async ValueTask InitializeAsync() => site = await AccountSite.StartAsync([new AnAssessment().WithRealCounts().Facts()]);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_clerk_extends_the_window_and_the_old_end_stays_in_the_history()
    {
        using var clerk = await SignedInAsync(Role.Clerk);

        var moved = await SentAsync(clerk, Surveys, "window", ("LastDay", "๓๑ ก.ค. ๖๘"), ("WindowSource", "หนังสือที่ ๑๒"), ("WindowReason", "ขยายเวลา"));
        var again = await SentAsync(clerk, Surveys, "window", ("LastDay", "31/7/2568"), ("WindowReason", "อีกครั้ง"));
        var unreadable = await SentAsync(clerk, Surveys, "window", ("LastDay", "ปลายเดือน"), ("WindowReason", "ขยาย"));

        moved.Should().Contain("● บันทึกแล้ว").And.Contain("ถึง ๓๑ ก.ค. ๒๕๖๘").And.Contain("เลื่อนวันปิดรับ:").And.Contain("หนังสือที่ ๑๒").And.Contain("เปิดรับ");
        again.Should().Contain("วันปิดรับเป็นวันเดิม");
        unreadable.Should().Contain("DAY_UNREADABLE").And.Contain("value=\"ปลายเดือน\"").And.Contain("value=\"ขยาย\"");
    }

    [Fact]
    public async Task A_quota_is_set_and_goes_back_to_the_rule_where_there_is_one()
    {
        using var clerk = await SignedInAsync(Role.Clerk);

        var set = await SentAsync(clerk, Surveys, "quota", ("Required", "๑,๒๐๐"), ("QuotaReason", "ตกลงกับจังหวัด"));
        var wrong = await SentAsync(clerk, Surveys, "quota", ("Required", "มาก"), ("QuotaReason", "ตกลง"));
        var ruleless = await SentAsync(clerk, Surveys, "quota", ("Required", ""), ("QuotaReason", "กลับไปตามเกณฑ์"));
        await site.WithAsync<DescribeAgency, Checked<AgencyProfile>>(describe => describe.SetProfileAsync(
            AgencyKey.Kolum, new(2024, 10, 1), 42, "sao", "M", "", "ตามจริง", Actor.LocalUser, CancellationToken.None));
        var back = await SentAsync(clerk, Surveys, "quota", ("Required", ""), ("QuotaReason", "กลับไปตามเกณฑ์"));

        set.Should().Contain("<strong>๑,๒๐๐ คน</strong>").And.Contain("หน่วยงานกำหนดเอง: ตกลงกับจังหวัด");
        wrong.Should().Contain("NUMBER_UNREADABLE").And.Contain("<strong>๑,๒๐๐ คน</strong>");
        ruleless.Should().Contain("SURVEY_QUOTA_RULE_MISSING").And.Contain("<strong>๑,๒๐๐ คน</strong>");
        back.Should().Contain("● บันทึกแล้ว").And.NotContain("<strong>๑,๒๐๐ คน</strong>");
    }

    [Fact]
    public async Task A_service_point_is_added_changed_and_dropped()
    {
        using var clerk = await SignedInAsync(Role.Clerk);

        var added = await SentAsync(clerk, Surveys, "group", ("GroupName", "งานทะเบียน"), ("GroupSize", ""), ("GroupLeast", "๑๐"), ("GroupReason", "จุดใหม่"));
        var code = added.Split("group=")[1].Split('#', '"', '&')[0];
        var changed = await SentAsync(clerk, $"{Surveys}&group={code}", "group", ("GroupName", "งานทะเบียนราษฎร"), ("GroupLeast", "12"), ("GroupReason", "เปลี่ยนชื่อ"));
        var twice = await SentAsync(clerk, Surveys, "group", ("GroupName", "งานทะเบียนราษฎร"), ("GroupReason", "ซ้ำ"));
        var dropped = await SentAsync(clerk, $"{Surveys}&group={code}", "group", ("GroupName", "งานทะเบียนราษฎร"), ("GroupDropped", "true"), ("GroupReason", "ยุบ"));

        added.Should().Contain("<th scope=\"row\">งานทะเบียน</th>").And.Contain("<td>๑๐</td>");
        changed.Should().Contain("<th scope=\"row\">งานทะเบียนราษฎร</th>").And.Contain("<td>๑๒</td>").And.NotContain(">งานทะเบียน</th>");
        twice.Should().Contain("มีกลุ่มชื่อ งานทะเบียนราษฎร อยู่แล้ว").And.Contain("value=\"ซ้ำ\"");
        dropped.Should().NotContain("<th scope=\"row\">งานทะเบียนราษฎร</th>");
    }

    [Fact]
    public async Task The_official_address_is_taken_on_an_allowed_host_only()
    {
        using var clerk = await SignedInAsync(Role.Clerk);
        (string, string)[] official = [("Official", "https://itas.nacc.go.th/eit/1"), ("OfficialReason", "ประกาศ")];

        var refused = await SentAsync(clerk, Surveys, "address", official);
        var allowed = await SentAsync(clerk, Surveys, "host", ("Host", "itas.nacc.go.th"), ("HostAllowed", "true"), ("HostReason", "ระบบ ITAS"));
        var taken = await SentAsync(clerk, Surveys, "address", official);

        refused.Should().Contain("ไม่อยู่ในรายการที่หน่วยงานอนุญาต");
        allowed.Should().Contain("<dd>itas.nacc.go.th</dd>");
        taken.Should().Contain("<span class=\"address\">https://itas.nacc.go.th/eit/1</span>");
    }

    [Fact]
    public async Task An_event_is_noted_and_a_survey_of_the_next_year_is_opened()
    {
        using var clerk = await SignedInAsync(Role.Clerk);

        var noted = await SentAsync(clerk, Surveys, "event", ("EventDay", "14/3/2568"), ("EventLabel", "ออกหน่วยบริการ"), ("EventReason", "บันทึกประจำวัน"));
        var opened = await SentAsync(
            clerk, "/settings/surveys", "open-survey", ("OpenYear", "๒๕๖๙"), ("OpenPart", "Iit"), ("OpenFirst", "1 ม.ค. 69"), ("OpenLast", "30 มิ.ย. 69"), ("OpenRequired", "๓๐"), ("OpenReason", "ปีใหม่"));
        var next = await ShownAsync(clerk, "/settings/surveys?year=2569");
        var refused = await SentAsync(
            clerk, "/settings/surveys", "open-survey", ("OpenYear", "9999"), ("OpenPart", "Iit"), ("OpenFirst", ""), ("OpenLast", "30 มิ.ย. 69"), ("OpenReason", "ปีใหม่"));

        noted.Should().Contain("๑๔ มี.ค. ๒๕๖๘: ออกหน่วยบริการ");
        opened.Should().Contain("● บันทึกแล้ว");
        next.Should().Contain("๑ ม.ค. ๒๕๖๙ ถึง ๓๐ มิ.ย. ๒๕๖๙").And.Contain("<strong>๓๐ คน</strong>");
        refused.Should().Contain("▲ ยังไม่ได้บันทึก").And.Contain("“9999”").And.Contain("โปรดกรอกวันที่").And.Contain("value=\"30 มิ.ย. 69\"");
    }

    [Fact]
    public async Task An_administrator_sets_headcount_and_days_and_a_section_head_only_reads_them()
    {
        using var administrator = await SignedInAsync(Role.Administrator);
        using var head = await SignedInAsync(Role.SectionHead);

        var counted = await SentAsync(
            administrator, Agency, "profile", ("Headcount", "๔๒"), ("AgencyClass", "sao"), ("SizeClass", "M"), ("EffectiveFrom", "1 ต.ค. 67"), ("ProfileSource", "แผนอัตรากำลัง"), ("ProfileReason", "ตามจริง"));
        var off = await SentAsync(administrator, Agency, "office-day", ("Day", "๑๒ ก.พ. ๖๘"), ("DayName", "วันมาฆบูชา"), ("DayKind", "off"), ("DayReason", "ปฏิทินหลวง"));
        var worked = await SentAsync(administrator, Agency, "office-day", ("Day", "12/2/2568"), ("DayName", "ทำงานชดเชย"), ("DayKind", "work"), ("DayReason", "คำสั่ง"));
        var unnamed = await SentAsync(administrator, Agency, "office-day", ("Day", ""), ("DayName", ""), ("DayReason", "คำสั่ง"));
        var read = await ShownAsync(head, Agency);
        using var forbidden = await head.PostAsync(Agency, "office-day", tokenFrom: "/account", ("Day", "1 เม.ย. 68"), ("DayName", "วันโกหก"), ("DayReason", "ลอง"));

        counted.Should().Contain("๔๒ คน ตั้งแต่ ๑ ต.ค. ๒๕๖๗").And.Contain("แผนอัตรากำลัง").And.NotContain("ยังไม่ทราบจำนวนจริง");
        off.Should().Contain("<td>วันมาฆบูชา</td>").And.Contain("ปฏิทินหลวง · ");
        worked.Should().Contain("<td>ทำงานชดเชย</td>").And.Contain("● ทำงาน").And.NotContain("<td>วันมาฆบูชา</td>");
        unnamed.Should().Contain("โปรดกรอกวันที่");
        read.Should().Contain("ทำงานชดเชย").And.Contain("ดูได้อย่างเดียว").And.NotContain("บันทึกวัน</button>");
        forbidden.StatusCode.Should().Be(HttpStatusCode.BadRequest, "who may not change it has no such form");
        (await ShownAsync(administrator, Agency)).Should().NotContain("วันโกหก");
    }

    [Fact]
    public async Task A_file_of_days_is_looked_at_first_and_stored_as_a_whole()
    {
        using var administrator = await SignedInAsync(Role.Administrator);
        const string Days = "วันที่,ชื่อวัน\n12 ก.พ. 2568,วันมาฆบูชา\n12 พ.ค. 2568,ชดเชยวันวิสาขบูชา\n";

        var preview = await SentFileAsync(administrator, Days, "preview");
        var bad = await SentFileAsync(administrator, Days + "เมื่อไร,วันใด\n", "save");
        var stored = await SentFileAsync(administrator, Days, "save");

        preview.Should().Contain("ตัวอย่าง ยังไม่บันทึก:").And.Contain("๑๒ ก.พ. ๒๕๖๘ วันมาฆบูชา").And.NotContain("<td>วันมาฆบูชา</td>");
        bad.Should().Contain("▲ ยังไม่ได้บันทึก").And.NotContain("<td>วันมาฆบูชา</td>");
        stored.Should().Contain("<td>วันมาฆบูชา</td>").And.Contain("<td>ชดเชยวันวิสาขบูชา</td>").And.Contain("days.csv · ");
    }

    private Task<SiteBrowser> SignedInAsync(Role role) => site.SignedInAsync(new Grant(role, AgencyKey.Kolum));

    private static async Task<string> ShownAsync(SiteBrowser browser, string page)
    {
        using var answer = await browser.GetAsync(page);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> SentAsync(SiteBrowser browser, string page, string form, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.PostAsync(page, form, fields);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> SentFileAsync(SiteBrowser browser, string days, string action)
    {
        var token = (await ShownAsync(browser, Agency)).Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var file = new StringContent(days);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("days-file"), "_handler" }, { new StringContent(action), "DaysAction" }, { file, "DaysFile", "days.csv" },
        };
        using var answer = await browser.Client.PostAsync(new Uri(Agency, UriKind.Relative), content);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}

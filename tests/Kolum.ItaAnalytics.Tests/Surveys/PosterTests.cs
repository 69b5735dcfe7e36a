using Bunit;
using FluentAssertions;
using Kolum.ItaAnalytics.Dashboards.Surveys;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Surveys;

public sealed class PosterTests : BunitContext
{
    private static readonly ServicePointPoster Poster = new(
        "องค์การบริหารส่วนตำบลกอลำ", "EIT ส่วนที่ ๑", "กองคลัง", "https://ita.kolum.go.th/q/k7f2m9", "ตอบได้ ๑ ม.ค.–๓๑ มี.ค. ๒๕๖๘", PosterPaper.A6);

    public PosterTests() => Services.AddQrCodes();

    [Fact]
    public void It_says_who_asks_where_it_hangs_how_to_answer_until_when_and_what_is_counted()
    {
        var words = Sheet(Poster).Find(".poster").TextContent;

        string[] expected =
        [
            "ขอเชิญประเมินหน่วยงานของเรา (EIT)", Poster.AgencyName, Poster.SurveyTitle, Poster.ServicePointName, Poster.Address, Poster.WindowText,
            "สแกน", "ยืนยันตัวตนในระบบของ ป.ป.ช.", "ตอบแบบวัด", "ระบบนับเพียงจำนวนครั้งที่สแกนต่อวัน ไม่เก็บข้อมูลผู้สแกน",
        ];
        expected.Should().OnlyContain(text => words.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_code_is_that_of_its_address()
    {
        var code = Sheet(Poster).Find(".qr");

        code.GetAttribute("aria-label").Should().EndWith(Poster.Address);
        code.InnerHtml.Should().Be(CodeOf(Poster.Address)).And.NotBe(CodeOf(Poster.Address + "x"));
    }

    [Fact]
    public void What_people_type_stays_text()
    {
        const string Name = "<script>alert(1)</script>\"'&";
        var poster = new ServicePointPoster(Name, Name, Name, "https://ita.kolum.go.th/q/\"><script>", Name, PosterPaper.A4);

        var sheet = Sheet(poster);

        sheet.FindAll("script").Should().BeEmpty();
        sheet.Find(".point").TextContent.Should().Be(Name);
        sheet.Find(".agency").TextContent.Should().Be(Name);
        sheet.Find(".address").TextContent.Should().Be(poster.Address);
    }

    [Fact]
    public void A_document_holds_the_posters_of_all_desks_in_their_order_and_sizes()
    {
        ServicePointPoster[] posters = [Poster, Poster with { ServicePointName = "กองช่าง", Paper = PosterPaper.A4 }];

        var document = Render<PosterDocument>(parameters => parameters.Add(document => document.Posters, posters));

        document.FindAll(".poster .point").Select(point => point.TextContent).Should().Equal("กองคลัง", "กองช่าง");
        document.FindAll(".poster").Select(poster => poster.ClassName).Should().Equal("poster a6", "poster a4");
        document.FindAll("nav button").Should().ContainSingle().Which.TextContent.Should().Be("พิมพ์");
        document.FindAll("script:not([src$='/print.js']), iframe, img, object").Should().BeEmpty();
    }

    private string CodeOf(string address)
    {
        using var context = new BunitContext();
        var svg = Services.GetRequiredService<IQrCodes>().Svg(address);
        return context.Render(builder => builder.AddMarkupContent(0, $"<div>{svg}</div>")).Find("div").InnerHtml;
    }

    private IRenderedComponent<PosterSheet> Sheet(ServicePointPoster poster) =>
        Render<PosterSheet>(parameters => parameters.Add(sheet => sheet.Poster, poster));
}

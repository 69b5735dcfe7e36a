using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Tests.Surveys;
using SkiaSharp;
using Xunit;
using Paper = Kolum.ItaAnalytics.Domain.Reports.Paper;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class DocxPaperTests
{
    internal static readonly PaperSeal Seal = new(2, string.Concat(Enumerable.Repeat("0123456789abcdef", 4)), "https://ita.kolum.go.th/verify/" + string.Concat(Enumerable.Repeat("0123456789abcdef", 4)));

    [Theory]
    [InlineData(FileFormatVersions.Office2016)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public async Task Word_finds_nothing_to_mend_in_a_sealed_paper_with_emblem_and_fields(FileFormatVersions version)
    {
        Paper[] papers = [AnnualReportPaper.Of(AReportWithFields() with { Emblem = Emblem(120, 130) }, Seal), SomePaper()];
        foreach (var paper in papers)
        {
            using var word = Open(await DocxReportTests.Bytes(paper));

            var errors = new OpenXmlValidator(version).Validate(word, TestContext.Current.CancellationToken);

            errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task The_same_sealed_paper_gives_the_same_bytes()
    {
        var first = await DocxReportTests.Bytes(AnnualReportPaper.Of(AReportWithFields() with { Emblem = Emblem(120, 130) }, Seal));

        (await DocxReportTests.Bytes(AnnualReportPaper.Of(AReportWithFields() with { Emblem = Emblem(120, 130) }, Seal))).Should().Equal(first);
    }

    [Fact]
    public async Task A_number_is_a_locked_control_that_knows_its_field_and_an_unknown_field_stays_visible()
    {
        using var word = Open(await DocxReportTests.Bytes(AReportWithFields()));

        var control = word.MainDocumentPart!.Document!.Descendants<SdtRun>().First(run => run.SdtProperties!.GetFirstChild<Tag>()!.Val == "survey.iit.completed");

        control.InnerText.Should().Be("๓๐");
        control.SdtProperties!.GetFirstChild<SdtAlias>()!.Val!.Value.Should().Be("IIT: จำนวนผู้ตอบ");
        control.SdtProperties.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.Lock>()!.Val!.Value.Should().Be(LockingValues.ContentLocked);
        word.MainDocumentPart.Document!.Descendants<Run>().Single(run => run.RunProperties?.Highlight != null).InnerText.Should().Be("{{survey.none.completed}}");
    }

    [Fact]
    public async Task Each_foot_of_a_sealed_paper_names_version_and_hash_and_its_code_leads_to_the_check()
    {
        using var word = Open(await DocxReportTests.Bytes(AnnualReportPaper.Of(AReportWithFields(), seal: Seal)));
        var main = word.MainDocumentPart!;

        foreach (var section in main.Document!.Descendants<SectionProperties>())
        {
            var foot = (FooterPart)main.GetPartById(section.GetFirstChild<FooterReference>()!.Id!.Value!);
            foot.Footer!.InnerText.Should().Contain("ฉบับที่ ๒ · SHA-256 0123456789abcdef…");
            using var png = new MemoryStream();
            await foot.ImageParts.Single().GetStream().CopyToAsync(png, TestContext.Current.CancellationToken);
            (await QrReader.ReadAsync(png.ToArray())).Should().Equal(Seal.VerificationAddress);
        }

        main.Document.Body!.InnerText.Should().Contain(Seal.ContentHash);
    }

    [Fact]
    public async Task A_draft_says_nothing_of_versions()
    {
        using var word = Open(await DocxReportTests.Bytes(AReportWithFields()));

        word.MainDocumentPart!.FooterParts.Should().OnlyContain(part => !part.Footer!.InnerText.Contains("SHA-256") && !part.ImageParts.Any());
        word.MainDocumentPart.Document!.InnerText.Should().NotContain("SHA-256");
    }

    [Theory]
    [InlineData(120, 130, 1.5)]
    [InlineData(900, 300, 1.0)]
    public async Task The_emblem_stands_in_the_memo_at_most_one_and_a_half_centimetres_high(int width, int height, double shown)
    {
        using var word = Open(await DocxReportTests.Bytes(AnnualReportPaper.Of(AReportWithFields() with { Emblem = Emblem(width, height) })));

        var extent = word.MainDocumentPart!.Document!.Descendants<Wp.Inline>().First().Extent!;

        (extent.Cy!.Value / 360_000.0).Should().BeApproximately(shown, 0.01);
        ((double)extent.Cx!.Value / extent.Cy.Value).Should().BeApproximately((double)width / height, 0.01);
        word.MainDocumentPart.Document!.InnerText.Should().NotContain(ReportWords.EmblemPlace);
    }

    [Fact]
    public async Task An_emblem_that_cannot_be_read_leaves_the_place_for_it()
    {
        using var word = Open(await DocxReportTests.Bytes(AnnualReportPaper.Of(AReportWithFields() with { Emblem = new("image/png", "no picture"u8.ToArray()) })));

        word.MainDocumentPart!.Document!.InnerText.Should().Contain(ReportWords.EmblemPlace);
    }

    [Fact]
    public async Task Headings_are_those_of_Word_and_every_figure_stands_in_its_outline()
    {
        var paper = SomePaper();
        using var word = Open(await DocxReportTests.Bytes(paper));
        var main = word.MainDocumentPart!;

        main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == "Heading1").StyleName!.Val!.Value.Should().Be("heading 1");
        main.Document!.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1")
            .Select(paragraph => paragraph.InnerText).Should().Equal("ความคืบหน้า");
        main.Document.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "FigureCaption")
            .Select(paragraph => paragraph.InnerText).Should().Equal(paper.Charts.Select(chart => chart.Caption));
        main.Document.InnerText.Should().Contain("ที่มา ก");
    }

    [Fact]
    public async Task Two_plain_tables_stay_two()
    {
        using var word = Open(await DocxReportTests.Bytes(SomePaper()));

        word.MainDocumentPart!.Document!.Body!.Elements<Table>().Should().OnlyContain(table => table.NextSibling() is Paragraph);
    }

    [Fact]
    public async Task A_table_that_ends_a_section_is_followed_by_the_smallest_line_alone()
    {
        using var word = Open(await DocxReportTests.Bytes(SomePaper()));

        var end = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.SectionProperties is not null).ElementAt(1);

        end.PreviousSibling().Should().BeOfType<Table>("an empty line would go to a page of its own where the table fills its page");
        end.ParagraphProperties!.SpacingBetweenLines!.Line!.Value.Should().Be("20");
    }

    /// <summary>A report whose texts name numbers, one of which does not exist.</summary>
    internal static AnnualReport AReportWithFields()
    {
        var measure = Facts.Measure(outcome: "ตอบแล้ว {{survey.iit.completed}} คน จาก {{survey.iit.required}} คน และ {{survey.none.completed}}");
        return new AnAssessment().WithRealCounts().WithMeasure(measure).WithCharts(1, "survey.iit.by-month").Report();
    }

    internal static EmblemPicture Emblem(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Goldenrod);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return new("image/png", png.ToArray());
    }

    /// <summary>A paper of every kind of block but the memo.</summary>
    internal static Paper SomePaper()
    {
        var report = new AnAssessment().WithRealCounts().Report();
        PaperBlock.Table table = new("รายการ", [new("n", ["ลำดับ"], 1, PaperAlignment.Middle), new("t", ["เรื่อง"], 4), new("v", ["จำนวน", "คน"], 1, PaperAlignment.End)],
            [new("row-1", [PaperCell.Of("๑"), PaperCell.Of("=ก\nข"), PaperCell.Of("๓")]), new(null, [PaperCell.Of("๒"), new([], [report.Charts[0]]), PaperCell.Of("-๑")])]);
        return new("paper", "เอกสาร", "เอกสาร", "อบต.กอลำ",
        [
            new("ปก", PaperLayout.Portrait, [], null, [new PaperBlock.TitlePage(["เอกสาร", "ประชุม"])]),
            new("ตาราง", PaperLayout.Landscape, ["หัวตาราง"], "ข้อมูลตัวอย่าง", [new PaperBlock.Heading("ความคืบหน้า"), new PaperBlock.Prose(ReportLine.OfWords("ข้อความ")), table, table with { Name = "=รายการ/อื่น: ที่มีชื่อยาวมากเกินสามสิบเอ็ดตัวอักษร" }]),
            new("แผนภูมิ", PaperLayout.Portrait, [], null, [.. report.Charts.Select(chart => new PaperBlock.Figure(chart, "ที่มา ก"))]),
        ]);
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
}

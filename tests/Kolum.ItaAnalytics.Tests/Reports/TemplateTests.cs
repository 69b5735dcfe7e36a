using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Tests.Intake;
using Xunit;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Wps = DocumentFormat.OpenXml.Office2010.Word.DrawingShape;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class TemplateTests
{
    private static readonly WordTemplates Templates = new(new PlainRenderer(), new QrPictures());

    private static readonly string[] FigureKeys = ["survey.iit.completed", "survey.iit.percent", "measure.1.evidence"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_carried_template_has_nothing_to_find_and_is_always_the_same()
    {
        var check = await Check(Templates.Carried);

        check.Findings.Should().BeEmpty();
        check.Value.Fields.Select(use => use.Key).Should().Contain(["memo.body", "measure.charts", "content-hash"]);
        DefaultTemplate.Make().Should().Equal(Templates.Carried);
    }

    [Theory]
    [InlineData(FileFormatVersions.Office2016)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public async Task Word_finds_nothing_to_mend_in_the_carried_template_empty_and_filled(FileFormatVersions version)
    {
        byte[][] files =
        [
            Templates.Carried,
            await Filled(Templates.Carried, DocxPaperTests.AReportWithFields(), DocxPaperTests.Emblem(120, 130), DocxPaperTests.Seal),
            await Filled(Templates.Carried, new AnAssessment().WithSampleCounts().Report()),
            await Filled(Templates.Carried, new AnAssessment().WithoutMeasures().WithoutMemo().Report()),
        ];
        foreach (var file in files)
        {
            using var word = Open(file);
            new OpenXmlValidator(version).Validate(word, Cancellation).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_filled_template_holds_every_measure_its_charts_and_no_field()
    {
        var report = new AnAssessment().WithSampleCounts().Report();
        using var word = Open(await Filled(Templates.Carried, report, seal: DocxPaperTests.Seal));
        var body = word.MainDocumentPart!.Document!.Body!;

        body.InnerText.Should().NotContain("{{");
        var rows = body.Elements<Table>().Last().Elements<TableRow>().Skip(1).ToList();
        rows.Should().HaveCount(report.Rows.Count);
        foreach (var (row, measure) in rows.Zip(report.Rows))
        {
            var cells = row.Elements<TableCell>().ToArray();
            cells[0].InnerText.Should().Be(measure.NumberedTitle.Replace("\n", "", StringComparison.Ordinal));
            cells[4].Elements<Paragraph>().Select(paragraph => paragraph.InnerText).Should().Equal(measure.Measure.Results.Select(item => item.ToString()));
            cells[5].Descendants<Wp.DocProperties>().Select(picture => picture.Description!.Value).Should().Equal(measure.OutcomeCharts.Select(chart => chart.AltText));
            cells[5].InnerText.Should().ContainAll(measure.OutcomeCharts.Select(chart => chart.Caption));
        }

        var all = string.Concat(word.MainDocumentPart.HeaderParts.Select(part => part.Header!.InnerText)) + string.Concat(word.MainDocumentPart.FooterParts.Select(part => part.Footer!.InnerText));
        all.Should().Contain(report.SampleNotice).And.Contain(DocxPaperTests.Seal.ContentHash[..16]).And.NotContain("{{");
        body.InnerText.Should().Contain(DocxPaperTests.Seal.ContentHash);
        body.Descendants<Wp.DocProperties>().Last().Description!.Value.Should().Contain(DocxPaperTests.Seal.VerificationAddress);
        word.MainDocumentPart.Document.Descendants<Wp.DocProperties>().Select(picture => picture.Id!.Value).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_same_template_and_report_give_the_same_bytes()
    {
        var first = await Filled(Templates.Carried, DocxPaperTests.AReportWithFields(), DocxPaperTests.Emblem(120, 130), DocxPaperTests.Seal);

        (await Filled(Templates.Carried, DocxPaperTests.AReportWithFields(), DocxPaperTests.Emblem(120, 130), DocxPaperTests.Seal)).Should().Equal(first);
    }

    [Fact]
    public async Task A_report_written_with_a_template_can_be_imported_again_with_its_fields()
    {
        var report = DocxPaperTests.AReportWithFields();

        var back = (await Reading.Report(await Filled(Templates.Carried, report), "report.docx")).Value;

        back.Measures.Single().Outcomes.Select(item => item.Text).Should().Equal([report.Rows[0].Measure.Outcomes[0].Text], "the line under a chart is not the clerk's");
        back.Measures.Single().Steps.Should().Equal(report.Rows[0].Measure.Steps);
    }

    [Fact]
    public async Task A_field_that_Word_has_split_over_runs_is_found_and_keeps_its_look()
    {
        var line = new Paragraph(
            new Run(new RunProperties(new Bold()), new Text("ก {{mem")),
            new ProofError { Type = ProofingErrorValues.SpellStart },
            new Run(new Text("o.num")),
            new Run(new RunProperties(new Italic()), new Text("ber}} ข {{ YEAR }}")));

        using var word = Open(await Filled(WordFile.Of(line, Row("{{measure.title}}")), new AnAssessment().Report()));

        var paragraph = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().First();
        paragraph.InnerText.Should().Be("ก ปน ๗๑๓๐๑ / ๒๕๖๘ ข ๒๕๖๘");
        paragraph.Elements<Run>().First(run => run.InnerText.StartsWith("ปน", StringComparison.Ordinal)).RunProperties!.Bold.Should().NotBeNull();
    }

    [Fact]
    public async Task Content_controls_are_fields_like_those_in_braces()
    {
        var inline = new Paragraph(new SdtRun(new SdtProperties(new Tag { Val = "year" }), new SdtContentRun(new Run(new Text("ปี")))));
        var block = new SdtBlock(new SdtProperties(new Tag { Val = "memo.body" }), new SdtContentBlock(new Paragraph(new Run(new Text("เนื้อความ")))));
        var other = new SdtBlock(new SdtProperties(new Tag { Val = "myself" }), new SdtContentBlock(new Paragraph(new Run(new Text("ของหน่วยงาน")))));
        var cell = new SdtCell(new SdtProperties(new Tag { Val = "measure.title" }), new SdtContentCell(new TableCell(new Paragraph(new Run(new Text("ชื่อ"))))));
        var file = WordFile.Of(inline, block, other, new Table(new TableRow(cell)));
        var report = new AnAssessment().Report();

        (await Check(file)).Value.Fields.Select(use => use.Key).Should().Equal("year", "memo.body", "measure.title");
        using var word = Open(await Filled(file, report));

        var body = word.MainDocumentPart!.Document!.Body!;
        body.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).Should().Equal(["๒๕๖๘", .. report.Memo!.Body]);
        body.Elements<SdtBlock>().Single().InnerText.Should().Be("ของหน่วยงาน");
        body.Descendants<TableRow>().Select(row => row.InnerText).Should().Equal(report.Rows.Select(row => row.Measure.Title.Replace("\n", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_unknown_field_is_named_with_its_place_and_what_it_may_have_meant()
    {
        var file = WordFile.Of(WordFile.Line("หัว"), WordFile.Line("{{memo.numbr}}"), new Table(Cells("ก"), Cells("{{measure.title}}", "{{survey.iit.complete}}")));

        var check = await Check(file);

        var unknown = check.Findings.Where(finding => finding.Code == TemplateCodes.FieldUnknown).ToList();
        unknown.Select(finding => finding.Place.ToString()).Should().Equal("t.docx, ย่อหน้า/paragraph 2", "t.docx, ตาราง/table 1, row 2, column 2");
        unknown[0].Message.English.Should().Contain("{{memo.number}}");
        unknown[1].Message.Thai.Should().Contain("{{survey.iit.completed}}");
        check.IsAccepted.Should().BeFalse();
    }

    [Fact]
    public async Task Fields_in_headers_footers_and_text_boxes_are_checked_and_filled()
    {
        var box = new Paragraph(new Run(new Drawing(new Wp.Inline(
            new Wp.Extent { Cx = 100_000, Cy = 100_000 },
            new Wp.DocProperties { Id = 1, Name = "box" },
            new DocumentFormat.OpenXml.Drawing.Graphic(new DocumentFormat.OpenXml.Drawing.GraphicData(new Wps.WordprocessingShape(new Wps.TextBoxInfo2(new TextBoxContent([WordFile.Line("{{agency.name}}")])))) { Uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" })))));
        byte[] With(string inHeader) => WordFile.Of(
            main =>
            {
                main.AddNewPart<HeaderPart>("h").Header = new Header([WordFile.Line(inHeader)]);
                main.AddNewPart<FooterPart>("f").Footer = new Footer([WordFile.Line("ปี {{year}}")]);
            },
            (Paragraph)box.CloneNode(deep: true),
            Row("{{measure.title}}"));

        (await Check(With("{{nothing}}"))).Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Place.ToString())
            .Should().Equal("t.docx, หัวกระดาษ/header 1, ย่อหน้า/paragraph 1");
        using var word = Open(await Filled(With("{{version}}"), new AnAssessment().Report()));

        word.MainDocumentPart!.HeaderParts.Single().Header!.InnerText.Should().Be("ร่าง");
        word.MainDocumentPart.FooterParts.Single().Footer!.InnerText.Should().Be("ปี ๒๕๖๘");
        word.MainDocumentPart.Document!.Descendants<TextBoxContent>().Single().InnerText.Should().Be("องค์การบริหารส่วนตำบลกอลำ");
    }

    [Fact]
    public async Task A_table_within_the_repeated_row_is_repeated_with_it()
    {
        var inner = new TableCell(new Table(Cells("{{measure.results}}")), new Paragraph());
        var row = Cells("{{measure.number}}");
        row.Append(inner);
        var report = new AnAssessment().Report();

        using var word = Open(await Filled(WordFile.Of(new Table(Cells("หัว", "หัว"), row), new Paragraph()), report));

        var rows = word.MainDocumentPart!.Document!.Body!.Elements<Table>().Single().Elements<TableRow>().Skip(1).ToList();
        rows.Should().HaveCount(report.Rows.Count);
        rows[0].Descendants<Table>().Single().InnerText.Should().Be(string.Concat(report.Rows[0].Measure.Results));
    }

    [Fact]
    public async Task Two_rows_that_belong_together_are_repeated_together()
    {
        var report = new AnAssessment().Report();

        using var word = Open(await Filled(WordFile.Of([new Table(Cells("{{measure.number}}"), Cells("{{measure.title}}"))]), report));

        word.MainDocumentPart!.Document!.Descendants<TableRow>().Select(row => row.InnerText).Take(4)
            .Should().Equal("๑", report.Rows[0].Measure.Title, "๔", report.Rows[1].Measure.Title);
    }

    [Fact]
    public async Task A_template_without_a_row_for_measures_is_refused()
    {
        (await Check(WordFile.Of([WordFile.Line("{{year}}")]))).Findings.Should().Contain(finding => finding.Code == TemplateCodes.RowMissing && finding.Severity == Severity.Error);
        (await Check(WordFile.Of([WordFile.Line("{{measure.title}}")]))).Findings.Select(finding => finding.Code).Should().Contain(TemplateCodes.FieldMisplaced);
        (await Check(WordFile.Of([Row("{{measure.title")]))).Findings.Select(finding => finding.Code).Should().Contain(TemplateCodes.FieldBroken);
    }

    [Fact]
    public async Task What_the_report_will_lack_is_a_warning()
    {
        var check = await Check(WordFile.Of([Row("{{measure.title}}")]));

        check.IsAccepted.Should().BeTrue();
        check.Findings.Should().OnlyContain(finding => finding.Code == TemplateCodes.FieldMissing && finding.Severity == Severity.Warning);
        check.Findings.Select(finding => finding.Place.Field).Should().Contain(["memo.number", "memo.body", "measure.outcomes", "sample-notice"]).And.NotContain("measure.evidence");
    }

    [Fact]
    public async Task Hostile_files_are_refused_with_what_to_do()
    {
        var sound = WordFile.Of([Row("{{measure.title}}")]);
        const string Relationship = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///c:/normal.dotm" TargetMode="External"/></Relationships>""";
        (string Code, byte[] File)[] hostile =
        [
            (TemplateCodes.Broken, []),
            (TemplateCodes.Broken, "no document"u8.ToArray()),
            (TemplateCodes.Broken, sound[..^40]),
            (TemplateCodes.Broken, WordFile.With(sound, "word/document.xml", "<w:document")),
            (TemplateCodes.Broken, WordFile.With(sound, "word/media/image1.bin", new string('0', 32 * 1024 * 1024))),
            (TemplateCodes.Broken, new byte[IReportTemplates.LargestFile + 1]),
            (TemplateCodes.Broken, Templates.Carried[..100]),
            (TemplateCodes.Macros, WordFile.With(sound, "word/vbaProject.bin", "x")),
            (TemplateCodes.External, WordFile.With(sound, "word/_rels/settings.xml.rels", Relationship)),
        ];
        foreach (var (code, file) in hostile)
        {
            var check = await Check(file);

            check.IsAccepted.Should().BeFalse();
            check.Findings.Select(finding => finding.Code).Should().OnlyContain(found => found == code);
            check.Findings.Should().OnlyContain(finding => finding.Message.Thai.Length > 10 && finding.Message.English.Length > 10);
        }
    }

    [Fact]
    public async Task A_kept_template_that_cannot_be_opened_any_more_says_what_to_do()
    {
        var fill = () => Filled("gone"u8.ToArray(), new AnAssessment().Report());

        (await fill.Should().ThrowAsync<PaperNotWrittenException>()).Which.Code.Should().Be(TemplateCodes.Broken);
    }

    private static Table Row(params string[] cells) => new(Cells(cells));

    private static TableRow Cells(params string[] cells) => new(cells.Select(cell => new TableCell(WordFile.Line(cell))));

    private static Task<Checked<TemplateCheck>> Check(byte[] file) => Templates.CheckAsync(new MemoryStream(file), "t.docx", FigureKeys, Cancellation);

    private static async Task<byte[]> Filled(byte[] template, AnnualReport report, EmblemPicture? emblem = null, PaperSeal? seal = null)
    {
        using var file = new MemoryStream();
        await Templates.FillAsync(template, report with { Emblem = emblem }, seal, file, Cancellation);
        return file.ToArray();
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using SkiaSharp;
using Xunit;
using A = DocumentFormat.OpenXml.Drawing;
using Measure = Kolum.ItaAnalytics.Domain.Measures.Measure;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class DocxReportTests
{
    [Theory]
    [InlineData(FileFormatVersions.Office2016)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public async Task Word_finds_nothing_to_mend(FileFormatVersions version)
    {
        AnnualReport[] reports =
        [
            new AnAssessment().WithSampleCounts().Report(),
            new AnAssessment().WithoutMeasures().WithoutMemo().Report(),
            new AnAssessment().WithMeasure(new Measure(1, "", [], [], null, "", [], [])).WithCharts(1).Report(),
        ];
        foreach (var report in reports)
        {
            using var word = Open(await Bytes(report));

            var errors = new OpenXmlValidator(version).Validate(word, TestContext.Current.CancellationToken);

            errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task The_same_facts_give_the_same_bytes()
    {
        var first = await Bytes(new AnAssessment().WithSampleCounts().Report());
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken); // the clock of a ZIP ticks every two seconds

        var second = await Bytes(new AnAssessment().WithSampleCounts().Report());

        second.Should().Equal(first);
    }

    [Fact]
    public async Task The_table_has_six_columns_and_a_head_that_each_page_repeats()
    {
        using var word = Open(await Bytes(new AnAssessment().WithSampleCounts().Report()));

        var tables = MeasureTables(word);

        foreach (var table in tables)
        {
            var head = table.Elements<TableRow>().First();
            head.Elements<TableCell>().Select(cell => cell.InnerText).Should().Equal(MeasureFields.All.Select(MeasureFields.Heading));
            head.TableRowProperties!.Elements<TableHeader>().Should().ContainSingle();
            head.TableRowProperties!.Elements<CantSplit>().Should().ContainSingle();
            table.Elements<TableRow>().Should().OnlyContain(row => row.Elements<TableCell>().Count() == 6);
            table.Elements<TableRow>().Skip(1).Should().OnlyContain(row => !row.Descendants<CantSplit>().Any(), "a long row goes on on the next page");
        }
    }

    [Fact]
    public async Task Each_measure_starts_a_page_so_that_its_charts_stay_with_its_text()
    {
        var report = new AnAssessment().WithSampleCounts().Report();
        using var word = Open(await Bytes(report));

        var tables = MeasureTables(word);

        tables.Should().HaveCount(report.Rows.Count);
        tables.Skip(1).Should().OnlyContain(table => table.PreviousSibling<Paragraph>()!.ParagraphProperties!.PageBreakBefore != null);
    }

    [Fact]
    public async Task Every_text_of_every_measure_stands_in_its_own_column()
    {
        var report = new AnAssessment().WithSampleCounts().Report();
        using var word = Open(await Bytes(report));

        foreach (var (row, cells) in report.Rows.Zip(Rows(word)))
        {
            Words(cells[0]).Should().Be(ReportHtmlTests.Squeeze(row.NumberedTitle));
            Words(cells[1]).Should().Be(ReportHtmlTests.Squeeze(string.Join(' ', row.Measure.Steps)));
            Words(cells[2]).Should().Be(ReportHtmlTests.Squeeze(string.Join(' ', row.Measure.ResponsibleUnits)));
            Words(cells[3]).Should().Be(ReportHtmlTests.Squeeze(row.PeriodText));
            Words(cells[4]).Should().Be(ReportHtmlTests.Squeeze(string.Join(' ', row.Measure.Results)));
            Words(cells[5]).Should().Be(ReportHtmlTests.Squeeze(string.Join(' ', [.. row.Measure.Outcomes.Select(item => item.ToString()), .. row.OutcomeCharts.Select(chart => chart.Caption)])));
        }
    }

    [Fact]
    public async Task Charts_are_pictures_with_alt_text_inside_the_outcome_cell_of_their_measure()
    {
        var report = new AnAssessment().WithSampleCounts().WithCharts(4, "survey.iit.by-month", "survey.iit.tile").Report();
        using var word = Open(await Bytes(report));

        foreach (var (row, cells) in report.Rows.Zip(Rows(word)))
        {
            cells[5].Descendants<Wp.DocProperties>().Select(picture => picture.Description?.Value).Should().Equal(row.OutcomeCharts.Select(chart => chart.AltText));
            cells.Take(5).Should().OnlyContain(cell => !cell.Descendants<Drawing>().Any());
        }
    }

    [Fact]
    public async Task Every_picture_is_sharp_in_print_keeps_its_shape_and_has_a_line_that_grows_with_it()
    {
        var report = new AnAssessment().WithSampleCounts().Report();
        using var word = Open(await Bytes(report));
        var main = word.MainDocumentPart!;
        var growing = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == "Picture").Descendants<SpacingBetweenLines>().Single();

        growing.LineRule!.Value.Should().Be(LineSpacingRuleValues.Auto);
        var drawings = main.Document!.Descendants<Drawing>().ToList();
        drawings.Should().HaveCount(report.Rows.Sum(row => row.OutcomeCharts.Count) + report.Charts.Count);
        foreach (var drawing in drawings)
        {
            using var stream = main.GetPartById(drawing.Descendants<A.Blip>().Single().Embed!.Value!).GetStream();
            using var png = SKBitmap.Decode(stream);
            var extent = drawing.Inline!.Extent!;
            var inches = extent.Cx!.Value / 914_400.0;
            (png.Width / inches).Should().BeGreaterThanOrEqualTo(300);
            ((double)extent.Cy!.Value / extent.Cx.Value).Should().BeApproximately((double)png.Height / png.Width, 0.01);
            drawing.Ancestors<Paragraph>().First().ParagraphProperties!.ParagraphStyleId!.Val!.Value.Should().Be("Picture");
        }
    }

    [Fact]
    public async Task The_appendix_shows_every_chart_once_with_its_numbers()
    {
        var report = new AnAssessment().WithSampleCounts().Report();
        using var word = Open(await Bytes(report));

        var tables = word.MainDocumentPart!.Document!.Body!.Elements<Table>().Except(MeasureTables(word)).Skip(1).ToList();

        tables.Should().HaveCount(report.Charts.Count);
        foreach (var (table, chart) in tables.Zip(report.Charts))
        {
            var rows = table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText)).ToList();
            rows[0].Should().Equal(chart.Table.Columns.Select(column => column.Heading));
            rows.Skip(1).Should().BeEquivalentTo(chart.Table.Rows.Select(row => row.Select(cell => cell.Text)), strict => strict.WithStrictOrdering());
        }
    }

    [Fact]
    public async Task Paper_with_sample_data_says_so_on_each_part_and_under_each_chart()
    {
        var report = new AnAssessment().WithSampleCounts().Report();
        using var word = Open(await Bytes(report));
        var main = word.MainDocumentPart!;

        var headers = main.Document!.Descendants<SectionProperties>().Select(section => ((HeaderPart)main.GetPartById(section.GetFirstChild<HeaderReference>()!.Id!.Value!)).Header!.InnerText);
        headers.Should().HaveCount(4).And.OnlyContain(text => text.EndsWith(report.SampleNotice!, StringComparison.Ordinal));
        main.Document.Descendants<Paragraph>().Count(paragraph => paragraph.InnerText.EndsWith(ChartSpec.SampleMark, StringComparison.Ordinal))
            .Should().Be(2 * report.Charts.Count(chart => chart.HasSampleData));
    }

    [Fact]
    public async Task Paper_with_facts_only_carries_no_sample_mark()
    {
        using var word = Open(await Bytes(new AnAssessment().WithRealCounts().Report()));

        word.MainDocumentPart!.Document!.InnerText.Should().NotContain(ChartSpec.SampleMark);
        word.MainDocumentPart.HeaderParts.Should().OnlyContain(part => !part.Header!.InnerText.Contains(ChartSpec.SampleMark));
    }

    [Fact]
    public async Task Memo_and_appendix_stand_upright_and_the_table_lies_down()
    {
        using var word = Open(await Bytes(new AnAssessment().WithSampleCounts().Report()));

        var pages = word.MainDocumentPart!.Document!.Descendants<SectionProperties>().Select(section => section.GetFirstChild<PageSize>()!).ToList();

        pages.Select(page => page.Width! > page.Height!).Should().Equal(false, false, true, false);
        var memo = word.MainDocumentPart.Document.Descendants<SectionProperties>().First().GetFirstChild<PageMargin>()!;
        (memo.Left!.Value, memo.Right!.Value).Should().Be(((uint)1701, (uint)1134), "3 cm and 2 cm");
    }

    [Fact]
    public async Task Every_style_sets_the_size_of_Thai_letters_as_that_of_Latin_ones()
    {
        using var word = Open(await Bytes(new AnAssessment().Report()));

        var styles = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!;

        styles.DocDefaults!.Descendants<RunFonts>().Single().ComplexScript!.Value.Should().Be("TH Sarabun New");
        styles.DocDefaults.Descendants<Languages>().Single().Bidi!.Value.Should().Be("th-TH");
        var letters = styles.Elements<Style>().Select(style => style.StyleRunProperties).OfType<StyleRunProperties>().ToList();
        letters.Should().NotBeEmpty().And.OnlyContain(style =>
            style.FontSize!.Val!.Value == style.FontSizeComplexScript!.Val!.Value && (style.Bold == null) == (style.BoldComplexScript == null));
    }

    [Fact]
    public async Task A_letter_that_XML_cannot_hold_does_not_break_the_file()
    {
        var measure = new Measure(1, "ก\u0002ข", [new(null, "\uD800ค😀")], [], null, "", [], []);

        using var word = Open(await Bytes(new AnAssessment().WithMeasure(measure).Report()));

        Rows(word)[0][0].InnerText.Should().Be("๑. กข");
        Rows(word)[0][1].InnerText.Should().EndWith("ค😀");
    }

    internal static Task<byte[]> Bytes(AnnualReport report) => Bytes(AnnualReportPaper.Of(report));

    internal static async Task<byte[]> Bytes(Paper paper)
    {
        using var bytes = new MemoryStream();
        await new DocxPaperWriter(new PlainRenderer(), new QrPictures()).WriteAsync(paper, bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static List<Table> MeasureTables(WordprocessingDocument word) => [.. word.MainDocumentPart!.Document!.Body!.Elements<Table>()
        .Where(table => table.Elements<TableRow>().First().InnerText.StartsWith(MeasureFields.Heading(MeasureField.Title), StringComparison.Ordinal))];

    private static List<TableCell[]> Rows(WordprocessingDocument word) =>
        [.. MeasureTables(word).SelectMany(table => table.Elements<TableRow>().Skip(1)).Select(row => row.Elements<TableCell>().ToArray())];

    private static string Words(TableCell cell) => ReportHtmlTests.Squeeze(string.Join(' ', cell.Elements<Paragraph>().Select(Words)));

    private static string Words(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(element => element switch
    {
        Text text => text.Text,
        Break => " ",
        _ => "",
    }));
}

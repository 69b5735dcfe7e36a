using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FluentAssertions;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Samples;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using Xunit;
using A = DocumentFormat.OpenXml.Drawing;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>The real report of fiscal year 2568 with real charts, from its text to paper.</summary>
public sealed class RealReportTests
{
    [Fact]
    public async Task No_word_of_the_seven_measures_and_the_memo_is_lost_on_the_way_to_Word()
    {
        var report = await ReportAsync();
        using var word = WordprocessingDocument.Open(new MemoryStream(await WrittenAsync(report, "docx")), isEditable: false);

        var paragraphs = word.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(paragraph => Letters(paragraph.InnerText)).ToHashSet();

        Texts(report).Should().HaveCountGreaterThan(60).And.OnlyContain(text => paragraphs.Any(paragraph => paragraph.Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task No_word_of_the_seven_measures_and_the_memo_is_lost_on_the_way_to_HTML()
    {
        var report = await ReportAsync();

        var page = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(await WrittenAsync(report, "html")));

        var all = Letters(page.Body!.TextContent);
        Texts(report).Should().OnlyContain(text => all.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_drawn_charts_are_sharp_in_print_and_Word_finds_nothing_to_mend()
    {
        var report = await ReportAsync();
        using var word = WordprocessingDocument.Open(new MemoryStream(await WrittenAsync(report, "docx")), isEditable: false);
        var main = word.MainDocumentPart!;

        foreach (var drawing in main.Document!.Descendants<Drawing>())
        {
            using var stream = main.GetPartById(drawing.Descendants<A.Blip>().Single().Embed!.Value!).GetStream();
            using var png = SKBitmap.Decode(stream);
            (png.Width * 914_400.0 / drawing.Inline!.Extent!.Cx!.Value).Should().BeGreaterThanOrEqualTo(300);
        }

        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken).Should().BeEmpty();
    }

    private static IEnumerable<string> Texts(AnnualReport report) =>
        report.Rows.SelectMany(row => row.Measure.Texts().Where(text => text.Field != Domain.Measures.MeasureField.Period).SelectMany(text => text.Text.Split('\n')))
            .Concat(report.Memo!.Body)
            .Concat(report.Memo.Signatories.SelectMany(signatory => (string[])[.. signatory.Remarks, signatory.Name, signatory.Position]))
            .Concat([report.Memo.Office, report.Memo.Number, report.Memo.DateAsWritten, report.Memo.Subject, report.Memo.Addressee])
            .Select(Letters)
            .Where(text => text.Length > 0);

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    internal static async Task<AnnualReport> ReportAsync()
    {
        await using var seed = Samples.OpenReport();
        var draft = (await new ReportReader().ReadAsync(seed, Samples.ReportFileName, TestContext.Current.CancellationToken)).Value;
        var facts = new AnAssessment().WithSampleCounts().Facts() with
        {
            Measures = new([.. draft.Measures.Select(measure => new Domain.Measures.MeasureVersion(measure, Facts.Recorded()))]),
            Covers = [new(draft.Title, draft.Memo, draft.SourceHash, [], Facts.Recorded())],
        };
        return AnnualReport.Of(Assessment.Compute(facts, Facts.Rules, AnAssessment.Now));
    }

    private static async Task<byte[]> WrittenAsync(AnnualReport report, string format)
    {
        await using var services = new ServiceCollection().AddLogging().AddCharts().AddQrCodes().AddHtmlReport().AddWordReport().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var writers = scope.ServiceProvider.GetServices<IPaperWriter>();
        using var bytes = new MemoryStream();
        await writers.Single(writer => writer.Format == format).WriteAsync(AnnualReportPaper.Of(report), bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}

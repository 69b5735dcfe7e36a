using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Samples;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Intake;
using Kolum.ItaAnalytics.Tests.Persistence;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>Report to Word and back by import: the same measures, with the clerk's fields.</summary>
public sealed class WordRoundTripTests
{
    private static readonly string[] Pieces =
    [
        "คำ", "ขั้นตอน", " ", "<p>", "<p>", "๑.", " ๒. ", "๓.๑ ", " -", "- ", "-ช่อง", "(ก)", "https://www.kolum.go.th", "{{survey.iit.completed}}", "{{ survey.iit.percent }}",
        "{{survey.eit-1.as-of}}", "{{no.such}}", "{{", "}}", "=1+1", "<b>&", "๒๕๖๘", "ำ", "😀",
    ];

    [Fact]
    public async Task The_seven_real_measures_come_back_word_for_word()
    {
        await using var seed = Samples.OpenReport();
        var measures = (await Reading.Report(seed, Samples.ReportFileName)).Value.Measures;

        (await ThereAndBack(measures)).Select(Comparable).Should().Equal(measures.Select(Comparable));
    }

    [Fact]
    public async Task Fields_lists_and_lines_come_back_as_the_clerk_wrote_them()
    {
        var measure = new Measure(
            1,
            "หัวข้อ\n-บรรทัดที่สอง",
            [new("๑.", "ทำ {{survey.iit.completed}} คน"), new("-", "ย่อย"), new("๒.", "ต่อ")],
            ["สำนักปลัด", "กองช่าง"],
            Facts.FirstHalf,
            "ม.ค.-มิ.ย.๖๘",
            [new(null, "{{survey.iit.percent}}% ของ {{survey.iit.required}}"), new("๓.", "ช่องทาง"), new("๓.๑", "ระบบ {{ไม่มี}}")],
            [new("๑.", "{{survey.iit.as-of}}"), new(null, "จบ")]);

        Comparable((await ThereAndBack([measure])).Single()).Should().Be(Comparable(measure));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_whole_report_with_charts_and_appendix_read_back_changes_nothing(bool isFromTemplate)
    {
        var facts = await TheCarriedReport.FactsAsync();
        await using var database = await TemporaryDatabase.HoldingAsync(facts);
        var report = AnnualReport.Of(Assessment.Compute(facts, Facts.Rules, Facts.Recorded(12).At));
        report.Charts.Should().HaveCountGreaterThan(4);
        var paper = isFromTemplate ? await FromTemplateAsync(report) : await DocxReportTests.Bytes(report);
        await using var context = database.Open();
        var agencies = new AgencyStore(context);
        var import = new ImportReport(new ReportReader(), new AssessmentStore(context, agencies, new SurveyStore(context)), agencies, new SetClock(Facts.Recorded(12).At));

        var read = await import.RunAsync(facts.Agency, new MemoryStream(paper), "report.docx", new("ผู้ทดสอบ", Rights.Everything), "อ่านกลับ", dryRun: true, TestContext.Current.CancellationToken);

        read.Value.Changes.Select(change => $"{change.Number} {change.Field}: {change.Old} → {change.New}").Should().BeEmpty();
        read.Value.Draft.Measures.Select(measure => measure.Texts()).Should().BeEquivalentTo(report.Rows.Select(row => row.Measure.Texts()));
    }

    private static async Task<byte[]> FromTemplateAsync(AnnualReport report)
    {
        var templates = new WordTemplates(new PlainRenderer(), new QrPictures());
        using var file = new MemoryStream();
        await templates.FillAsync(templates.Carried, report, null, file, TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    [Property(MaxTest = 60)]
    public Property Whatever_the_import_understands_it_understands_again_from_Word() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf(12).Select(string.Concat).Three().ToArbitrary(),
        texts =>
        {
            var read = Reading.Rows(Reading.Row(steps: texts.Item1, results: texts.Item2, outcomes: texts.Item3)).GetAwaiter().GetResult();
            var measures = read.Value.Measures;
            return ThereAndBack(measures).GetAwaiter().GetResult().Select(Comparable).SequenceEqual(measures.Select(Comparable));
        });

    private static async Task<IReadOnlyList<Measure>> ThereAndBack(IReadOnlyList<Measure> measures)
    {
        var report = new Reports.AnAssessment().WithSampleCounts().Report() with { Rows = [.. measures.Select(measure => new AnnualReportRow(measure, [], []))] };
        var back = await Reading.Report(await DocxReportTests.Bytes(report), "report.docx");
        back.Findings.Where(finding => finding.Severity == Domain.Common.Severity.Error).Should().BeEmpty();
        return back.Value.Measures;
    }

    /// <summary>Every field as text. A period is compared by its days: paper writes every one in the same way.</summary>
    private static string Comparable(Measure measure) => string.Join('\n',
        (string[])[
            Domain.Common.ThaiFormat.Plain.Number(measure.Number),
            .. measure.Texts().Where(text => text.Field != MeasureField.Period).Select(text => $"{text.Field}: {Normal(text.Text)}"),
            measure.Period?.ToString() ?? measure.PeriodAsWritten,
        ]);

    /// <summary>A field that is known is written back without blanks inside its braces.</summary>
    private static string Normal(string text) => text.Replace("{{ survey.iit.percent }}", "{{survey.iit.percent}}", StringComparison.Ordinal);
}

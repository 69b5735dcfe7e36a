using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Lays the annual report out: memo, title page, the official six-column table, appendix.</summary>
public static class AnnualReportPaper
{
    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The paper of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="seal">What stands in the foot of a frozen version; nothing for a draft.</param>
    public static Paper Of(AnnualReport report, PaperSeal? seal = null)
    {
        List<PaperSection> sections = [TitlePage(report), Table(report)];
        if (report.Memo is { } memo)
        {
            sections.Insert(0, new(ReportWords.Memo, PaperLayout.Portrait, [], report.SampleNotice, [new PaperBlock.MemoForm(memo, report.Emblem)]));
        }

        PaperBlock[] appendix = [.. Charts(report), .. Figures(report), .. Evidence(report)];
        if (appendix.Length > 0)
        {
            sections.Add(new(ReportWords.Appendix, PaperLayout.Portrait, [], report.SampleNotice, [new PaperBlock.Heading(ReportWords.Appendix), .. appendix]));
        }

        return new(
            $"{report.Agency.Key}-ita-report-{report.FiscalYear}{(seal is null ? "" : $"-v{ThaiFormat.Plain.Number(seal.Version)}")}",
            $"รายงานผลคุณธรรมและความโปร่งใส {report.Agency.ShortName} ปีงบประมาณ {Format.Year(report.FiscalYear)}{(seal is null ? "" : $" ฉบับที่ {Format.Number(seal.Version)}")}",
            $"{AnnualReport.TableTitle} {report.YearLine}",
            report.Agency.Name,
            sections,
            seal);
    }

    private static PaperSection TitlePage(AnnualReport report)
    {
        string[] usual = [AnnualReport.TableTitle, report.YearLine, report.Agency.Name, report.Agency.Location];
        return new(ReportWords.TitlePage, PaperLayout.Portrait, [], report.SampleNotice, [new PaperBlock.TitlePage(report.Title.Count > 0 ? report.Title : usual)]);
    }

    private static PaperSection Table(AnnualReport report) => new(
        ReportWords.MeasureTable,
        PaperLayout.Landscape,
        [AnnualReport.TableTitle, report.YearLine, $"{report.Agency.Name} {report.Agency.Location}"],
        report.SampleNotice,
        [
            report.Rows.Count == 0
                ? new PaperBlock.Prose(ReportLine.OfWords(ReportWords.NoMeasures))
                : new PaperBlock.Table(ReportWords.MeasureTable, [.. MeasureFields.All.Select(Column)], [.. report.Rows.Select(row => Row(report, row))], PageEach: true),
        ]);

    private static PaperColumn Column(MeasureField field) => new(
        field.ToString().ToLowerInvariant(),
        MeasureFields.HeadingLines(field),
        field switch
        {
            MeasureField.Title => 3.8,
            MeasureField.Steps => 5.2,
            MeasureField.ResponsibleUnits => 2.8,
            MeasureField.Period => 2.5,
            MeasureField.Results => 6.3,
            _ => 6.2,
        },
        field == MeasureField.Period ? PaperAlignment.Middle : PaperAlignment.Start);

    private static PaperRow Row(AnnualReport report, AnnualReportRow row) => new(
        $"measure-{ThaiFormat.Plain.Number(row.Measure.Number)}",
        [
            PaperCell.Of(row.NumberedTitle),
            new([.. row.Measure.Steps.Select(step => new ReportLine(step.Mark, [new TextPart.Words(step.Text)]))], []),
            new([.. row.Measure.ResponsibleUnits.Select(ReportLine.OfWords)], []),
            PaperCell.Of(row.PeriodText),
            new(report.Lines(row.Measure.Results), []),
            new(report.Lines(row.Measure.Outcomes), [.. row.OutcomeCharts.Take(row.ChartsInCell)]),
        ]);

    private static IEnumerable<PaperBlock> Charts(AnnualReport report) => report.Charts.Select(chart => new PaperBlock.Figure(
        chart, $"{chart.AsOfLabel} · กติกา {Format.Digits(report.RulePackVersion)} · แผนภูมิ {chart.Key} · ข้อเท็จจริง {Short(report.FactsHash)}"));

    /// <summary>The numbers that stand in the texts, with what they were computed from.</summary>
    private static IEnumerable<PaperBlock> Figures(AnnualReport report)
    {
        var used = report.Rows.SelectMany(row => report.Lines(row.Measure.Results.Concat(row.Measure.Outcomes)))
            .SelectMany(line => line.Parts).OfType<TextPart.Figure>().Select(part => part.Value).DistinctBy(figure => figure.Key).ToList();
        if (used.Count > 0)
        {
            yield return new PaperBlock.Heading(ReportWords.FiguresInTexts);
            yield return new PaperBlock.Table(
                ReportWords.FiguresInTexts,
                [new("name", ["ตัวเลข"], 6), new("value", ["ค่า"], 4), new("source", ["ที่มา"], 6)],
                [.. used.Select(figure => new PaperRow(null, [
                    PaperCell.Of(figure.Name.Thai),
                    PaperCell.Of(figure is { HasData: true, Unit: { } unit } && unit != "%" ? $"{figure.Text} {unit}" : figure.Text),
                    PaperCell.Of($"{figure.Operation} · {Short(figure.FactsHash)}"),
                ]))]);
        }
    }

    private static IEnumerable<PaperBlock> Evidence(AnnualReport report)
    {
        var evidence = report.Rows.SelectMany(row => row.Evidence).ToList();
        if (evidence.Count > 0)
        {
            yield return new PaperBlock.Heading(ReportWords.Evidence);
            yield return new PaperBlock.Table(
                ReportWords.Evidence,
                [new("measure", ["มาตรการที่"], 2, PaperAlignment.Middle), new("title", ["หลักฐาน"], 6), new("where", ["ที่อยู่หรือแฟ้ม"], 8)],
                [.. evidence.Select(piece => new PaperRow(null, [
                    PaperCell.Of(Format.Number(piece.MeasureNumber)),
                    PaperCell.Of(piece.Title),
                    PaperCell.Of(piece.Address ?? $"{piece.File!.Name} (SHA-256 {Short(piece.File.Sha256)})"),
                ]))]);
        }
    }

    /// <summary>The beginning of a hash, long enough to tell two apart.</summary>
    private static string Short(string hash) => hash[..Math.Min(12, hash.Length)];
}

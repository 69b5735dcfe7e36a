using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Looks at what a measure can show for itself: evidence, addresses that answer, charts of real figures.</summary>
internal static class ReportLintEvidence
{
    public static IEnumerable<Finding> Of(LintedMeasure measure)
    {
        var evidence = measure.Assessment.EvidenceOf(measure.Measure);
        var checks = measure.Assessment.LinkChecks.GroupBy(check => check.Address).ToDictionary(looks => looks.Key, looks => looks.MaxBy(check => check.At)!);
        var findings = measure.Measure.Texts()
            .SelectMany(text => WebAddresses.In(text.Text).Select(address => (Address: address, Place: measure.At(text.Field))))
            .Concat(evidence.Select(piece => piece.Address).OfType<string>().Select(address => (Address: address, Place: measure.AtEvidence())))
            .DistinctBy(named => named.Address)
            .Where(named => checks.TryGetValue(named.Address, out var check) && !check.Answered)
            .Select(named => NotAnswering(checks[named.Address], named.Place));
        return
        [
            .. findings,
            .. Samples(measure),
            .. evidence.Count == 0 ? [NoEvidence(measure.AtEvidence())] : Array.Empty<Finding>(),
            .. measure.Assessment.MetricsOf(measure.Measure).Count == 0 ? [NoMetric(measure.AtMetrics())] : Array.Empty<Finding>(),
        ];
    }

    private static Finding NotAnswering(LinkCheck check, Place place) => Finding.Warning(
        ReportLint.LinkNotAnswering,
        place,
        $"ที่อยู่ {check.Address} เปิดไม่ได้เมื่อตรวจ {ThaiFormat.Plain.Moment(check.At)} ({check.Problem}) โปรดแก้ที่อยู่หรือตรวจใหม่",
        $"The address {check.Address} did not answer when it was looked at last on {MeasureWords.Iso(ThaiTime.Day(check.At))} ({check.Problem}); mend it or look again.");

    private static Finding NoEvidence(Place place) => Finding.Info(
        ReportLint.NoEvidence,
        place,
        "ยังไม่มีหลักฐานของมาตรการนี้ โปรดแนบแฟ้มหรือที่อยู่เว็บ เช่น ภาพกิจกรรม ใบลงชื่อ ประกาศ",
        "No evidence is kept for this measure; add a file or an address, for example photographs, a list of attendance, an announcement.");

    private static Finding NoMetric(Place place) => Finding.Info(
        ReportLint.NoMetric,
        place,
        "มาตรการนี้ยังไม่มีตัวชี้วัด โปรดกำหนดตัวชี้วัดหรือบันทึกทะเบียนที่เกี่ยวข้อง",
        "No metric is followed for this measure; set one, or keep the register that it is about.");

    private static IEnumerable<Finding> Samples(LintedMeasure measure)
    {
        string[] samples = [.. measure.Assessment.OutcomeCharts(measure.Measure).Where(chart => chart.HasSampleData).Select(chart => chart.Key)];
        if (samples.Length > 0)
        {
            var keys = string.Join(", ", samples);
            yield return Finding.Warning(
                ReportLint.OutcomeChartSample,
                measure.At(MeasureField.Outcomes),
                $"แผนภูมิในช่องผลลัพธ์ใช้ข้อมูลตัวอย่าง ({keys}) โปรดบันทึกยอด จำนวนขั้นต่ำ ความเสี่ยง และทะเบียนจริงก่อนเสนอลงนาม",
                $"Charts in the outcome column show sample data ({keys}); record the real counts, quotas, risks and registers before the report is signed.");
        }
    }
}

using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>A field that a template may name.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">What it is filled with.</param>
/// <param name="IsOfMeasure">Whether it belongs into the row that is repeated for each measure.</param>
/// <param name="IsExpected">Whether a report without it lacks something.</param>
public sealed record TemplateField(string Key, BilingualText Name, bool IsOfMeasure, bool IsExpected);

/// <summary>What a template is filled from.</summary>
/// <param name="Report">The report.</param>
/// <param name="Seal">What a frozen version says of itself; nothing for a draft.</param>
/// <param name="Row">The measure of the row that is being filled; nothing outside one.</param>
public sealed record TemplateFacts(AnnualReport Report, PaperSeal? Seal, AnnualReportRow? Row);

/// <summary>The fields of a template beside the numbers of <see cref="ReportFields"/>.</summary>
public static class TemplateFields
{
    /// <summary>Filled with the charts of a measure.</summary>
    public const string Charts = "measure.charts";

    /// <summary>Filled with the agency's emblem.</summary>
    public const string Emblem = "agency.emblem";

    /// <summary>Filled with the QR code that leads to the check of a frozen version.</summary>
    public const string Code = "verification.qr";

    /// <summary>Signatories that a template can name.</summary>
    private const int MostSignatories = 9;

    private static readonly ThaiFormat Format = ThaiFormat.Official;

    private static readonly (TemplateField Field, Func<TemplateFacts, IEnumerable<ReportLine>> Lines)[] Known =
    [
        Of("agency.name", "ชื่อหน่วยงาน", "name of the agency", facts => Words(facts.Report.Agency.Name)),
        Of("agency.location", "อำเภอและจังหวัด", "district and province", facts => Words(facts.Report.Agency.Location)),
        Of(Emblem, "ตราของหน่วยงาน (รูปภาพ)", "emblem (picture)", _ => Words(ReportWords.EmblemPlace)),
        Of("year", "ปีงบประมาณ พ.ศ.", "fiscal year", facts => Words(Format.Year(facts.Report.FiscalYear))),
        Of("title", "บรรทัดของปก", "lines of the title page", facts => Lines(facts.Report.Title)),
        Expected("memo.office", "ส่วนราชการ", "office", facts => Words(facts.Report.Memo?.Office)),
        Expected("memo.number", "ที่", "number", facts => Words(facts.Report.Memo?.Number)),
        Expected("memo.date", "วันที่", "date", facts => Words(facts.Report.Memo?.DateAsWritten)),
        Expected("memo.subject", "เรื่อง", "subject", facts => Words(facts.Report.Memo?.Subject)),
        Expected("memo.addressee", "เรียน", "addressee", facts => Words(facts.Report.Memo?.Addressee)),
        Expected("memo.body", "เนื้อความ", "paragraphs of the memo", facts => Lines(facts.Report.Memo?.Body ?? [])),
        .. Enumerable.Range(1, MostSignatories).SelectMany(Signatory),
        Of("data-as-of", "วันที่ของข้อมูล", "last day that was counted", facts => Words(facts.Report.DataAsOf is { } day ? Format.LongDate(day) : ChartSpec.NoData)),
        Expected("sample-notice", "คำเตือนข้อมูลตัวอย่าง", "warning of sample data", facts => Words(facts.Report.SampleNotice)),
        Of("version", "ฉบับที่", "version", facts => Words(facts.Seal is { } seal ? Format.Number(seal.Version) : "ร่าง")),
        Of("content-hash", "SHA-256 ของเนื้อหา", "SHA-256 of the content", facts => Words(facts.Seal?.ContentHash ?? "–")),
        Of("content-hash.short", "SHA-256 ย่อ", "beginning of the SHA-256", facts => Words(facts.Seal?.ContentHash is { Length: > 16 } hash ? hash[..16] + "…" : facts.Seal?.ContentHash ?? "–")),
        Of("verification.address", "ที่อยู่สำหรับตรวจสอบ", "address of the check", facts => Words(facts.Seal?.VerificationAddress)),
        Of(Code, "คิวอาร์โค้ดสำหรับตรวจสอบ (รูปภาพ)", "QR code of the check (picture)", _ => []),
        OfMeasure("measure.number", "ลำดับมาตรการ", "number of the measure", isExpected: false, (_, row) => Words(Format.Number(row.Measure.Number))),
        OfMeasure("measure.title", "มาตรการ/แนวทาง", "measure", isExpected: true, (_, row) => Lines(row.Measure.Title.Split('\n'))),
        OfMeasure("measure.steps", "ขั้นตอน/วิธีการปฏิบัติ", "steps", isExpected: true, (_, row) => row.Measure.Steps.Select(step => new ReportLine(step.Mark, [new TextPart.Words(step.Text)]))),
        OfMeasure("measure.units", "หน่วยงานผู้รับผิดชอบ", "responsible units", isExpected: true, (_, row) => Lines(row.Measure.ResponsibleUnits)),
        OfMeasure("measure.period", "ระยะเวลาดำเนินการ", "period", isExpected: true, (_, row) => Lines(row.PeriodText.Split('\n'))),
        OfMeasure("measure.results", "สรุปผลการดำเนินการ", "results", isExpected: true, (report, row) => report.Lines(row.Measure.Results)),
        OfMeasure("measure.outcomes", "ผลลัพธ์/ความสำเร็จ", "outcomes", isExpected: true, (report, row) => report.Lines(row.Measure.Outcomes)),
        OfMeasure(Charts, "แผนภูมิ (รูปภาพ)", "charts (pictures)", isExpected: true, (_, _) => []),
        OfMeasure("measure.evidence", "หลักฐาน", "evidence", isExpected: false, (_, row) => row.Evidence.Select(piece => ReportLine.OfWords(piece.TitleAndPlace))),
    ];

    private static readonly Dictionary<string, Func<TemplateFacts, IEnumerable<ReportLine>>> ByKey = Known.ToDictionary(known => known.Field.Key, known => known.Lines);

    /// <summary>Every field.</summary>
    public static IReadOnlyList<TemplateField> All { get; } = [.. Known.Select(known => known.Field)];

    /// <summary>Whether a field belongs into the row that is repeated for each measure; <c>measure.1.evidence</c> is a number and does not.</summary>
    public static bool IsOfMeasure(string key) => All.Any(field => field.IsOfMeasure && field.Key == key);

    /// <summary>The lines that a field is filled with; none where the report has nothing for it. What is unknown stays visible.</summary>
    public static IReadOnlyList<ReportLine> Lines(string key, TemplateFacts facts) =>
        ByKey.TryGetValue(key, out var lines) ? [.. lines(facts)]
        : facts.Report.Figures.FirstOrDefault(figure => figure.Key == key) is { } figure ? [new(null, [new TextPart.Figure(figure)])]
        : [new(null, [new TextPart.UnknownField(ReportFields.Written(key))])];

    private static IEnumerable<(TemplateField, Func<TemplateFacts, IEnumerable<ReportLine>>)> Signatory(int number)
    {
        var prefix = $"signatory.{ThaiFormat.Plain.Number(number)}.";
        yield return Of(prefix + "name", $"ชื่อผู้ลงนามคนที่ {number}", $"name of signatory {number}", facts => Words(Who(facts)?.Name));
        yield return Of(prefix + "position", $"ตำแหน่งผู้ลงนามคนที่ {number}", $"position of signatory {number}", facts => Words(Who(facts)?.Position));
        yield return Of(prefix + "remarks", $"บรรทัดเหนือลายมือชื่อคนที่ {number}", $"lines above signature {number}", facts => Lines(Who(facts)?.Remarks ?? []));

        Signatory? Who(TemplateFacts facts) => facts.Report.Memo?.Signatories.ElementAtOrDefault(number - 1);
    }

    private static (TemplateField, Func<TemplateFacts, IEnumerable<ReportLine>>) Of(string key, string thai, string english, Func<TemplateFacts, IEnumerable<ReportLine>> lines) =>
        (new(key, new(thai, english), IsOfMeasure: false, IsExpected: false), lines);

    private static (TemplateField, Func<TemplateFacts, IEnumerable<ReportLine>>) Expected(string key, string thai, string english, Func<TemplateFacts, IEnumerable<ReportLine>> lines) =>
        (new(key, new(thai, english), IsOfMeasure: false, IsExpected: true), lines);

    private static (TemplateField, Func<TemplateFacts, IEnumerable<ReportLine>>) OfMeasure(
        string key, string thai, string english, bool isExpected, Func<AnnualReport, AnnualReportRow, IEnumerable<ReportLine>> lines) =>
        (new(key, new(thai, english), IsOfMeasure: true, isExpected), facts => facts.Row is { } row ? lines(facts.Report, row) : []);

    private static IEnumerable<ReportLine> Words(string? text) => string.IsNullOrEmpty(text) ? [] : [ReportLine.OfWords(text)];

    private static IEnumerable<ReportLine> Lines(IEnumerable<string> lines) => lines.Select(ReportLine.OfWords);
}

using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Infrastructure.Samples;

/// <summary>The real FY2568 report of อบต.กอลำ, with sample figures for the numbers that it claims and does not state.</summary>
/// <param name="reader">Reads the file of counts.</param>
/// <param name="packs">The matrix that the sample risks are rated with.</param>
public sealed class KolumSample(ICountsReader reader, IRulePacks packs) : ISampleSource
{
    private const string ReportWindow = "รายงาน ปีงบประมาณ ๒๕๖๘ มาตรการที่ ๔ และ ๕ (ม.ค.–มิ.ย. ๒๕๖๘)";

    /// <inheritdoc/>
    public Agency Agency { get; } = new(
        AgencyKey.Kolum, "องค์การบริหารส่วนตำบลกอลำ", "อบต.กอลำ", "Kolum Subdistrict Administrative Organization", "ยะรัง", "ปัตตานี");

    /// <inheritdoc/>
    public BuddhistFiscalYear FiscalYear { get; } = BuddhistFiscalYear.Of(2568);

    /// <inheritdoc/>
    public string ReportFileName => Samples.ReportFileName;

    /// <inheritdoc/>
    public AgencyProfile Profile { get; } = new(
        new(2024, 10, 1),
        30,
        AgencyProfile.SubdistrictOrganization,
        "M",
        "ตัวอย่างที่มากับโปรแกรม (sample): จำนวนบุคลากรและขนาดจริงของ อบต. ยังไม่ทราบ",
        Confidence.Unconfirmed,
        IsSample: true,
        new(new(2024, 10, 1, 8, 30, 0, ThaiTime.Offset), "ตัวอย่าง (sample)", "ข้อมูลตัวอย่าง"));

    /// <inheritdoc/>
    public IReadOnlyList<(Survey Survey, IReadOnlyList<SurveyDecision> Decisions)> Surveys =>
    [
        .. new[] { SurveyPart.Iit, SurveyPart.EitPart1 }.Select(part => (
            Survey.Of(new(Agency.Key, FiscalYear), part),
            (IReadOnlyList<SurveyDecision>)[new WindowSet(Period.Window(new(2025, 1, 1), new(2025, 6, 30)), ReportWindow, Confidence.Secondary, Profile.Recorded)])),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<RiskDecision> Risks => KolumRisks.Decisions(packs.RiskMatrix);

    /// <inheritdoc/>
    public IReadOnlyList<MetricDecision> Registers(Recorded recorded)
    {
        var told = KolumRegisters.Told(recorded);
        return [.. told, .. KolumMonths.Examples(told)];
    }

    /// <inheritdoc/>
    public Stream OpenReport() => Samples.OpenReport();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ResponseCount>> CountsAsync(CancellationToken cancellation)
    {
        var counts = new List<ResponseCount>();
        await using var content = Samples.OpenCounts();
        await foreach (var row in reader.ReadAsync(content, Samples.CountsFileName, progress: null, cancellation))
        {
            counts.Add(Count(row.Value));
        }

        return counts;
    }

    private static ResponseCount Count(CountRow row) => new(
        Guid.CreateVersion7(),
        row.SurveyCode,
        row.Day,
        row.Kind,
        row.Value,
        // As if it had been recorded at the end of that working day, so that "as of" can be tried out.
        new DateTimeOffset(row.Day, new TimeOnly(16, 30), ThaiTime.Offset),
        "ตัวอย่าง (sample)",
        CountSource.Sample,
        FormattableString.Invariant($"sample:{row.SurveyCode}:{row.Day:yyyy-MM-dd}"));
}

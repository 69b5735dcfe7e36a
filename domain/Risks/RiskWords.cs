using System.Globalization;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>The words for areas, strategies, ratings, states: the same on every surface.</summary>
public static class RiskWords
{
    /// <summary>The unit of a count of risks.</summary>
    public const string Risks = "เรื่อง";

    /// <summary>The unit of a count of actions.</summary>
    public const string Actions = "รายการ";

    /// <summary>The sentence that stands where the risks are examples.</summary>
    public const string SampleNotice = "ความเสี่ยงเหล่านี้เป็นตัวอย่าง ไม่ใช่ผลการประเมินของหน่วยงาน";

    /// <summary>An area in full.</summary>
    public static BilingualText Name(RiskArea area) => area switch
    {
        RiskArea.ApprovalsAndPermits => new("การพิจารณาอนุมัติ อนุญาต และการให้บริการตามกฎหมายอำนวยความสะดวก", "approvals, permits and services under the Facilitation Act"),
        RiskArea.PowerAndPosition => new("ความโปร่งใสของการใช้อำนาจและตำแหน่งหน้าที่", "transparency of the use of power and position"),
        RiskArea.BudgetAndResources => new("การใช้จ่ายงบประมาณและการบริหารจัดการทรัพยากรภาครัฐ", "spending of the budget and management of state resources"),
        RiskArea.Personnel => new("การบริหารงานบุคคล", "personnel management"),
        _ => throw new ArgumentOutOfRangeException(nameof(area), area, "Unknown area."),
    };

    /// <summary>The number of an area, 1–4.</summary>
    public static int Number(RiskArea area) => (int)area + 1;

    /// <summary>A strategy.</summary>
    public static BilingualText Name(RiskStrategy strategy) => strategy switch
    {
        RiskStrategy.Treat => new("ลดความเสี่ยง (Treat)", "treat"),
        RiskStrategy.Transfer => new("ถ่ายโอนความเสี่ยง (Transfer)", "transfer"),
        RiskStrategy.Take => new("ยอมรับความเสี่ยง (Take)", "take"),
        RiskStrategy.Terminate => new("หลีกเลี่ยง/ยกเลิก (Terminate)", "terminate"),
        _ => throw new ArgumentOutOfRangeException(nameof(strategy), strategy, "Unknown strategy."),
    };

    /// <summary>What a rating is about.</summary>
    public static BilingualText Name(RatingKind kind) => kind switch
    {
        RatingKind.Inherent => new("ก่อนมีการควบคุม", "inherent"),
        RatingKind.Current => new("ปัจจุบัน", "current"),
        RatingKind.Residual => new("คงเหลือ", "residual"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown rating."),
    };

    /// <summary>How far an action has come.</summary>
    public static BilingualText Name(RiskActionStatus status) => status switch
    {
        RiskActionStatus.Planned => new("ยังไม่เริ่ม", "planned"),
        RiskActionStatus.UnderWay => new("กำลังดำเนินการ", "under way"),
        RiskActionStatus.Done => new("แล้วเสร็จ", "done"),
        RiskActionStatus.Dropped => new("ยกเลิก", "dropped"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    /// <summary>A round of reviews.</summary>
    public static BilingualText Name(ReviewRound round) => round switch
    {
        ReviewRound.SixMonths => new("รอบ 6 เดือน", "six-month review"),
        ReviewRound.TwelveMonths => new("รอบ 12 เดือน", "twelve-month review"),
        _ => throw new ArgumentOutOfRangeException(nameof(round), round, "Unknown round."),
    };

    /// <summary>The last day on which a review is in time: 31 March and 30 September of the fiscal year.</summary>
    public static DateOnly DueOf(ReviewRound round, BuddhistFiscalYear year) => round == ReviewRound.SixMonths ? year.Start.AddMonths(6).AddDays(-1) : year.EndExclusive.AddDays(-1);

    /// <summary>"๒×๔ = ๘ ปานกลาง"; "ยังไม่ประเมิน" where there is none.</summary>
    public static string Said(RatedRisk? rated, ThaiFormat format) => rated is null
        ? "ยังไม่ประเมิน"
        : $"{format.Number(rated.Rating.Likelihood)}×{format.Number(rated.Rating.Impact)} = {format.Number(rated.Rating.Score)} {rated.Band.Name.Thai}";

    /// <summary>"ข้อมูล ณ ๑๔ มี.ค. ๒๕๖๘".</summary>
    public static string AsOf(DateOnly? day, ThaiFormat format) => day is { } known ? $"ข้อมูล ณ {format.ShortDate(known)}" : ChartSpec.NoData;

    /// <summary>A day for an English text and for files: 2025-03-31.</summary>
    public static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>An area that somebody wrote: its number 1–4, its name, or its English name as in the program.</summary>
    public static RiskArea? TryReadArea(string text) => TryRead<RiskArea>(text, area => [Number(area).ToString(CultureInfo.InvariantCulture), Name(area).Thai, Name(area).English]);

    /// <summary>A strategy that somebody wrote, in Thai or English.</summary>
    public static RiskStrategy? TryReadStrategy(string text) => TryRead<RiskStrategy>(text, strategy => [Name(strategy).Thai, Name(strategy).Thai.Split(" (")[0], Name(strategy).English]);

    /// <summary>A status that somebody wrote, in Thai or English.</summary>
    public static RiskActionStatus? TryReadStatus(string text) => TryRead<RiskActionStatus>(text, status => [Name(status).Thai, Name(status).English]);

    /// <summary>The level of a band as a sign of progress, for pages: what needs an action is behind.</summary>
    public static ChartTone Tone(RiskBand band) => band.NeedsAction ? ChartTone.Behind : ChartTone.Plain;

    private static TEnum? TryRead<TEnum>(string text, Func<TEnum, IEnumerable<string>> names)
        where TEnum : struct, Enum
    {
        var written = Wording.Squeezed(ThaiDigits.ToArabic(text));
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (names(value).Append(value.ToString()).Any(name => Wording.Squeezed(name).Equals(written, StringComparison.OrdinalIgnoreCase)))
            {
                return value;
            }
        }

        return null;
    }
}

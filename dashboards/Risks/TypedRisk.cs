using System.Globalization;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Dashboards.Risks;

/// <summary>What a person typed into the form of a risk.</summary>
public sealed class TypedRisk
{
    /// <summary>A level is no whole number.</summary>
    public const string LevelUnreadable = "RISK_LEVEL_UNREADABLE";

    /// <summary>The area: its name in the program.</summary>
    public string? Area { get; set; }

    /// <summary>กระบวนงาน.</summary>
    public string? Process { get; set; }

    /// <summary>เหตุการณ์ความเสี่ยง.</summary>
    public string? Event { get; set; }

    /// <summary>สาเหตุ, one a line.</summary>
    public string? Causes { get; set; }

    /// <summary>รูปแบบพฤติการณ์.</summary>
    public string? Scenario { get; set; }

    /// <summary>การควบคุมที่มีอยู่, one a line.</summary>
    public string? Controls { get; set; }

    /// <summary>The unit that answers for it.</summary>
    public string? OwnerUnit { get; set; }

    /// <summary>What is done with it.</summary>
    public string? Strategy { get; set; }

    /// <summary>Numbers of measures.</summary>
    public string? Measures { get; set; }

    /// <summary>Numbers of indicators.</summary>
    public string? Indicators { get; set; }

    /// <summary>Numbers of open-data items.</summary>
    public string? OpenDataItems { get; set; }

    /// <summary>The level of likelihood.</summary>
    public string? Likelihood { get; set; }

    /// <summary>The level of impact.</summary>
    public string? Impact { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>What a stored risk would have been typed as.</summary>
    public static TypedRisk Of(RiskDescription risk) => new()
    {
        Area = risk.Area.ToString(),
        Process = risk.Process,
        Event = risk.Event,
        Causes = risk.Causes,
        Scenario = risk.Scenario,
        Controls = risk.Controls,
        OwnerUnit = risk.OwnerUnit,
        Strategy = risk.Strategy?.ToString(),
        Measures = RiskLinks.Listed(risk.Links.Measures),
        Indicators = RiskLinks.Listed(risk.Links.Indicators),
        OpenDataItems = RiskLinks.Listed(risk.Links.OpenDataItems),
    };

    /// <summary>The fields of the description as people read them.</summary>
    public IReadOnlyList<FormField> Fields =>
    [
        new("ด้าน", RiskWords.TryReadArea(Area ?? "") is { } area ? RiskWords.Name(area).Thai : Area),
        new("กระบวนงาน", Process),
        new("หน่วยงานรับผิดชอบ", OwnerUnit),
        new("กลยุทธ์", RiskWords.TryReadStrategy(Strategy ?? "") is { } strategy ? RiskWords.Name(strategy).Thai : Strategy),
        new("เหตุการณ์ความเสี่ยง", Event),
        new("สาเหตุ", Causes),
        new("รูปแบบพฤติการณ์การให้หรือรับสินบน", Scenario),
        new("การควบคุมที่มีอยู่", Controls),
        new("มาตรการในรายงาน", Measures),
        new("ตัวชี้วัด", Indicators),
        new("รายการ OIT", OpenDataItems),
    ];

    /// <summary>The description, or what cannot be read of it.</summary>
    public Checked<RiskDescription> Read()
    {
        var problems = new List<Finding>();
        if (RiskWords.TryReadArea(Area ?? "") is not { } area)
        {
            area = default;
            problems.Add(Finding.Error(RiskCodes.AreaUnknown, new("risk", "area"), "โปรดเลือกด้านจากรายการ 1 ถึง 4", "Choose one of the areas 1 to 4."));
        }

        if (RiskLinks.TryOf(Numbers(Measures), Numbers(Indicators), Numbers(OpenDataItems)) is not { } links)
        {
            links = RiskLinks.None;
            problems.Add(Finding.Error(
                RiskCodes.LinkInvalid, new("risk", "links"), "มาตรการและรายการ OIT เป็นเลข 1 ถึง 99 ตัวชี้วัดเป็นเลข 1 ถึง 10 คั่นด้วยจุลภาค", "Links are numbers: measures and items 1 to 99, indicators 1 to 10."));
        }

        return problems.Count > 0
            ? Checked.Refuse<RiskDescription>(problems)
            : Checked.Accept(new RiskDescription(
                area, Process ?? "", Event ?? "", Causes ?? "", Scenario ?? "", Controls ?? "", OwnerUnit ?? "", RiskWords.TryReadStrategy(Strategy ?? ""), links));
    }

    /// <summary>A rating that was typed; nothing where both levels are left blank.</summary>
    public static Checked<(int Likelihood, int Impact)?[]> Levels(string? likelihood, string? impact)
    {
        if (string.IsNullOrWhiteSpace(likelihood) && string.IsNullOrWhiteSpace(impact))
        {
            return Checked.Accept<(int Likelihood, int Impact)?[]>([]);
        }

        return Whole(likelihood) is { } first && Whole(impact) is { } second
            ? Checked.Accept<(int Likelihood, int Impact)?[]>([(first, second)])
            : Checked.Refuse<(int Likelihood, int Impact)?[]>(Finding.Error(
                LevelUnreadable, new("risk", "likelihood"), "โปรดเลือกทั้งโอกาสและผลกระทบเป็นตัวเลข", "Give both likelihood and impact as numbers."));
    }

    private static int? Whole(string? text) => int.TryParse(ThaiDigits.ToArabic(text ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Numbers as typed; 0, which nothing is, stands for what cannot be read.</summary>
    private static IEnumerable<int> Numbers(string? text) => ThaiDigits.ToArabic(text ?? "")
        .Split([',', ' ', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(part => int.TryParse(part.TrimStart('o', 'O'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
}

using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>Looks the levels of a scheme through: every total from 0.00 to 100.00 finds one, and a better result never a worse one.</summary>
/// <remarks>
/// Totals have 2 decimals, so a level that ends at 84.99 and one that begins at 85.00 touch. Levels with a condition for every instrument
/// lie above those without; what is found without any condition must cover everything.
/// </remarks>
internal static class LevelSchemeCheck
{
    private const decimal Step = 0.01m;
    private const decimal Highest = 100;
    private const string List = "/levels/levels";

    public static IEnumerable<Finding> Of(LevelScheme scheme, string subject) =>
        [.. Gaps(scheme, subject), .. Overlaps(scheme, subject), .. Order(scheme, subject)];

    private static IEnumerable<Finding> Gaps(LevelScheme scheme, string subject)
    {
        var next = 0m;
        foreach (var (i, level) in scheme.Levels.Index().Where(level => level.Item.EachInstrument is null).OrderBy(level => level.Item.From))
        {
            if (level.From > next)
            {
                yield return Gap(new(subject, Pointer(i, "from")), next, level.From - Step);
            }

            next = Math.Max(next, level.To + Step);
        }

        if (next <= Highest)
        {
            yield return Gap(new(subject, List), next, Highest);
        }
    }

    private static IEnumerable<Finding> Overlaps(LevelScheme scheme, string subject)
    {
        var levels = scheme.Levels.Index().ToList();
        foreach (var (i, level) in levels)
        {
            var other = levels.Take(i).FirstOrDefault(one =>
                one.Item.EachInstrument == level.EachInstrument && one.Item.From <= level.To && level.From <= one.Item.To).Item;
            if (other is not null)
            {
                yield return Finding.Error(
                    RulePackCodes.LevelOverlap,
                    new(subject, Pointer(i, "to")),
                    $"ระดับ “{Wording.Quote(level.Name)}” ({Said(level)}) ทับกับ “{Wording.Quote(other.Name)}” ({Said(other)})",
                    $"The level '{Wording.Quote(level.Code)}' ({Said(level)}) covers totals of '{Wording.Quote(other.Code)}' ({Said(other)}).");
            }
        }
    }

    /// <summary>From one level to the next neither the least total nor the condition may rise, and a level with a condition reaches 100.</summary>
    private static IEnumerable<Finding> Order(LevelScheme scheme, string subject)
    {
        for (var i = 0; i < scheme.Levels.Count; i++)
        {
            var level = scheme.Levels[i];
            var before = i == 0 ? null : scheme.Levels[i - 1];
            var rises = before is not null && (level.From > before.From || (level.EachInstrument ?? -1) > (before.EachInstrument ?? -1));
            if (rises || level.To < level.From)
            {
                yield return Finding.Error(
                    RulePackCodes.LevelOrder,
                    new(subject, Pointer(i, "from")),
                    $"ระดับ “{Wording.Quote(level.Name)}” ไม่อยู่ในลำดับจากดีที่สุดไปหาต่ำสุด",
                    $"The level '{Wording.Quote(level.Code)}' is out of the order from the best to the worst.");
            }
        }
    }

    private static Finding Gap(Place place, decimal from, decimal to) => Finding.Error(
        RulePackCodes.LevelGap,
        place,
        $"ไม่มีระดับสำหรับคะแนน {Exact(from)} ถึง {Exact(to)}",
        $"No level covers the totals {Exact(from)} to {Exact(to)}.");

    private static string Pointer(int level, string field) => string.Create(CultureInfo.InvariantCulture, $"{List}/{level}/{field}");

    private static string Said(ScoreLevel level) => $"{Exact(level.From)}–{Exact(level.To)}";

    private static string Exact(decimal number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}

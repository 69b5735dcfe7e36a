using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>Looks the levels of one scale through.</summary>
/// <remarks>A level without a lower end takes what lies above the level before it, as people read "not over 5, not over 10".</remarks>
internal static class RiskScaleCheck
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static IEnumerable<Finding> Of(RiskScale scale, string field, BilingualText name)
    {
        var levels = scale.Levels;
        if (levels.Count is < RiskMatrix.FewestLevels or > RiskMatrix.MostLevels)
        {
            yield return Finding.Error(
                RiskMatrixCodes.SizeInvalid,
                new("matrix", field),
                $"{name.Thai}ต้องมี {RiskMatrix.FewestLevels} ถึง {RiskMatrix.MostLevels} ระดับ แต่มี {Format.Number(levels.Count)}",
                $"The scale of {name.English} needs {RiskMatrix.FewestLevels} to {RiskMatrix.MostLevels} levels; it has {Format.Number(levels.Count)}.");
        }

        foreach (var (index, level) in levels.Index())
        {
            var place = new Place("matrix", field, index + 1);
            if (string.IsNullOrWhiteSpace(level.Text?.Thai))
            {
                yield return Finding.Warning(
                    RiskMatrixCodes.CriterionMissing,
                    place,
                    $"{name.Thai}ระดับ {Format.Number(index + 1)} ยังไม่มีเกณฑ์เป็นข้อความ",
                    $"Level {Format.Number(index + 1)} of {name.English} has no criterion in words.");
            }

            if (level is { Above: { } above, UpTo: { } upTo } && above >= upTo)
            {
                yield return Finding.Error(
                    RiskMatrixCodes.CriterionBackwards,
                    place,
                    $"{name.Thai}ระดับ {Format.Number(index + 1)} เริ่มที่มากกว่า {Format.Number(above)} แต่สิ้นสุดที่ {Format.Number(upTo)}",
                    $"Level {Format.Number(index + 1)} of {name.English} begins above {Format.Number(above)} and ends at {Format.Number(upTo)}.");
            }
        }

        foreach (var finding in Seams(scale, field, name))
        {
            yield return finding;
        }
    }

    /// <summary>Where two levels meet, and the two ends of the scale.</summary>
    private static IEnumerable<Finding> Seams(RiskScale scale, string field, BilingualText name)
    {
        var levels = scale.Levels;
        if (levels.Count == 0 || !levels.All(level => level.IsNumeric))
        {
            yield break;
        }

        if (levels[0].Above is > 0 and var lowest)
        {
            yield return Gap(1, $"{Format.Number(0)} ถึง {Format.Number(lowest)}", $"{Format.Number(0)} to {Format.Number(lowest)}");
        }

        for (var index = 1; index < levels.Count; index++)
        {
            var (before, level) = (levels[index - 1], levels[index]);
            if (before.UpTo is not { } end)
            {
                yield return Overlap(index + 1, new($"ระดับ {Format.Number(index)} ไม่มีค่าสูงสุด", $"level {Format.Number(index)} has no upper end"));
            }
            else if (level.Above is { } start && start > end)
            {
                yield return scale.IsWhole
                    ? Gap(index + 1, Between(end + 1, start, " ถึง "), Between(end + 1, start, " to "))
                    : Gap(index + 1, $"เกิน {Format.Number(end)} ถึง {Format.Number(start)}", $"above {Format.Number(end)} up to {Format.Number(start)}");
            }
            else if (level.Above < end || level.UpTo <= end)
            {
                yield return Overlap(index + 1, new(
                    $"ค่าไม่เกิน {Format.Number(end)} อยู่ในระดับ {Format.Number(index)} แล้ว", $"numbers up to {Format.Number(end)} belong to level {Format.Number(index)} already"));
            }
        }

        if (levels[^1].UpTo is { } highest && !(scale.Unit?.English is "%" or "percent" && highest >= 100))
        {
            yield return Gap(levels.Count, $"เกิน {Format.Number(highest)}", $"above {Format.Number(highest)}");
        }

        Finding Gap(int level, string thai, string english) => Finding.Warning(
            RiskMatrixCodes.CriteriaGap,
            new("matrix", field, level),
            $"{name.Thai} {thai} {scale.Unit?.Thai} ไม่มีระดับ โปรดแก้เกณฑ์ให้ต่อเนื่อง",
            $"{Capital(name.English)} {english} {scale.Unit?.English} has no level; make the criteria meet.");

        Finding Overlap(int level, BilingualText why) => Finding.Warning(
            RiskMatrixCodes.CriteriaOverlap,
            new("matrix", field, level),
            $"เกณฑ์{name.Thai}ระดับ {Format.Number(level)} ทับกับระดับก่อนหน้า: {why.Thai}",
            $"The criterion of level {Format.Number(level)} of {name.English} overlaps the one before: {why.English}.");
    }

    private static string Between(decimal from, decimal to, string word) => from == to ? Format.Number(from) : $"{Format.Number(from)}{word}{Format.Number(to)}";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

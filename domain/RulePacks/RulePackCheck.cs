using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>Looks a rule pack through: what its form allows and yet cannot be. Every problem is told, with its place as a JSON pointer.</summary>
public static class RulePackCheck
{
    /// <summary>Everything that speaks against a pack; empty for none.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="subject">The file, or what the pack is called.</param>
    public static IReadOnlyList<Finding> Of(RulePack pack, string subject) =>
    [
        .. Version(pack, subject),
        .. Weights(pack, subject),
        .. Duplicates(pack, subject),
        .. References(pack, subject),
        .. Items(pack, subject),
        .. Scales(pack, subject),
        .. pack.Levels is { } levels ? LevelSchemeCheck.Of(levels, subject) : [],
        .. pack.RiskBands is { } bands ? Bands(bands, subject) : [],
        .. Days(pack, subject),
    ];

    private static IEnumerable<Finding> Version(RulePack pack, string subject)
    {
        if (RulePackVersion.NumberOf(pack.Version, pack.FiscalYear) is null)
        {
            yield return Finding.Error(
                RulePackCodes.VersionInvalid,
                new(subject, "/version"),
                $"รุ่น “{Wording.Quote(pack.Version)}” ต้องเป็นปีงบประมาณตามด้วยเลขลำดับ เช่น {pack.FiscalYear}-1",
                $"The version '{Wording.Quote(pack.Version)}' must be the fiscal year with a running number, for example {pack.FiscalYear}-1.");
        }
    }

    private static IEnumerable<Finding> Weights(RulePack pack, string subject)
    {
        if (pack.Instruments.Count > 0 && pack.Instruments.Sum(instrument => instrument.Weight) is var sum and not 1)
        {
            yield return Finding.Error(
                RulePackCodes.WeightsNotOne,
                new(subject, "/instruments"),
                $"น้ำหนักของเครื่องมือรวมกันได้ {Exact(sum)} ต้องรวมกันได้ 1",
                $"The weights of the instruments add to {Exact(sum)}; they must add to 1.");
        }
    }

    private static IEnumerable<Finding> Duplicates(RulePack pack, string subject) =>
    [
        .. Twice(pack.Instruments, instrument => instrument.Instrument.ToString(), "instruments", "instrument", subject),
        .. Twice(pack.Indicators, indicator => Exact(indicator.Number), "indicators", "number", subject),
        .. Twice(pack.QuestionCounts, count => count.Instrument.ToString(), "questionCounts", "instrument", subject),
        .. Twice(pack.Questions, question => question.Code, "questions", "code", subject),
        .. Twice(pack.Scales, scale => scale.Code, "scales", "code", subject),
        .. Twice(pack.SubIndicators, sub => sub.Code, "subIndicators", "code", subject),
        .. Twice(pack.OpenDataItems, item => Exact(item.Number), "openDataItems", "number", subject),
        .. Twice(pack.Levels?.Levels ?? [], level => level.Code, "levels/levels", "code", subject),
        .. Twice(pack.RiskBands?.Bands ?? [], band => band.Code, "riskBands/bands", "code", subject),
    ];

    private static IEnumerable<Finding> Twice<T>(IReadOnlyList<T> things, Func<T, string> name, string list, string field, string subject)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, thing) in things.Index())
        {
            if (!known.TryAdd(name(thing), i))
            {
                var first = $"/{list}/{Exact(known[name(thing)])}";
                yield return Finding.Error(
                    RulePackCodes.Duplicate,
                    new(subject, $"/{list}/{Exact(i)}/{field}"),
                    $"“{Wording.Quote(name(thing))}” ซ้ำกับ {first}",
                    $"'{Wording.Quote(name(thing))}' stands at {first} already.");
            }
        }
    }

    private static IEnumerable<Finding> References(RulePack pack, string subject)
    {
        foreach (var (i, indicator) in pack.Indicators.Index())
        {
            if (pack.Instruments.All(instrument => instrument.Instrument != indicator.Instrument))
            {
                yield return Unknown($"/indicators/{Exact(i)}/instrument", indicator.Instrument.ToString(), "instruments");
            }
        }

        foreach (var (i, instrument) in pack.Instruments.Index())
        {
            if (pack.Indicators.Count > 0 && !pack.IndicatorsOf(instrument.Instrument).Any())
            {
                yield return Unknown($"/instruments/{Exact(i)}/instrument", instrument.Instrument.ToString(), "indicators");
            }
        }

        foreach (var (i, question) in pack.Questions.Index())
        {
            if (pack.Indicator(question.Indicator) is null)
            {
                yield return Unknown($"/questions/{Exact(i)}/indicator", Exact(question.Indicator), "indicators");
            }

            foreach (var (j, scale) in question.Scales.Index())
            {
                if (pack.Scales.All(known => known.Code != scale))
                {
                    yield return Unknown($"/questions/{Exact(i)}/scales/{Exact(j)}", scale, "scales");
                }
            }
        }

        Finding Unknown(string place, string name, string list) => Finding.Error(
            RulePackCodes.UnknownReference,
            new(subject, place),
            $"“{Wording.Quote(name)}” ไม่มีใน /{list}",
            $"'{Wording.Quote(name)}' does not stand in /{list}.");
    }

    /// <summary>An item without sub-indicator cannot be scored: in a year of which nothing is known that is no mistake, so it only warns.</summary>
    private static IEnumerable<Finding> Items(RulePack pack, string subject)
    {
        foreach (var (i, item) in pack.OpenDataItems.Index())
        {
            var pointer = $"/openDataItems/{Exact(i)}/subIndicator";
            if (item.SubIndicator is not { } sub)
            {
                yield return Finding.Warning(
                    RulePackCodes.ItemWithoutSubIndicator, new(subject, pointer), $"{item.Code} ยังไม่อยู่ในตัวชี้วัดย่อยใด จึงยังคิดคะแนนไม่ได้", $"{item.Code} belongs to no sub-indicator, so it cannot be scored.");
            }
            else if (pack.SubIndicators.All(known => known.Code != sub.Code))
            {
                yield return Finding.Error(
                    RulePackCodes.UnknownReference, new(subject, pointer + "/code"), $"“{Wording.Quote(sub.Code)}” ไม่มีใน /subIndicators", $"'{Wording.Quote(sub.Code)}' does not stand in /subIndicators.");
            }
        }
    }

    /// <summary>A reversed scale has the same answers, each worth what it lacks to 100 in the other one.</summary>
    private static IEnumerable<Finding> Scales(RulePack pack, string subject)
    {
        foreach (var (i, scale) in pack.Scales.Index())
        {
            var turned = pack.Scales.FirstOrDefault(other => other.Code == scale.Reverses);
            if (scale.Reverses is not null && !(turned is not null && IsReverse(turned, scale)))
            {
                yield return Finding.Error(
                    RulePackCodes.ScaleNotReversed,
                    new(subject, $"/scales/{Exact(i)}/reverses"),
                    $"“{scale.Code}” ไม่ใช่มาตรกลับของ “{scale.Reverses}”: ตัวเลือกต้องเหมือนกัน และคะแนนต้องเป็น 100 ลบคะแนนเดิม",
                    $"'{scale.Code}' does not reverse '{scale.Reverses}': the answers must be the same, each worth 100 less its score there.");
            }
        }
    }

    private static bool IsReverse(AnswerScale scale, AnswerScale reversed) =>
        scale.Options.Count == reversed.Options.Count
        && scale.Options.Zip(reversed.Options).All(pair => pair.First.Label == pair.Second.Label && pair.Second.Score == 100 - pair.First.Score);

    private static IEnumerable<Finding> Bands(RiskBands bands, string subject)
    {
        var next = 1;
        foreach (var (i, band) in bands.Bands.Index())
        {
            var place = new Place(subject, $"/riskBands/bands/{Exact(i)}/from");
            if (band.From > next)
            {
                yield return BandGap(place, next, band.From - 1);
            }
            else if (band.From < next)
            {
                yield return Finding.Error(
                    RulePackCodes.BandOverlap,
                    place,
                    $"ระดับ “{Wording.Quote(band.Name)}” เริ่มที่ {Exact(band.From)} ทับกับระดับก่อนหน้าซึ่งถึง {Exact(next - 1)}",
                    $"The band '{Wording.Quote(band.Code)}' begins at {Exact(band.From)}; the one before it reaches {Exact(next - 1)}.");
            }

            next = Math.Max(next, band.To + 1);
        }

        if (next <= RiskBands.Highest)
        {
            yield return BandGap(new(subject, "/riskBands/bands"), next, RiskBands.Highest);
        }
    }

    private static Finding BandGap(Place place, int from, int to) => Finding.Error(
        RulePackCodes.BandGap,
        place,
        $"ไม่มีระดับความเสี่ยงสำหรับคะแนน {Exact(from)} ถึง {Exact(to)}",
        $"No band covers the risks {Exact(from)} to {Exact(to)}.");

    private static IEnumerable<Finding> Days(RulePack pack, string subject) => pack.Calendar.Index()
        .Where(step => step.Item.FirstDay > step.Item.LastDay)
        .Select(step => Finding.Error(
            RulePackCodes.DaysInvalid,
            new(subject, $"/calendar/{Exact(step.Index)}/lastDay"),
            "วันสุดท้ายมาก่อนวันแรก",
            "The last day comes before the first."));

    private static string Exact(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>Decides on readings, one after the other: each is checked against what stands and what was decided before it.</summary>
/// <param name="session">The metrics as they stand.</param>
internal sealed class ReadingWriting(MetricSession session)
{
    private readonly Dictionary<(int Measure, string Code), List<MetricRead>> readings = [];
    private readonly HashSet<(int Measure, string Code, int Reading)> said = [];
    private readonly List<MetricDecision> decisions = [];
    private readonly List<Finding> findings = [];

    /// <summary>What was decided so far.</summary>
    public IReadOnlyList<MetricDecision> Decisions => decisions;

    /// <summary>How many of the decisions are new readings and replace none.</summary>
    public int Added => decisions.OfType<MetricRead>().Count(read => read.Reading.Supersedes is null);

    /// <summary>The decisions with what looks odd, or all that speaks against one of them.</summary>
    /// <param name="before">What was found before.</param>
    public Checked<IReadOnlyList<MetricDecision>> Result(params IReadOnlyList<Finding> before)
    {
        IReadOnlyList<Finding> all = [.. before, .. findings];
        return all.Any(finding => finding.Severity == Severity.Error) ? Checked.Refuse<IReadOnlyList<MetricDecision>>(all) : Checked.Accept<IReadOnlyList<MetricDecision>>(decisions, all);
    }

    /// <summary>A new reading.</summary>
    public void Record(int measure, string code, DateOnly day, CountKind kind, int value, string source, Func<string, Place> placeOf)
    {
        if (Known(measure, code, placeOf) is { } known)
        {
            Keep(measure, code, new(known.Count + 1, day, kind, value, source.Trim()), placeOf);
        }
    }

    /// <summary>Another number in the place of a reading that counts; nothing to take it back.</summary>
    public void Correct(int measure, string code, int reading, int? value, string source, Func<string, Place> placeOf)
    {
        if (Known(measure, code, placeOf) is not { } known || Counting(known, reading, placeOf) is not { } wrong)
        {
            return;
        }

        if (wrong.Value == value)
        {
            findings.Add(Finding.Error(MetricCodes.Unchanged, placeOf("value"), "ไม่มีอะไรเปลี่ยนจากที่บันทึกไว้", "Nothing differs from what is stored."));
            return;
        }

        Replace(measure, code, known, wrong, value, source, placeOf);
    }

    /// <summary>
    /// A reading as a file says it: one that stands is left as it is or corrected, another one is added. Without its number a total is the one of the same
    /// day, and what came on a day is the one of the same day with the same value.
    /// </summary>
    public void Say(ReadingFileRow row)
    {
        if (Known(row.Measure, row.Metric, row.PlaceOf) is not { } known)
        {
            return;
        }

        MetricReading? stands;
        if (row.Reading is { } number)
        {
            if (Counting(known, number, row.PlaceOf) is not { } numbered)
            {
                return;
            }

            if (numbered.Day != row.Day || numbered.Kind != row.Kind)
            {
                findings.Add(Finding.Error(
                    MetricCodes.ReadingMoved,
                    row.PlaceOf("day"),
                    $"รายการที่ {ThaiFormat.Plain.Number(number)} เป็นของ {ThaiFormat.Plain.ShortDate(numbered.Day)} วันและชนิดแก้ในแฟ้มไม่ได้ ให้ถอนรายการเดิมแล้วเพิ่มใหม่",
                    FormattableString.Invariant($"Reading {number} is about {numbered.Day:yyyy-MM-dd}; a file cannot change its day or kind. Take it back and add a new one.")));
                return;
            }

            stands = numbered;
        }
        else
        {
            stands = MetricHistory.Counting(known).FirstOrDefault(reading =>
                reading.Day == row.Day && reading.Kind == row.Kind && (row.Kind == CountKind.Reading || (reading.Value == row.Value && !said.Contains((row.Measure, row.Metric, reading.Number)))));
        }

        if (stands is null)
        {
            Record(row.Measure, row.Metric, row.Day, row.Kind, row.Value, row.Source, row.PlaceOf);
        }
        else if (!said.Add((row.Measure, row.Metric, stands.Number)))
        {
            findings.Add(Finding.Error(
                MetricCodes.ReadingRepeated,
                row.PlaceOf("day"),
                $"แฟ้มนี้มียอดของ {ThaiFormat.Plain.ShortDate(row.Day)} ของตัวชี้วัดนี้แล้วในแถวก่อน",
                FormattableString.Invariant($"An earlier row of this file is about this metric on {row.Day:yyyy-MM-dd} already.")));
        }
        else if (stands.Value != row.Value || (row.Source.Length > 0 && row.Source != stands.Source))
        {
            Replace(row.Measure, row.Metric, known, stands, row.Value, row.Source.Length > 0 ? row.Source : stands.Source, row.PlaceOf);
        }
    }

    private void Replace(int measure, string code, List<MetricRead> known, MetricReading wrong, int? value, string source, Func<string, Place> placeOf) =>
        Keep(measure, code, new(known.Count + 1, wrong.Day, value is null ? CountKind.Withdrawal : wrong.Kind, value ?? 0, source.Trim(), wrong.Number), placeOf);

    private void Keep(int measure, string code, MetricReading reading, Func<string, Place> placeOf)
    {
        var known = readings[(measure, code)];
        var problems = MetricChecks.Reading(reading, session.Key.FiscalYear, session.Today, placeOf).ToList();
        findings.AddRange(problems);
        if (problems.Count > 0)
        {
            return;
        }

        if (reading.Kind == CountKind.Reading)
        {
            var counting = MetricHistory.Counting(known).Where(earlier => earlier.Number != reading.Supersedes && earlier.Day <= reading.Day).ToList();
            if (CountSeries.Of(counting).Total is { } before && before > reading.Value)
            {
                findings.Add(Finding.Warning(
                    MetricCodes.ReadingFalls, placeOf("value"), $"ยอดรวมลดลงจาก {ThaiFormat.Plain.Number(before)} โปรดตรวจ", $"The total falls from {ThaiFormat.Plain.Number(before)}; check it."));
            }
        }

        var read = new MetricRead(measure, code, reading, session.Recorded);
        known.Add(read);
        said.Add((measure, code, reading.Number));
        decisions.Add(read);
    }

    /// <summary>Every reading of a metric so far, or nothing where it cannot be read; then it is said why.</summary>
    private List<MetricRead>? Known(int measure, string code, Func<string, Place> placeOf)
    {
        if (readings.TryGetValue((measure, code), out var known))
        {
            return known;
        }

        if (session.History.Find(measure, code) is not { } metric)
        {
            findings.Add(MetricFindings.Unknown(measure, code, placeOf("metric")));
            return null;
        }

        if (MetricSources.Find(metric.Description.Source) is { } calculation)
        {
            findings.Add(Finding.Error(
                MetricCodes.IsCounted,
                placeOf("metric"),
                $"ตัวชี้วัดนี้นับจาก{Registers.Of(calculation.Register).Name.Thai} โปรดบันทึกที่นั่น",
                $"The metric is counted from the register '{calculation.Register}'; record it there."));
            return null;
        }

        return readings[(measure, code)] = [.. session.History.ReadingsOf(measure, code)];
    }

    private MetricReading? Counting(List<MetricRead> known, int number, Func<string, Place> placeOf)
    {
        var counting = MetricHistory.Counting(known).FirstOrDefault(reading => reading.Number == number);
        if (counting is null)
        {
            findings.Add(Finding.Error(
                MetricCodes.ReadingUnknown, placeOf("reading"), $"ไม่มีรายการที่ {ThaiFormat.Plain.Number(number)} ที่ยังนับอยู่", $"There is no reading {ThaiFormat.Plain.Number(number)} that still counts."));
        }

        return counting;
    }
}

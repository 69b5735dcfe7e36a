using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
using static Kolum.ItaAnalytics.Domain.Surveys.CountFindings;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Checks how new entries stand among those that are stored: looks at one survey in a stream, a group at a time, and keeps nothing but running totals.</summary>
internal sealed class CountEntriesCheck
{
    // A jump is worth a question when it is more than ten people and more than five times what the pace so far gives.
    private const int SmallestJump = 10;
    private const int JumpFactor = 5;

    private readonly Survey survey;
    private readonly Period window;
    private readonly Func<CountedEntry, bool> isNewEntry;
    private readonly CountFindings findings;
    private readonly Dictionary<string, int?> sizes;
    private readonly int? headcount;

    private Series? series;
    private int? whole;
    private bool wholeIsNew;
    private long groupSum;

    public CountEntriesCheck(Survey survey, IReadOnlyList<SurveyDecision> decisions, IReadOnlyList<AgencyProfile> profiles, DateTimeOffset now, Func<CountedEntry, bool> isNew, CountFindings findings)
    {
        this.survey = survey;
        isNewEntry = isNew;
        this.findings = findings;
        window = new WindowHistory(decisions).InForce(now).Span;
        sizes = GroupSet.Latest(decisions).ToDictionary(group => group.Code, group => group.Size);
        headcount = survey.Part == SurveyPart.Iit ? AgencyProfile.InForce(profiles, now)?.Headcount : null;
    }

    /// <summary>Looks at the next entry: by group (the whole first), day, and moment of recording.</summary>
    public void Next(CountedEntry entry)
    {
        if (series is null || series.Group != entry.Group)
        {
            EndSeries();
            series = new(entry.Group);
        }

        if (entry.Day != series.Day)
        {
            series.BeginDay(entry.Day);
        }

        var before = series.Total;
        var isNew = isNewEntry(entry);
        series.Add(entry, isNew);
        if (isNew)
        {
            CheckNew(entry, before, series);
        }
        else if (entry.Kind == CountKind.Reading && series.Total < before && series.LastNew is { } cause && cause.Day < entry.Day)
        {
            Warn(cause, CountCodes.TotalFalls, $"ยอดวันที่ {Said(cause.Day)} สูงกว่ายอด {Number(entry.Value)} คน ที่บันทึกไว้ของวันที่ {Said(entry.Day)} โปรดตรวจ", $"The total of {Iso(cause.Day)} is above the {Number(entry.Value)} recorded for {Iso(entry.Day)}; please check.");
        }
    }

    /// <summary>Looks at the survey as a whole, after its last entry.</summary>
    public void End()
    {
        EndSeries();
        if (wholeIsNew && whole < groupSum)
        {
            findings.Add(Finding.Warning(
                CountCodes.BelowGroups,
                new(survey.Code, "value"),
                $"ยอดรวมของ {survey.Code} คือ {Number(whole.Value)} คน น้อยกว่าผลรวมของกลุ่ม {Number((int)groupSum)} คน จึงใช้ผลรวมของกลุ่ม",
                $"The total of {survey.Code} is {Number(whole.Value)}, less than the {Number((int)groupSum)} of its groups together; the sum is used."));
        }
    }

    private void EndSeries()
    {
        if (series is { Group: null })
        {
            (whole, wholeIsNew) = (series.Total, series.LastNew is not null);
        }
        else if (series is not null)
        {
            groupSum += series.Total;
        }
    }

    private void CheckNew(CountedEntry entry, int before, Series counted)
    {
        if (counted.ReadingsOfDay is { New: > 1 } && entry.Kind == CountKind.Reading)
        {
            findings.Add(Finding.Error(
                CountCodes.ReadingRepeated,
                Place(entry, "day"),
                $"มียอดสะสมของ {Name(entry)} วันที่ {Said(entry.Day)} มากกว่าหนึ่งแถว เหลือไว้แถวเดียว",
                $"There is more than one total of {Name(entry)} for {Iso(entry.Day)}; keep one."));
            return;
        }

        if (counted.Total > CountRowCheck.LargestValue)
        {
            findings.Add(Finding.Error(
                CountCodes.ValueOutOfRange, Place(entry, "value"), $"ยอดเพิ่มของ {Name(entry)} รวมกันเกิน {Number(CountRowCheck.LargestValue)} คน", $"The increments of {Name(entry)} add up to more than {Number(CountRowCheck.LargestValue)} people."));
            return;
        }

        if (entry.Kind == CountKind.Reading && counted.ReadingsOfDay.Stored > 0)
        {
            findings.Add(Finding.Info(
                CountCodes.ReadingAgain, Place(entry, "day"), $"วันที่ {Said(entry.Day)} มียอดสะสมของ {Name(entry)} อยู่แล้ว {Number(before)} คน ต่อไปใช้ยอดใหม่ {Number(entry.Value)} คน", $"{Iso(entry.Day)} had a total of {Name(entry)} already ({Number(before)}); from now on the new one holds ({Number(entry.Value)})."));
        }

        if (counted.Total < before)
        {
            Warn(entry, CountCodes.TotalFalls, $"ยอดสะสมของ {Name(entry)} วันที่ {Said(entry.Day)} คือ {Number(counted.Total)} คน น้อยกว่าเดิม {Number(before)} คน บันทึกไว้ให้แล้ว โปรดตรวจ", $"The total of {Name(entry)} on {Iso(entry.Day)} is {Number(counted.Total)}, less than {Number(before)} before; it was kept, please check.");
        }
        else if (IsJump(entry, counted))
        {
            Warn(entry, CountCodes.JumpOffPace, $"ยอดของ {Name(entry)} วันที่ {Said(entry.Day)} เพิ่มขึ้น {Number(counted.Total - counted.TotalBeforeDay)} คน เร็วกว่าที่ผ่านมามาก โปรดตรวจ", $"{Name(entry)} rose by {Number(counted.Total - counted.TotalBeforeDay)} on {Iso(entry.Day)}, far above the pace so far; please check.");
        }

        if (Limit(entry) is { } limit && counted.Total > limit && before <= limit)
        {
            Warn(entry, CountCodes.AboveHeadcount, $"ยอดสะสมของ {Name(entry)} คือ {Number(counted.Total)} คน มากกว่าจำนวนบุคลากร {Number(limit)} คน บันทึกไว้ให้แล้ว โปรดตรวจ", $"The total of {Name(entry)} is {Number(counted.Total)}, above the {Number(limit)} people there are; it was kept, please check.");
        }
    }

    private bool IsJump(CountedEntry entry, Series counted)
    {
        var gain = counted.Total - counted.TotalBeforeDay;
        if (gain <= SmallestJump || counted.DayBefore is not { } last || last < window.Start.AddDays(7))
        {
            return false;
        }

        var days = last.DayNumber - window.Start.DayNumber + 1;
        var expected = (double)counted.TotalBeforeDay / days * (entry.Day.DayNumber - last.DayNumber);
        return gain > JumpFactor * Math.Max(1, expected);
    }

    private int? Limit(CountedEntry entry) => entry.Group is null ? headcount : survey.Part == SurveyPart.Iit ? sizes.GetValueOrDefault(entry.Group) : null;

    private void Warn(CountedEntry entry, string code, string thai, string english) => findings.Add(Finding.Warning(code, Place(entry, "value"), thai, english));

    private Place Place(CountedEntry entry, string field) => new(Name(entry), field, entry.Row);

    private string Name(CountedEntry entry) => entry.Group is null ? survey.Code : $"{survey.Code}/{entry.Group}";

    private static string Number(int people) => ThaiFormat.Plain.Number(people);

    /// <summary>The running total of the whole or of one group.</summary>
    private sealed class Series(string? group)
    {
        private bool wasRead;

        public string? Group => group;

        public DateOnly? Day { get; private set; }

        public DateOnly? DayBefore { get; private set; }

        public int Total { get; private set; }

        public int TotalBeforeDay { get; private set; }

        public (int Stored, int New) ReadingsOfDay { get; private set; }

        public CountedEntry? LastNew { get; private set; }

        public void BeginDay(DateOnly day)
        {
            (DayBefore, Day, TotalBeforeDay, wasRead, ReadingsOfDay) = (Day, day, Total, false, (0, 0));
        }

        public void Add(CountedEntry entry, bool isNew)
        {
            if (entry.Kind == CountKind.Reading)
            {
                (Total, wasRead) = (entry.Value, true);
                ReadingsOfDay = isNew ? (ReadingsOfDay.Stored, ReadingsOfDay.New + 1) : (ReadingsOfDay.Stored + 1, ReadingsOfDay.New);
            }
            else if (!wasRead)
            {
                Total += entry.Value;
            }

            LastNew = isNew ? entry : LastNew;
        }
    }
}

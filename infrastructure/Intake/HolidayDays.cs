using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The days of a file as they are gathered, each once.</summary>
internal sealed class HolidayDays(string fileName)
{
    private readonly List<HolidayRow> rows = [];
    private readonly Dictionary<DateOnly, HolidayRow> byDay = [];
    private readonly FindingList findings = new();

    /// <summary>Adds what was found.</summary>
    public void Add(params IEnumerable<Finding> found) => findings.Add(found);

    /// <summary>Adds a day; one that is there already is passed over, and one that is contrary to it refuses the file.</summary>
    public void Add(HolidayRow row)
    {
        var place = new Place(fileName, Row: row.Row);
        if (byDay.TryAdd(row.Day, row))
        {
            rows.Add(row);
        }
        else if (byDay[row.Day] is var earlier && earlier.IsWorkingDay != row.IsWorkingDay)
        {
            Add(HolidayNotices.Contrary(place, earlier));
        }
        else
        {
            Add(HolidayNotices.Twice(place, earlier));
        }
    }

    /// <summary>What came of the file.</summary>
    public Checked<IReadOnlyList<HolidayRow>> Checked()
    {
        if (rows.Count == 0 && !findings.Refuses)
        {
            Add(HolidayNotices.None(fileName));
        }

        return findings.Refuses
            ? Domain.Common.Checked.Refuse<IReadOnlyList<HolidayRow>>(findings.All)
            : Domain.Common.Checked.Accept<IReadOnlyList<HolidayRow>>(rows, findings.All);
    }
}

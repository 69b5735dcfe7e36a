using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>What has been gathered about one survey, on one line or on several that go on.</summary>
internal sealed class PastedDraft(PastedSurvey survey, int line)
{
    private readonly List<PastedMark> marks = [];
    private readonly List<string> written = [];

    /// <summary>The survey.</summary>
    public PastedSurvey Survey { get; } = survey;

    /// <summary>The line of the count, or of the survey where there is none.</summary>
    public int Line { get; private set; } = line;

    /// <summary>The day it is about, as the text says; nothing while none is known.</summary>
    public PastedDay? Day { get; set; }

    /// <summary>Whether two days could be meant.</summary>
    public bool IsDayAmbiguous { get; set; }

    /// <summary>Whether words before the survey make its numbers something else than counts.</summary>
    public bool AreNumbersTurned { get; init; }

    /// <summary>Whether a number has been gathered that is, or could be, the count.</summary>
    public bool HasNumbers => marks.Exists(IsNumber);

    /// <summary>Whether a mark is, or could be, the count.</summary>
    public static bool IsNumber(PastedMark mark) => mark.Kind is PastedKind.Count or PastedKind.Number or PastedKind.Odd;

    /// <summary>Adds what a line says.</summary>
    public void Add(PastedLine from, IReadOnlyList<PastedMark> added)
    {
        if (!HasNumbers && added.Any(IsNumber))
        {
            Line = from.Number;
        }

        marks.AddRange(added);
        written.Add(from.Written(added));
    }

    /// <summary>Adds what another draft of the same survey and day has gathered.</summary>
    public void Add(PastedDraft other)
    {
        marks.AddRange(other.marks);
        written.AddRange(other.written);
    }

    /// <summary>What it comes to.</summary>
    public PastedCount Read(DateOnly today)
    {
        var findings = new List<Finding>();
        var quotas = marks.Select(mark => mark.Quota).OfType<long>().Distinct().ToList();
        int? quota = quotas is [<= CountCells.LargestValue and var only] ? (int)only : null;
        var count = Survey.Code is null ? null : Count(findings);
        if (count is null && findings.Count == 0)
        {
            return new(Line, string.Join(" … ", written), null, quota, [PasteNotices.Skipped(Line)]);
        }

        if (quotas.Count > 1)
        {
            findings.Add(PasteNotices.QuotaUnclear(Line));
        }

        CheckSurvey(findings);
        var day = DayOf(today, findings);
        var row = findings.Exists(finding => finding.Severity == Severity.Error)
            ? null
            : new CountRow(Line, Survey.Code!, null, day, CountKind.Reading, count!.Value, null, null);
        return new(Line, string.Join(" … ", written), row, quota, findings);
    }

    private int? Count(List<Finding> findings)
    {
        // A number whose words or unit say what it is outweighs one that stands alone.
        var sure = marks.FindAll(mark => mark.Kind == PastedKind.Count);
        var candidates = sure.Count > 0 ? sure : marks.FindAll(mark => mark.Kind == PastedKind.Number);
        var counts = candidates.Select(mark => mark.Count!.Value).Distinct().ToList();
        switch (counts)
        {
            case [] when !marks.Exists(mark => mark.Kind == PastedKind.Odd):
                return null;
            case [_, _, ..]:
                findings.Add(PasteNotices.CountAmbiguous(Line, counts));
                return null;
            case []:
            case [_] when AreNumbersTurned || !candidates.Exists(mark => mark.Kind == PastedKind.Count || mark.IsAnchored):
                findings.Add(PasteNotices.CountUnclear(Line));
                return null;
            case [> CountCells.LargestValue]:
                findings.Add(PasteNotices.Value(Line));
                return null;
            default:
                if (candidates.TrueForAll(mark => mark.MayBeDay))
                {
                    findings.Add(PasteNotices.MayBeDay(Line, string.Join(" … ", written)));
                }

                return (int)counts[0];
        }
    }

    private void CheckSurvey(List<Finding> findings)
    {
        if (Survey.Code is not ("iit" or "eit-1" or "eit-2"))
        {
            findings.Add(PasteNotices.PartUnknown(Line));
        }
        else if (Survey.IsPartAssumed)
        {
            findings.Add(PasteNotices.PartAssumed(Line));
        }
    }

    private DateOnly DayOf(DateOnly today, List<Finding> findings)
    {
        if (IsDayAmbiguous)
        {
            findings.Add(PasteNotices.DayAmbiguous(Line));
        }
        else if (Day is null)
        {
            findings.Add(PasteNotices.Today(Line, today));
        }
        else if (Day.Day is null)
        {
            findings.Add(PasteNotices.DayUnreadable(Line));
        }
        else if (Day.IsYearAssumed)
        {
            findings.Add(PasteNotices.YearAssumed(Line, Day.Day.Value));
        }

        return Day?.Day ?? today;
    }
}

using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The period of a measure, written once or on every page that the measure runs over.</summary>
internal sealed class WrittenPeriods
{
    private const int MostLines = 6;
    private readonly List<string> writings = [];
    private readonly List<Period> periods = [];
    private Place? first;
    private bool unreadable;

    /// <summary>Every writing on a line of its own.</summary>
    public string AsWritten => string.Join('\n', writings);

    /// <summary>Whether it was written anywhere.</summary>
    public bool IsWritten => writings.Count > 0;

    /// <summary>The period, or nothing where a writing could not be read or the writings differ.</summary>
    public Period? Agreed => !unreadable && periods.Distinct().Count() == 1 ? periods[0] : null;

    /// <summary>Adds what a cell says.</summary>
    /// <returns>What was found when it was read; a warning where it could not be, because a report waits for no single period.</returns>
    public IEnumerable<Finding> Add(IReadOnlyList<string> paragraphs, Place place)
    {
        if (paragraphs.Count == 0)
        {
            return [];
        }

        first ??= place;
        var whole = string.Join(' ', paragraphs);
        var together = Read(whole, place);
        if (together.IsAccepted || paragraphs.Count is 1 or > MostLines)
        {
            return Keep(whole, together);
        }

        // The narrow column breaks one period over two lines; only where that reads as nothing, each line is a period.
        var apart = paragraphs.Select(paragraph => Read(paragraph, place)).ToList();
        return apart.All(read => read.IsAccepted)
            ? [.. paragraphs.Zip(apart).SelectMany(pair => Keep(pair.First, pair.Second))]
            : Keep(string.Join('\n', paragraphs), together);
    }

    /// <summary>What is odd about all the writings together.</summary>
    public IEnumerable<Finding> Conclude(Place otherwise)
    {
        if (!IsWritten)
        {
            yield return ReportNotices.NoPeriod(otherwise);
        }
        else if (!unreadable && Agreed is null)
        {
            yield return ReportNotices.PeriodsDiffer(first!, AsWritten);
        }
    }

    private IReadOnlyList<Finding> Keep(string written, Checked<Period> read)
    {
        writings.Add(written);
        if (read.TryGet(out var period))
        {
            periods.Add(period);
            return read.Findings;
        }

        unreadable = true;
        return [.. read.Findings.Select(finding => finding with { Severity = Severity.Warning })];
    }

    private static Checked<Period> Read(string text, Place place) => ThaiPeriods.Read(Wording.Visible(text), place);
}

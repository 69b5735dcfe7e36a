namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>Decides which counts of a question may be shown, so that nobody's answer can be guessed from one state or from two.</summary>
/// <remarks>
/// Any two moments can be compared ("as of"). Counts are shown where at least the floor answered, and after that only where as many answered
/// as before (a correction) or at least the floor more or fewer; what lies between stays hidden behind the state that was shown last.
/// </remarks>
internal static class AnswersReleases
{
    /// <summary>The counts that are shown.</summary>
    /// <param name="entries">Every entry of one sub-question up to the moment, in order of time.</param>
    /// <param name="floor">The smallest number of people that is shown.</param>
    /// <returns>The counts; nothing where none may be shown.</returns>
    public static AnswersEntry? Last(IEnumerable<AnswersEntry> entries, int floor)
    {
        AnswersEntry? shown = null;
        foreach (var entry in entries)
        {
            var (people, before) = (People(entry), shown is null ? 0 : People(shown));
            if (people >= floor && (people == before || Math.Abs(people - before) >= floor))
            {
                shown = entry;
            }
        }

        return shown;
    }

    private static int People(AnswersEntry entry) => entry.Answers.Sum(answer => answer.Count);
}

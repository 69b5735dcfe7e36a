using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>What a part of a pasted text says about one survey.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Written">The part that was understood, as it was written, without the time and the name that a chat puts before it.</param>
/// <param name="Row">The total it gives; nothing where it gives none or where a finding asks first.</param>
/// <param name="QuotaSeen">The minimum it names beside the total ("25 จาก 30"), to compare; nothing where it names none. It is never stored.</param>
/// <param name="Findings">What was assumed, what is asked, or that the line was passed over.</param>
public sealed record PastedCount(int Line, string Written, CountRow? Row, int? QuotaSeen, IReadOnlyList<Finding> Findings);

/// <summary>Reads totals from text that people copy from the national system's page or from a chat.</summary>
public interface IPastedCountsReader
{
    /// <summary>The longest text that is read, letters.</summary>
    static int LongestText => 20_000;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, as it was pasted.</param>
    /// <param name="today">The day of a total that names none.</param>
    /// <returns>In the order of the text; every line with words in it is accounted for: by a row, by a question or as passed over.</returns>
    IReadOnlyList<PastedCount> Read(string text, DateOnly today);
}

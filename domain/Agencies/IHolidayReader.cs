using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>A day on which an agency does not work, or works though it usually would not, as a file says it.</summary>
/// <param name="Row">The line of the file, counted from 1.</param>
/// <param name="Day">The day.</param>
/// <param name="Name">What the day is called.</param>
/// <param name="IsWorkingDay">Whether it is a working day after all.</param>
public sealed record HolidayRow(int Row, DateOnly Day, string Name, bool IsWorkingDay);

/// <summary>Reads the holidays of an agency: a calendar (ICS) or a table (CSV).</summary>
public interface IHolidayReader
{
    /// <summary>The largest file that is read, bytes (1 MiB).</summary>
    static int LargestFile => 1024 * 1024;

    /// <summary>The longest name of a day, letters.</summary>
    static int LongestName => 200;

    /// <summary>Reads all days, or none where anything is wrong.</summary>
    /// <param name="content">The file; what it is, its content tells and not its name.</param>
    /// <param name="fileName">Its name, for the places of findings.</param>
    /// <returns>Each day once, in the order of the file, with what was passed over; or every reason why it was refused.</returns>
    Checked<IReadOnlyList<HolidayRow>> Read(Stream content, string fileName);
}

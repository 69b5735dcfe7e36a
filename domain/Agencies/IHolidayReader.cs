using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>A day as a calendar file says it.</summary>
/// <param name="Row">The line of the file, counted from 1.</param>
/// <param name="Day">The day.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsWorkingDay">Whether the office works on it all the same.</param>
public sealed record HolidayRow(int Row, DateOnly Day, string Name, bool IsWorkingDay);

/// <summary>Reads a calendar of days off.</summary>
public interface IHolidayReader
{
    /// <summary>Reads a file, ICS or CSV.</summary>
    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name, for the places of findings.</param>
    Checked<IReadOnlyList<HolidayRow>> Read(Stream content, string fileName);
}

using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Reads the holidays of an agency, ICS or CSV.</summary>
internal sealed class HolidayReader : IHolidayReader
{
    /// <inheritdoc/>
    public Checked<IReadOnlyList<HolidayRow>> Read(Stream content, string fileName)
    {
        if (BoundedFile.Read(content, IHolidayReader.LargestFile) is not { } file)
        {
            return Checked.Refuse<IReadOnlyList<HolidayRow>>(FileRefusals.TooLargeCalendar(fileName, IHolidayReader.LargestFile));
        }

        return IcsLines.Are(file) ? HolidayCalendar.Read(file, fileName) : HolidayTable.Read(file, fileName);
    }
}

using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>A file that brought many results at once, of one agency and year or of several.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The file's name, 1–260 characters.</param>
/// <param name="Rows">How many entries it brought, 1 or more.</param>
/// <param name="Recorded">When, by whom and why.</param>
/// <param name="Undone">When, by whom and why it was taken back; nothing where it stands.</param>
public sealed record IndicatorImport(Guid Id, string Name, int Rows, Recorded Recorded, Recorded? Undone = null)
{
    /// <summary>The longest name that is kept, letters.</summary>
    public const int LongestName = 260;
}

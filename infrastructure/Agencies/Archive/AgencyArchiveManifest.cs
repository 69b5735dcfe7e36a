using Kolum.ItaAnalytics.Infrastructure.Persistence.Archives;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;

/// <summary>What an agency's archive holds: the last entry of its file, <c>manifest.json</c>.</summary>
/// <param name="Form">Always <see cref="TheForm"/>.</param>
/// <param name="Format">The form of the file; this program writes and reads <see cref="CurrentFormat"/>.</param>
/// <param name="MadeAt">As of when.</param>
/// <param name="ProgramVersion">The program that made it.</param>
/// <param name="Agency">The key of the agency.</param>
/// <param name="AgencyName">Its full Thai name.</param>
/// <param name="Files">Every other file of the archive.</param>
public sealed record AgencyArchiveManifest(
    string Form, int Format, DateTimeOffset MadeAt, string ProgramVersion, string Agency, string AgencyName, IReadOnlyList<ArchivedFile> Files)
    : IArchiveManifest
{
    /// <summary>What tells it from every other file.</summary>
    public const string TheForm = "kolum-ita-agency";

    /// <summary>The form that this program writes. It is raised with every change to a table or column that an older program could not read.</summary>
    public const int CurrentFormat = 1;

    bool IArchiveManifest.IsWhole => Form == TheForm && Agency is not null && Files is not null;
}

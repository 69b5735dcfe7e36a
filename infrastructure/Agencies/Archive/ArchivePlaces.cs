using System.Text.Json;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;

/// <summary>How an archive names assessments, surveys and versions, whose numbers are each database's own.</summary>
internal sealed class ArchivePlaces
{
    private readonly Dictionary<int, int> years = [];
    private readonly Dictionary<int, string> surveys = [];
    private readonly Dictionary<int, string> versions = [];
    private readonly Dictionary<(ArchiveColumnKind Kind, string Name), int> numbers = [];

    /// <summary>The places of an agency that is stored.</summary>
    public static async Task<ArchivePlaces> OfAsync(ItaContext database, string agency, CancellationToken cancellation)
    {
        var places = new ArchivePlaces();
        foreach (var table in new[] { ArchiveTables.Assessments, ArchiveTables.Surveys, ArchiveTables.Versions })
        {
            await foreach (var row in table.RowsOf(database, agency).WithCancellation(cancellation))
            {
                places.Add(row);
            }
        }

        return places;
    }

    /// <summary>Makes a stored row a place that others name; nothing where it is none.</summary>
    public void Add(object row)
    {
        switch (row)
        {
            case AssessmentRow assessment:
                years[assessment.Id] = assessment.FiscalYear;
                numbers[(ArchiveColumnKind.Year, FormattableString.Invariant($"{assessment.FiscalYear}"))] = assessment.Id;
                break;
            case SurveyRow survey:
                surveys[survey.Id] = FormattableString.Invariant($"{years[survey.AssessmentId]}/{survey.Code}");
                numbers[(ArchiveColumnKind.Survey, surveys[survey.Id])] = survey.Id;
                break;
            case ReportVersionRow version:
                versions[version.Id] = FormattableString.Invariant($"{years[version.AssessmentId]}/{version.Number}");
                numbers[(ArchiveColumnKind.Version, versions[version.Id])] = version.Id;
                break;
        }
    }

    /// <summary>The fiscal year of an assessment.</summary>
    public int YearOf(int assessment) => years[assessment];

    /// <summary>The name of a survey.</summary>
    public string SurveyOf(int survey) => surveys[survey];

    /// <summary>The name of a version.</summary>
    public string VersionOf(int version) => versions[version];

    /// <summary>The number that a place has here; nothing where the archive has no such place.</summary>
    public int? Find(ArchiveColumnKind kind, JsonElement name) => numbers.TryGetValue((kind, name.ToString()), out var number) ? number : null;
}

using AutoMapper;
using GraphQL.DataLoader;
using Kolum.ItaAnalytics.Api.Agencies;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Indicators;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Finds what global ids name; those of a list are read together.</summary>
/// <param name="assessments">Where everything within an assessment is.</param>
/// <param name="agencies">Where agencies are.</param>
/// <param name="reports">Where versions of reports are.</param>
/// <param name="mapper">To output records.</param>
internal sealed class Nodes(RequestAssessments assessments, AgencyLoaders agencies, ReportLoaders reports, IMapper mapper)
{
    /// <summary>Asks for a thing.</summary>
    /// <exception cref="ContractError">The id is none of ours.</exception>
    public IDataLoaderResult<INode?> Load(string id, DateTimeOffset? asOf)
    {
        if (GlobalId.TryParseAgency(id) is { } key)
        {
            return agencies.Agencies.Load(key).Then(agency => (INode?)(agency is null ? null : new AgencyOutput(agency)));
        }

        var named = GlobalId.TryParse(id)
            ?? throw new ContractError(ErrorCode.ArgumentInvalid, new("id นี้ไม่ใช่รหัสที่ระบบออกให้", "This id was not given by this server."));
        return named.Kind == NodeKind.ReportVersion
            ? reports.Versions.Load(named.Assessment).Then(versions => (INode?)VersionOf(versions ?? [], named.Part, asOf))
            : assessments.Load(named.Assessment, asOf).Then(asked => asked is null ? null : NodeIn(asked, named));
    }

    private static ReportVersionOutput? VersionOf(IEnumerable<ReportVersion> versions, string part, DateTimeOffset? asOf)
    {
        var found = versions.FirstOrDefault(version => PublicAddresses.Number(version.Number) == part);
        var known = asOf is { } moment ? found?.AsOf(moment) : found;
        return known is null ? null : new ReportVersionOutput(known);
    }

    private INode? NodeIn(AskedAssessment asked, GlobalId named) => named.Kind switch
    {
        NodeKind.Assessment => new AssessmentOutput(asked),
        NodeKind.Survey => new AssessmentOutput(asked).Survey(named.Part),
        NodeKind.Measure => asked.Assessment.Measures.FirstOrDefault(measure => PublicAddresses.Number(measure.Number) == named.Part) is { } found
            ? new MeasureOutput(asked, found)
            : null,
        NodeKind.IndicatorResult => Enum.GetValues<ResultKind>()
            .SelectMany(kind => IndicatorOutput.Of(asked, kind))
            .FirstOrDefault(indicator => IndicatorOutput.PartOf(indicator.Kind, indicator.Number) == named.Part),
        NodeKind.AnnualReport => new AssessmentOutput(asked).Report(),
        NodeKind.Evidence => asked.Assessment.Measures.SelectMany(asked.Assessment.EvidenceOf).FirstOrDefault(piece => piece.Id.ToString("N") == named.Part) is { } found
            ? new EvidenceOutput(named.Assessment, found)
            : null,
        NodeKind.ResponseCount => asked.Assessment.Surveys
            .Select(survey => survey.Recorded().FirstOrDefault(entry => entry.Id.ToString("N") == named.Part) is { } found
                ? new ResponseCountOutput(named.Assessment, found, survey.History.Entries.Any(entry => entry.Id == found.Id))
                : null)
            .FirstOrDefault(found => found is not null),
        NodeKind.CountImport => asked.Assessment.Surveys.SelectMany(survey => survey.Imports()).FirstOrDefault(import => import.Id.ToString("N") == named.Part) is { } found
            ? new CountImportOutput(named.Assessment, found, mapper)
            : null,
        NodeKind.OpenDataItem => asked.Assessment.OpenData.Items.FirstOrDefault(item => PublicAddresses.Number(item.Rule.Number) == named.Part) is { } found
            ? new OpenDataItemOutput(asked, found)
            : null,
        NodeKind.RiskAssessment => new AssessmentOutput(asked).RiskAssessment(),
        NodeKind.Risk => new AssessmentOutput(asked).RiskAssessment()?.Risk($"{named.Part}/{named.Assessment.FiscalYear}"),
        _ => null,
    };
}

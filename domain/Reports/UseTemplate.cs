using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Puts an agency's own Word template into use, and takes it out again. Earlier ones stay in the history.</summary>
/// <param name="templates">Checks.</param>
/// <param name="files">Where it is kept.</param>
/// <param name="assessments">What numbers it may name.</param>
/// <param name="clock">Now.</param>
public sealed class UseTemplate(IReportTemplates templates, IAgencyFiles files, AssessmentReader assessments, TimeProvider clock)
{
    private const string Subject = "report template";

    /// <summary>Checks a template; nothing is stored.</summary>
    /// <param name="agency">The agency: a template may name the numbers of its latest fiscal year.</param>
    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Checked<TemplateCheck>> CheckAsync(AgencyKey agency, Stream content, string fileName, CancellationToken cancellation)
    {
        var keys = new List<string>();
        if (await assessments.YearsAsync(agency, cancellation) is [var latest, ..]
            && await assessments.ReadAsync(new(agency, latest), asOf: null, cancellation) is { } assessment)
        {
            keys.AddRange(assessment.Figures.Select(figure => figure.Key));
        }

        return await templates.CheckAsync(content, fileName, keys, cancellation);
    }

    /// <summary>Checks a template and puts it into use.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The template with warnings, or why it was refused; then the one before it stays in use.</returns>
    public async Task<Checked<TemplateCheck>> RunAsync(
        AgencyKey agency, Stream content, string fileName, string reason, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.DescribeAgency, agency) is { } refusal)
        {
            return Checked.Refuse<TemplateCheck>(refusal);
        }

        var check = await CheckAsync(agency, content, fileName, cancellation);
        Finding[] problems = [.. Reasons.Problems(reason, Subject, TemplateCodes.ReasonMissing)];
        if (!check.TryGet(out var template) || problems.Length > 0)
        {
            return Checked.Refuse<TemplateCheck>([.. problems, .. check.Findings]);
        }

        await files.AddAsync(
            agency,
            new(AgencyFilePurpose.ReportTemplate, template.FileName, IReportTemplates.MediaType, template.Content, Recorded(reason, actor)),
            cancellation);
        return check;
    }

    /// <summary>Takes the agency's template out of use: reports are written with the one that the program carries.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>When, by whom and why it was taken out, or why it was not.</returns>
    public async Task<Checked<Recorded>> RemoveAsync(AgencyKey agency, string reason, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.DescribeAgency, agency) is { } refusal)
        {
            return Checked.Refuse<Recorded>(refusal);
        }

        List<Finding> problems = [.. Reasons.Problems(reason, Subject, TemplateCodes.ReasonMissing)];
        if (await files.FindAsync(agency, AgencyFilePurpose.ReportTemplate, cancellation) is null)
        {
            problems.Add(Finding.Error(TemplateCodes.None, new(Subject), "หน่วยงานไม่ได้ใช้แม่แบบของตนเองอยู่", "The agency has no template of its own in use."));
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<Recorded>(problems);
        }

        var recorded = Recorded(reason, actor);
        await files.RemoveAsync(agency, AgencyFilePurpose.ReportTemplate, recorded, cancellation);
        return Checked.Accept(recorded);
    }

    private Recorded Recorded(string reason, Actor actor) => new(ThaiTime.Now(clock), actor.Name, reason.Trim());
}

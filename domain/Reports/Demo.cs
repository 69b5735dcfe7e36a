using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The real report that the program carries, and the sample figures that stand in for what it does not state.</summary>
public interface ISampleSource
{
    /// <summary>The agency of the report.</summary>
    Agency Agency { get; }

    /// <summary>The fiscal year of the report.</summary>
    BuddhistFiscalYear FiscalYear { get; }

    /// <summary>The file name of the report.</summary>
    string ReportFileName { get; }

    /// <summary>Headcount and size class; both are samples.</summary>
    AgencyProfile Profile { get; }

    /// <summary>The surveys with their first decisions. Quotas follow from the sample profile, so they are samples too.</summary>
    IReadOnlyList<(Survey Survey, IReadOnlyList<SurveyDecision> Decisions)> Surveys { get; }

    /// <summary>Opens the report.</summary>
    Stream OpenReport();

    /// <summary>The sample counts, each with an idempotency key.</summary>
    Task<IReadOnlyList<ResponseCount>> CountsAsync(CancellationToken cancellation);
}

/// <summary>What was loaded.</summary>
/// <param name="ReportImported">Whether the report was new.</param>
/// <param name="SurveysAdded">Surveys that did not exist.</param>
/// <param name="CountsAdded">Sample counts that did not exist.</param>
public sealed record DemoLoaded(bool ReportImported, int SurveysAdded, int CountsAdded);

/// <summary>Loads the carried report with sample counts, and takes the sample counts out again. Facts are never replaced.</summary>
/// <param name="samples">Report and figures.</param>
/// <param name="import">Takes in the report.</param>
/// <param name="assessments">Where reports are.</param>
/// <param name="agencies">Where headcounts are.</param>
/// <param name="surveys">Where counts are.</param>
public sealed class Demo(ISampleSource samples, ImportReport import, IAssessmentStore assessments, IAgencyStore agencies, ISurveyStore surveys)
{
    private AssessmentKey Key => new(samples.Agency.Key, samples.FiscalYear);

    /// <summary>Adds what is missing: the report where the year has none, surveys and sample counts that do not exist.</summary>
    public async Task<DemoLoaded> LoadAsync(Actor actor, CancellationToken cancellation)
    {
        var reportImported = await ImportReportAsync(actor, cancellation);
        if ((await assessments.ReadAsync(Key, cancellation))?.Profiles.Count is null or 0)
        {
            await agencies.AddProfileAsync(samples.Agency.Key, samples.Profile, cancellation);
        }

        var setup = await surveys.ReadSetupAsync(Key, cancellation);
        var missing = samples.Surveys.Where(sample => setup.Surveys.All(survey => survey.Survey.Code != sample.Survey.Code)).ToList();
        foreach (var (survey, decisions) in missing)
        {
            await surveys.OpenAsync(survey, decisions, cancellation);
        }

        await using var session = await surveys.BeginAsync(Key, cancellation);
        var counts = await samples.CountsAsync(cancellation);
        var known = (await session.FindByKeysAsync([.. counts.Select(count => count.IdempotencyKey!)], cancellation)).Select(count => count.IdempotencyKey).ToHashSet();
        var added = counts.Where(count => !known.Contains(count.IdempotencyKey)).ToList();
        await session.AddAsync(added, cancellation);
        await session.CommitAsync(cancellation);
        return new(reportImported, missing.Count, added.Count);
    }

    /// <summary>Takes out the sample counts.</summary>
    /// <returns>How many were taken out.</returns>
    public Task<int> ClearAsync(CancellationToken cancellation) => surveys.RemoveSamplesAsync(Key, cancellation);

    private async Task<bool> ImportReportAsync(Actor actor, CancellationToken cancellation)
    {
        if ((await assessments.ReadAsync(Key, cancellation))?.Covers.Count > 0)
        {
            return false;
        }

        await using var report = samples.OpenReport();
        var imported = await import.RunAsync(samples.Agency, report, samples.ReportFileName, actor, "รายงานจริงที่มากับโปรแกรม", dryRun: false, cancellation);
        return imported.IsAccepted
            ? true
            : throw new InvalidDataException("The carried report cannot be read: " + string.Join("; ", imported.Findings.Select(finding => finding.Code)));
    }
}

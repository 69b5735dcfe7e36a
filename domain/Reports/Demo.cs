using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Risks;
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

    /// <summary>The sample risks with their history, in order; all of them are marked as samples.</summary>
    IReadOnlyList<RiskDecision> Risks { get; }

    /// <summary>The entries of registers that the report tells of, which are facts, and sample figures where it gives none.</summary>
    /// <param name="recorded">When and by whom the facts are recorded.</param>
    IReadOnlyList<MetricDecision> Registers(Recorded recorded);

    /// <summary>Opens the report.</summary>
    Stream OpenReport();

    /// <summary>The sample counts, each with an idempotency key.</summary>
    Task<IReadOnlyList<ResponseCount>> CountsAsync(CancellationToken cancellation);
}

/// <summary>What was loaded.</summary>
/// <param name="ReportImported">Whether the report was new.</param>
/// <param name="SurveysAdded">Surveys that did not exist.</param>
/// <param name="CountsAdded">Sample counts that did not exist.</param>
/// <param name="RisksAdded">Sample risks; none where any risk was recorded before.</param>
/// <param name="EntriesAdded">Entries of registers, facts of the report and samples; none where anything was recorded in them before.</param>
public sealed record DemoLoaded(bool ReportImported, int SurveysAdded, int CountsAdded, int RisksAdded, int EntriesAdded);

/// <summary>What was taken out.</summary>
/// <param name="Counts">Sample counts.</param>
/// <param name="Risks">Sample risks.</param>
/// <param name="Entries">Sample entries of registers.</param>
public sealed record DemoCleared(int Counts, int Risks, int Entries);

/// <summary>Loads the carried report with sample counts and risks, and takes the samples out again. Facts are never replaced.</summary>
/// <param name="samples">Report and figures.</param>
/// <param name="import">Takes in the report.</param>
/// <param name="assessments">Where reports are.</param>
/// <param name="agencies">Where headcounts are.</param>
/// <param name="surveys">Where counts are.</param>
/// <param name="risks">Where risks are.</param>
/// <param name="metrics">Where registers are.</param>
/// <param name="clock">Now.</param>
public sealed class Demo(
    ISampleSource samples,
    ImportReport import,
    IAssessmentStore assessments,
    IAgencyStore agencies,
    ISurveyStore surveys,
    IRiskStore risks,
    IMetricStore metrics,
    TimeProvider clock)
{
    private AssessmentKey Key => new(samples.Agency.Key, samples.FiscalYear);

    /// <summary>Adds what is missing: the report where the year has none, surveys and sample counts that do not exist.</summary>
    public async Task<Checked<DemoLoaded>> LoadAsync(Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.ManageSamples, Key.Agency) is { } refusal)
        {
            return Checked.Refuse<DemoLoaded>(refusal);
        }

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
        return Checked.Accept(new DemoLoaded(reportImported, missing.Count, added.Count, await LoadRisksAsync(cancellation), await LoadRegistersAsync(actor, cancellation)));
    }

    /// <summary>Takes out the samples.</summary>
    public async Task<Checked<DemoCleared>> ClearAsync(Actor actor, CancellationToken cancellation) =>
        actor.Refusal(Permission.ManageSamples, Key.Agency) is { } refusal
            ? Checked.Refuse<DemoCleared>(refusal)
            : Checked.Accept(new DemoCleared(
                await surveys.RemoveSamplesAsync(Key, cancellation), await risks.RemoveSamplesAsync(Key, cancellation), await metrics.RemoveSamplesAsync(Key, cancellation)));

    private async Task<int> LoadRisksAsync(CancellationToken cancellation)
    {
        var (facts, seen) = await risks.ReadAsync(Key, cancellation);
        return facts.Decisions.Count == 0 && await risks.AppendAsync(Key, seen, samples.Risks, cancellation)
            ? samples.Risks.OfType<RiskDescribed>().Count()
            : 0;
    }

    private async Task<int> LoadRegistersAsync(Actor actor, CancellationToken cancellation)
    {
        var (facts, seen) = await metrics.ReadAsync(Key, cancellation);
        var entries = samples.Registers(new(ThaiTime.Now(clock), actor.Name, "ตามรายงานจริงที่มากับโปรแกรม"));
        return facts.Decisions.Count == 0 && await metrics.AppendAsync(Key, seen, entries, cancellation) ? entries.Count : 0;
    }

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

using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>A version of the report that was submitted: its content never changes again.</summary>
/// <param name="Assessment">Agency and fiscal year.</param>
/// <param name="Number">1 for the first; the next one follows without a gap.</param>
/// <param name="ContentHash">SHA-256 (hex) of the content.</param>
/// <param name="RulePackVersion">The rules that its figures were computed with.</param>
/// <param name="Steps">What was done with it, in order; the first one is <see cref="SignOffAction.Submit"/>.</param>
public sealed record ReportVersion(AssessmentKey Assessment, int Number, string ContentHash, string RulePackVersion, IReadOnlyList<SignOffStep> Steps)
{
    /// <summary>Where it stands.</summary>
    public ReportState State => SignOff.After(Steps);

    /// <summary>The version as it stood at a moment, or nothing where it had not been submitted yet.</summary>
    public ReportVersion? AsOf(DateTimeOffset moment) =>
        Steps.Where(step => step.Recorded.At <= moment).ToList() is { Count: > 0 } known ? this with { Steps = known } : null;

    /// <summary>Whether everybody may see it.</summary>
    public bool IsPublished => State == ReportState.Published;
}

/// <summary>The content of a version as it is kept.</summary>
/// <param name="Text">The report as text; equal reports give equal text.</param>
/// <param name="ContentHash">SHA-256 (hex) of the text in UTF-8.</param>
public sealed record FrozenReport(string Text, string ContentHash);

/// <summary>Turns a report into the text that is kept and hashed, and back.</summary>
public interface IReportFreezer
{
    /// <summary>The report as text.</summary>
    FrozenReport Freeze(AnnualReport report);

    /// <summary>The report that a text was made from.</summary>
    AnnualReport Thaw(string text);
}

/// <summary>Where submitted versions are kept.</summary>
public interface IReportVersions
{
    /// <summary>Every version of some assessments' reports, each one's latest first, in a number of queries that does not grow with them.</summary>
    Task<ILookup<AssessmentKey, ReportVersion>> ListAsync(IReadOnlyCollection<AssessmentKey> assessments, CancellationToken cancellation);

    /// <summary>The latest version with a content, or nothing.</summary>
    /// <param name="contentHash">SHA-256 (hex).</param>
    /// <param name="cancellation">Stops it.</param>
    Task<ReportVersion?> FindAsync(string contentHash, CancellationToken cancellation);

    /// <summary>The content of a version, or nothing where there is no such version.</summary>
    Task<AnnualReport?> ContentAsync(AssessmentKey assessment, int number, CancellationToken cancellation);

    /// <summary>Keeps a version with its first step.</summary>
    /// <returns>Whether it was kept; not where another version of this number came first.</returns>
    Task<bool> AddAsync(AssessmentKey assessment, int number, AnnualReport content, SignOffStep submission, CancellationToken cancellation);

    /// <summary>Adds a step.</summary>
    /// <param name="version">The version as the one who acts saw it.</param>
    /// <param name="taken">The step that was taken.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether it was added; not where another step came first.</returns>
    Task<bool> AppendAsync(ReportVersion version, SignOffStep taken, CancellationToken cancellation);
}

/// <summary>Asks for one where the store answers for many.</summary>
public static class ReportVersionQuestions
{
    /// <summary>Every version of an assessment's report, latest first.</summary>
    public static async Task<IReadOnlyList<ReportVersion>> ListAsync(this IReportVersions versions, AssessmentKey assessment, CancellationToken cancellation) =>
        [.. (await versions.ListAsync([assessment], cancellation))[assessment]];
}

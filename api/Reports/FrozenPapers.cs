using Kolum.ItaAnalytics.Dashboards.Reports;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>The files of submitted versions, each written once.</summary>
/// <param name="versions">Their contents.</param>
/// <param name="writers">The formats.</param>
/// <param name="kept">Where files are kept.</param>
internal sealed class FrozenPapers(IReportVersions versions, IEnumerable<IPaperWriter> writers, IKeptPapers kept)
{
    /// <summary>The writer of a format, or nothing.</summary>
    public IPaperWriter? Writer(string format) => writers.FirstOrDefault(writer => writer.Format == format);

    /// <summary>What a version says of itself on each page.</summary>
    /// <param name="version">The version.</param>
    /// <param name="root">How others reach this program.</param>
    public static PaperSeal SealOf(ReportVersion version, string root) => new(version.Number, version.ContentHash, root + ReportAddress.Verification(version.ContentHash));

    /// <summary>The paper of a version.</summary>
    public async Task<Paper> PaperAsync(ReportVersion version, string root, CancellationToken cancellation) =>
        AnnualReportPaper.Of(await ContentAsync(version, cancellation), SealOf(version, root));

    /// <summary>The content of a version.</summary>
    public async Task<AnnualReport> ContentAsync(ReportVersion version, CancellationToken cancellation) =>
        await versions.ContentAsync(version.Assessment, version.Number, cancellation)
            ?? throw new InvalidOperationException($"Version {version.Number} of {version.Assessment} has no content.");

    /// <summary>The file of a version.</summary>
    /// <exception cref="PaperNotWrittenException">The format cannot be written on this machine.</exception>
    public Task<byte[]> FileAsync(ReportVersion version, IPaperWriter writer, string root, CancellationToken cancellation) => kept.BytesAsync(
        SealOf(version, root),
        writer.Format,
        async target => await writer.WriteAsync(await PaperAsync(version, root, cancellation), target, cancellation),
        cancellation);
}

using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>What an agency's own file is for.</summary>
public enum AgencyFilePurpose
{
    /// <summary>The emblem at the head of its memo (PNG or JPEG).</summary>
    Emblem,

    /// <summary>The Word template of its annual report (DOCX).</summary>
    ReportTemplate,
}

/// <summary>A file that an agency put in; a later one of the same purpose follows it.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Name">The name it came with.</param>
/// <param name="MediaType">What its content is.</param>
/// <param name="Content">The file.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record AgencyFile(AgencyFilePurpose Purpose, string Name, string MediaType, byte[] Content, Recorded Recorded);

/// <summary>Where agencies' own files are kept.</summary>
public interface IAgencyFiles
{
    /// <summary>The file that holds for a purpose, or nothing where there is none or it was taken back.</summary>
    Task<AgencyFile?> FindAsync(AgencyKey agency, AgencyFilePurpose purpose, CancellationToken cancellation);

    /// <summary>Keeps a file; the ones before it stay in the history.</summary>
    Task AddAsync(AgencyKey agency, AgencyFile file, CancellationToken cancellation);

    /// <summary>Takes the file of a purpose out of use; it stays in the history.</summary>
    Task RemoveAsync(AgencyKey agency, AgencyFilePurpose purpose, Recorded recorded, CancellationToken cancellation);
}

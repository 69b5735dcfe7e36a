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

/// <summary>What is known of an agency's own file, without its content.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Name">The name it came with.</param>
/// <param name="MediaType">What its content is.</param>
/// <param name="Sha256">SHA-256 (hex) of its content.</param>
/// <param name="Size">Bytes, 1 or more.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record AgencyFileNote(AgencyFilePurpose Purpose, string Name, string MediaType, string Sha256, long Size, Recorded Recorded);

/// <summary>Where agencies' own files are kept.</summary>
public interface IAgencyFiles
{
    /// <summary>The files of a purpose that hold for some agencies; an agency that has none or took it back is left out. One query.</summary>
    Task<IReadOnlyDictionary<AgencyKey, AgencyFile>> FindAsync(IReadOnlyCollection<AgencyKey> agencies, AgencyFilePurpose purpose, CancellationToken cancellation);

    /// <summary>What is known of the files that hold for some agencies, without their content; one query.</summary>
    Task<ILookup<AgencyKey, AgencyFileNote>> DescribeAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation);

    /// <summary>Keeps a file; the ones before it stay in the history.</summary>
    Task AddAsync(AgencyKey agency, AgencyFile file, CancellationToken cancellation);

    /// <summary>Takes the file of a purpose out of use; it stays in the history.</summary>
    Task RemoveAsync(AgencyKey agency, AgencyFilePurpose purpose, Recorded recorded, CancellationToken cancellation);
}

/// <summary>Asks for one where the store answers for many.</summary>
public static class AgencyFileQuestions
{
    /// <summary>The file that holds for a purpose, or nothing where there is none or it was taken back.</summary>
    public static async Task<AgencyFile?> FindAsync(this IAgencyFiles files, AgencyKey agency, AgencyFilePurpose purpose, CancellationToken cancellation) =>
        (await files.FindAsync([agency], purpose, cancellation)).GetValueOrDefault(agency);
}

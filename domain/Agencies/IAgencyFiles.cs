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

/// <summary>That an agency puts a file of its own into use, or takes it out.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="File">The file; nothing where the one before is taken out of use.</param>
/// <param name="At">When.</param>
public sealed record AgencyFileDecision(AgencyFilePurpose Purpose, AgencyFileNote? File, DateTimeOffset At)
{
    /// <summary>The files in use, by purpose.</summary>
    /// <param name="decisions">In the order in which they were recorded; the latest one of a purpose holds.</param>
    /// <param name="asOf">Decisions that were recorded by this moment; all where nothing is given.</param>
    public static IReadOnlyList<AgencyFileNote> InUse(IEnumerable<AgencyFileDecision> decisions, DateTimeOffset? asOf) =>
    [
        .. decisions.Where(decision => asOf is null || decision.At <= asOf)
            .GroupBy(decision => decision.Purpose)
            .OrderBy(purpose => purpose.Key)
            .Select(purpose => purpose.Last().File)
            .OfType<AgencyFileNote>(),
    ];
}

/// <summary>Where agencies' own files are kept.</summary>
public interface IAgencyFiles
{
    /// <summary>The files of a purpose that hold for some agencies; an agency that has none or took it back is left out. One query.</summary>
    Task<IReadOnlyDictionary<AgencyKey, AgencyFile>> FindAsync(IReadOnlyCollection<AgencyKey> agencies, AgencyFilePurpose purpose, CancellationToken cancellation);

    /// <summary>What some agencies put into use and took out, without the content, in the order in which it was recorded; one query.</summary>
    Task<ILookup<AgencyKey, AgencyFileDecision>> DecisionsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation);

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

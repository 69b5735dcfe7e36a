using System.Security.Cryptography;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Adds a piece of evidence to a measure: an address, or a file that is kept. All of it or nothing.</summary>
/// <param name="reader">What the assessment holds.</param>
/// <param name="store">Where evidence is kept.</param>
/// <param name="sniffer">Looks into files.</param>
/// <param name="cleaner">Writes photographs anew.</param>
/// <param name="clock">Now.</param>
public sealed class AddEvidence(AssessmentReader reader, IEvidenceStore store, IFileSniffer sniffer, IPhotoCleaner cleaner, TimeProvider clock)
{
    /// <summary>What the history says where nobody gives a reason.</summary>
    public const string UsualReason = "เพิ่มหลักฐาน (evidence added)";

    /// <summary>The longest title, characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>The longest file name, characters.</summary>
    public const int LongestName = 200;

    /// <summary>The largest file, bytes (20 MiB).</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>The most pieces of evidence of one measure.</summary>
    public const int MostPerMeasure = 100;

    /// <summary>Checks the evidence and keeps it.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="measureNumber">The measure, by its number in the report.</param>
    /// <param name="title">What it shows, 1–200 characters.</param>
    /// <param name="source">The address or the file; a photograph is kept without the place where it was taken.</param>
    /// <param name="details">What else is known of it.</param>
    /// <param name="actor">Who adds it.</param>
    /// <param name="reason">Why; 1–500 characters.</param>
    /// <param name="cancellation">Stops it; then nothing is kept.</param>
    public async Task<Checked<Evidence>> RunAsync(
        AssessmentKey assessment, int measureNumber, string title, EvidenceSource source, EvidenceDetails details, Actor actor, string reason, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.AddEvidence, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<Evidence>(refusal);
        }

        if (await reader.ReadAsync(assessment, asOf: null, cancellation) is not { } found)
        {
            return Checked.Refuse<Evidence>(EvidenceFindings.AssessmentUnknown(assessment));
        }

        var subject = MeasureFields.Subject(measureNumber);
        var measure = found.Measures.FirstOrDefault(measure => measure.Number == measureNumber);
        var findings = new List<Finding>(Reasons.Problems(reason, subject, EvidenceCodes.ReasonMissing));
        if (measure is null)
        {
            findings.Add(EvidenceFindings.MeasureUnknown(subject, found.Measures));
        }

        if (title.Trim().Length is 0 or > LongestTitle)
        {
            findings.Add(EvidenceFindings.TitleInvalid(subject));
        }

        if (measure is not null && found.EvidenceOf(measure).Count >= MostPerMeasure)
        {
            findings.Add(EvidenceFindings.TooMany(subject));
        }

        findings.AddRange(EvidenceFindings.Details(details, assessment.FiscalYear, ThaiTime.Day(clock.GetUtcNow()), subject));
        var read = await ReadAsync(source, subject, cancellation);
        findings.AddRange(read.Findings);
        if (measure is not null && read.TryGet(out var given) && found.EvidenceOf(measure).FirstOrDefault(given.IsSame) is { } same)
        {
            findings.Add(EvidenceFindings.Repeated(subject, same));
        }

        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            return Checked.Refuse<Evidence>(findings);
        }

        var recorded = new Recorded(ThaiTime.Now(clock), actor.Name, reason.Trim());
        var evidence = new Evidence(Guid.CreateVersion7(recorded.At), measureNumber, title.Trim(), read.Value.Address, read.Value.File, recorded)
        {
            OwnerUnit = details.OwnerUnit.Trim(),
            Day = details.Day,
            Expires = details.Expires,
            Note = details.Note.Trim(),
        };
        await store.AddAsync(assessment, evidence, read.Value.Content, cancellation);
        return Checked.Accept(evidence, findings);
    }

    private async Task<Checked<Given>> ReadAsync(EvidenceSource source, string subject, CancellationToken cancellation) => source switch
    {
        EvidenceSource.Address address => WebAddresses.TryRead(address.Typed.Trim()) is not null
            ? Checked.Accept(new Given(address.Typed.Trim(), null, null))
            : Checked.Refuse<Given>(EvidenceFindings.AddressInvalid(subject)),
        EvidenceSource.Upload upload => await ReadAsync(upload, subject, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Unknown source."),
    };

    private async Task<Checked<Given>> ReadAsync(EvidenceSource.Upload upload, string subject, CancellationToken cancellation)
    {
        if (!IsFileName(upload.Name))
        {
            return Checked.Refuse<Given>(EvidenceFindings.NameInvalid(subject));
        }

        if (await BoundedFile.ReadAsync(upload.Content, LargestFile, cancellation) is not { } content)
        {
            return Checked.Refuse<Given>(EvidenceFindings.TooLarge(upload.Name));
        }

        if (content.Length == 0)
        {
            return Checked.Refuse<Given>(EvidenceFindings.Empty(upload.Name));
        }

        var sniffed = sniffer.Sniff(content, upload.Name, cancellation);
        if (!sniffed.TryGet(out var mediaType))
        {
            return Checked.Refuse<Given>(sniffed.Findings);
        }

        var cleaned = cleaner.Clean(content, mediaType, upload.Name);
        return cleaned.TryGet(out var kept)
            ? Checked.Accept(new Given(null, new(Convert.ToHexStringLower(SHA256.HashData(kept)), upload.Name, mediaType, kept.Length), kept), sniffed.Findings)
            : Checked.Refuse<Given>(cleaned.Findings);
    }

    /// <summary>A name that is safe under every system: no path, no device letter, nothing that is not seen, no dot or blank at its ends.</summary>
    private static bool IsFileName(string name) =>
        name.Length is > 0 and <= LongestName
        && !name.StartsWith('.')
        && !name.EndsWith('.')
        && name == name.Trim()
        && name == Wording.Visible(name)
        && !name.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\uFFFD');

    /// <summary>What is to be kept: an address, or a file with its content.</summary>
    private sealed record Given(string? Address, KeptFile? File, byte[]? Content)
    {
        public bool IsSame(Evidence kept) => Address is not null ? kept.Address == Address : kept.File?.Sha256 == File!.Sha256;
    }
}

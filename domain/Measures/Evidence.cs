using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>Something that shows that a measure was carried out: a file that is kept, or an address.</summary>
/// <param name="Id">Its id.</param>
/// <param name="MeasureNumber">The measure.</param>
/// <param name="Title">What it shows, 1–200 characters.</param>
/// <param name="Address">Where it is published (http or https), or nothing for a file.</param>
/// <param name="File">The file that is kept, or nothing for an address.</param>
/// <param name="Recorded">When, by whom and why it was added.</param>
/// <param name="Withdrawn">When, by whom and why it was taken back; it stays in the history. Nothing while it holds.</param>
public sealed record Evidence(Guid Id, int MeasureNumber, string Title, string? Address, KeptFile? File, Recorded Recorded, Recorded? Withdrawn = null)
{
    /// <summary>The unit that answers for it; empty where nobody was named.</summary>
    public string OwnerUnit { get; init; } = "";

    /// <summary>The day that it shows or bears; nothing where that is not known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The last day on which it shows anything; nothing where it does not expire.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>A remark; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether it has expired by a day.</summary>
    public bool HasExpired(DateOnly day) => Expires < day;

    /// <summary>What it shows and where: "คู่มือ: https://…", "คู่มือ: manual.pdf".</summary>
    public string TitleAndPlace => $"{Title}: {Address ?? File!.Name}";
}

/// <summary>A file that is kept, known by its content.</summary>
/// <param name="Sha256">SHA-256 (hex) of its content.</param>
/// <param name="Name">The name it came with.</param>
/// <param name="MediaType">What its content is, found in the content itself.</param>
/// <param name="Size">Bytes, 1 or more.</param>
public sealed record KeptFile(string Sha256, string Name, string MediaType, long Size);

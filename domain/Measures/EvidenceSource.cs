using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>What is handed in as evidence: an address, or a file.</summary>
public abstract record EvidenceSource
{
    private EvidenceSource()
    {
    }

    /// <summary>What is said where neither or both are given.</summary>
    public static BilingualText Missing { get; } = new("โปรดเลือกแฟ้มหรือใส่ที่อยู่เว็บอย่างใดอย่างหนึ่ง", "Give either a file or an address.");

    /// <summary>What a form hands in.</summary>
    /// <param name="address">The address as typed, or nothing.</param>
    /// <param name="fileName">The name of the file, with or without its folders; empty or nothing where none was chosen.</param>
    /// <param name="content">The content of the file.</param>
    /// <returns>The source, or nothing where neither or both are given.</returns>
    public static EvidenceSource? Of(string? address, string? fileName, Stream? content) => (string.IsNullOrWhiteSpace(address), string.IsNullOrEmpty(fileName)) switch
    {
        (false, true) => new Address(address!),
        (true, false) when content is not null => new Upload(Path.GetFileName(fileName!), content),
        _ => null,
    };

    /// <summary>Where it is published.</summary>
    /// <param name="Typed">The address as somebody typed it.</param>
    public sealed record Address(string Typed) : EvidenceSource;

    /// <summary>A file that shall be kept.</summary>
    /// <param name="Name">The name it came with.</param>
    /// <param name="Content">Its content; read once, its length is not trusted.</param>
    public sealed record Upload(string Name, Stream Content) : EvidenceSource;
}

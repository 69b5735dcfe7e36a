namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>What is handed in as evidence: an address, or a file.</summary>
public abstract record EvidenceSource
{
    private EvidenceSource()
    {
    }

    /// <summary>Where it is published.</summary>
    /// <param name="Typed">The address as somebody typed it.</param>
    public sealed record Address(string Typed) : EvidenceSource;

    /// <summary>A file that shall be kept.</summary>
    /// <param name="Name">The name it came with.</param>
    /// <param name="Content">Its content; read once, its length is not trusted.</param>
    public sealed record Upload(string Name, Stream Content) : EvidenceSource;
}

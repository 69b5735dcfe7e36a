namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Knows who is asking; pages and resolvers hand it on to use cases and never decide.</summary>
public interface ICurrentActor
{
    /// <summary>Who is asking.</summary>
    Actor Actor { get; }
}

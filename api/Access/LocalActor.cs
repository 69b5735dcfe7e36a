using Kolum.ItaAnalytics.Domain.Access;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Local mode: whoever sits at the machine is trusted, as the program listens on loopback only.</summary>
internal sealed class LocalActor : ICurrentActor
{
    /// <inheritdoc/>
    public Actor Actor => Actor.LocalUser;
}

using Kolum.ItaAnalytics.Domain.Access;

namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>Local mode: nobody signs in.</summary>
public sealed class NobodySignedIn : ISignedIn
{
    /// <inheritdoc/>
    public Account? Account => null;

    /// <inheritdoc/>
    public Guid? Session => null;
}

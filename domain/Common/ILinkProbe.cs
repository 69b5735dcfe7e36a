namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Looks whether an address answers.</summary>
public interface ILinkProbe
{
    /// <summary>Asks an address once.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Nothing where it answered (status 200–399), else what it said instead: "HTTP 404", "timeout". At most 200 characters.</returns>
    Task<string?> ProblemOfAsync(Uri address, CancellationToken cancellation);
}

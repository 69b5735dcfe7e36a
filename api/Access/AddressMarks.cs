using Kolum.ItaAnalytics.Dashboards.Layout;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Marks addresses: what everybody may open, and what takes figures or papers away. What is not marked is for those who are signed in.</summary>
internal static class AddressMarks
{
    /// <summary>Everybody may open it, signed in or not: it shows nothing of an agency that is not published.</summary>
    public static TBuilder OpenToEverybody<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new OpenToEverybodyAttribute());

    /// <summary>It takes an agency's figures or papers away (not where it shows them as a page): it asks for that permission, and each time is noted in the audit trail.</summary>
    public static TBuilder Exports<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(ExportMark.Instance);
}

/// <summary>Marks an address that exports.</summary>
internal sealed class ExportMark
{
    /// <summary>The one mark.</summary>
    public static ExportMark Instance { get; } = new();
}

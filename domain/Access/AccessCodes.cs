namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Codes of what is refused for who asks.</summary>
public static class AccessCodes
{
    /// <summary>They may not do that for this agency.</summary>
    public const string Denied = "ACCESS_DENIED";
}

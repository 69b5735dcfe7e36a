namespace Kolum.ItaAnalytics.Tests.Access;

/// <summary>The server in account mode over two agencies that are nothing to each other.</summary>
internal static class TwoAgencies
{
    public static Task<AccountSite> StartAsync() => AccountSite.StartAsync(Feeds.SomeAgencies.Facts());
}

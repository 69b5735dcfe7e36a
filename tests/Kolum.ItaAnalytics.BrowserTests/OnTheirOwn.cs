using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>Tests that start browsers of their own, one after another and beside no others: many browsers at once on two cores get in each other's way.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class OnTheirOwn
{
    /// <summary>The name that such tests give as their collection.</summary>
    public const string Name = "on their own";
}

using Xunit.v3;

namespace Kolum.ItaAnalytics.Tests;

/// <summary>Tests that take long and look at nothing a culture could change: <c>tests/run</c> runs them under the first culture only.</summary>
/// <param name="why">Why a culture cannot change what they see.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class RunsOnceAttribute(string why) : Attribute, ITraitAttribute
{
    /// <summary>Why a culture cannot change what they see.</summary>
    public string Why => why;

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Runs", "once")];
}

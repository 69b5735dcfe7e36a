using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests;

public class CultureTests
{
    [Fact]
    public void The_suite_runs_under_the_culture_that_was_asked_for()
    {
        var asked = Environment.GetEnvironmentVariable("ITA_TEST_CULTURE");
        Assert.SkipWhen(string.IsNullOrEmpty(asked), "ITA_TEST_CULTURE is not set: tests/run sets it.");

        CultureInfo.CurrentCulture.Name.Should().Be(asked);
    }
}

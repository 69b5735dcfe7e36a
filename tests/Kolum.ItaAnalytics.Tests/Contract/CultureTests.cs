using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

public sealed class CultureTests
{
    private const string WidestQuery = """
        query ($asOf: DateTime) { assessment(fiscalYear: 2568, asOf: $asOf) {
          id asOf fiscalYear { year label start endExclusive } coverage { percent required dataAsOf provenance { operation factsHash computedAt } }
          surveys { window { period { label start } } status { perWorkingDayNeeded } periods(by: WEEK) { period { label start endExclusive } completed percent plannedCumulative }
            counts { edges { cursor node { day recordedAt value } } } }
          measures { number period { start } changes { edges { node { at } } } outcomeCharts { key title altText caption asOf svgUrl pngUrl(scale: 2.5) table { rows { text number day } } } }
          report { memo { date } documentUrls { url } } } }
        """;

    private const string Refusal = """
        mutation { recordCount(input: { fiscalYear: 2568, survey: "iit", day: "2025-03-21", kind: READING, value: -1000001 }) { errors { code path message messageTh } } }
        """;

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    public async Task The_answer_is_the_same_whatever_the_culture_of_the_machine(string culture)
    {
        await using var invariant = await ApiServer.StartAsync(culture: CultureInfo.InvariantCulture);
        await using var other = await ApiServer.StartAsync(culture: CultureInfo.GetCultureInfo(culture));
        var variables = new { asOf = "2025-03-20T10:00:00.25+07:00" };

        (await other.DataAsync(WidestQuery, variables)).GetRawText().Should().Be((await invariant.DataAsync(WidestQuery, variables)).GetRawText());
        (await other.DataAsync(Refusal)).GetRawText().Should().Be((await invariant.DataAsync(Refusal)).GetRawText());
    }
}

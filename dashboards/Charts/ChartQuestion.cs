using System.Text.Json;
using System.Text.Json.Nodes;
using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Dashboards.Charts;

/// <summary>The question to GraphQL that is answered with the numbers of a chart.</summary>
public static class ChartQuestion
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The operation.</summary>
    public const string Operation = """
        query Chart($agency: String, $fiscalYear: Int!, $key: String!) {
          assessment(agency: $agency, fiscalYear: $fiscalYear) {
            chart(key: $key) {
              title
              table { columns { title unit } rows { text number day } }
              provenance { computedAt rulePackVersion factsHash }
            }
          }
        }
        """;

    /// <summary>Its variables, as JSON.</summary>
    /// <param name="assessment">Agency and fiscal year.</param>
    /// <param name="chartKey">The chart.</param>
    public static string Variables(AssessmentKey assessment, string chartKey) => new JsonObject
    {
        ["agency"] = assessment.Agency.Value,
        ["fiscalYear"] = assessment.FiscalYear.Year,
        ["key"] = chartKey,
    }.ToJsonString(Indented);
}

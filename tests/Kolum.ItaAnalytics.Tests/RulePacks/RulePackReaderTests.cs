using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;
using Kolum.ItaAnalytics.Tests.Contract;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.RulePacks;

public class RulePackReaderTests
{
    public static TheoryData<int> Years => [2564, 2565, 2566, 2567, 2568, 2569];

    [Theory]
    [MemberData(nameof(Years))]
    public async Task Every_carried_file_fits_the_schema_and_passes_the_check(int year)
    {
        await using var file = File.OpenRead(FileOf(year));

        var read = await new RulePackReader().ReadAsync(file, "fy.json", TestContext.Current.CancellationToken);

        read.Findings.Where(finding => finding.Severity == Severity.Error).Should().BeEmpty();
        var pack = read.Value;
        pack.Indicators.Select(indicator => indicator.Number).Should().Equal(Enumerable.Range(1, 10));
        pack.Instruments.Sum(instrument => instrument.Weight).Should().Be(1);
        pack.Levels!.Code.Should().Be(year <= 2565 ? "LETTER" : "RATING5");
    }

    [Fact]
    public void Every_keyword_of_the_schema_is_one_that_the_check_knows()
    {
        var known = RulePackSchema.Keywords.Concat(RulePackSchema.Annotations);

        Keywords(RulePackSchema.Carried.Json).Distinct().Should().BeSubsetOf(known);
        Keywords(JsonDocument.Parse("""{"oneOf": [{"if": {}}]}""").RootElement).Should().NotBeSubsetOf(known, "the guard must be able to refuse");
    }

    [Fact]
    public async Task What_is_unknown_stays_empty()
    {
        var pack = Facts.Rules.Packs.Find(BuddhistFiscalYear.Of(2569))!;

        pack.QuestionCounts.Single(count => count.Instrument == Instrument.Iit).Should().Match<QuestionCount>(count => count.Count == null && count.Confidence == Confidence.Unknown);
        pack.Calendar.Single(step => step.Step == AssessmentStep.Announcement).FirstDay.Should().BeNull();
        pack.Scales.SelectMany(scale => scale.Options).Should().OnlyContain(option => option.Score == null);
        pack.Questions.Should().BeEmpty();
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("weights", RulePackCodes.WeightsNotOne, "/instruments")]
    [InlineData("number", RulePackCodes.Duplicate, "/indicators/1/number")]
    [InlineData("gap", RulePackCodes.LevelGap, "/levels/levels/3/from")]
    [InlineData("overlap", RulePackCodes.LevelOverlap, "/levels/levels/3/to")]
    [InlineData("order", RulePackCodes.LevelOrder, "/levels/levels/1/from")]
    [InlineData("bandGap", RulePackCodes.BandGap, "/riskBands/bands/1/from")]
    [InlineData("bandOverlap", RulePackCodes.BandOverlap, "/riskBands/bands/1/from")]
    [InlineData("version", RulePackCodes.VersionInvalid, "/version")]
    [InlineData("scale", RulePackCodes.UnknownReference, "/questions/0/scales/0")]
    [InlineData("reversed", RulePackCodes.ScaleNotReversed, "/scales/1/reverses")]
    [InlineData("days", RulePackCodes.DaysInvalid, "/calendar/0/lastDay")]
    [InlineData("item", RulePackCodes.Duplicate, "/openDataItems/1/number")]
    [InlineData("missing", RulePackCodes.Missing, "/indicators/0/source")]
    [InlineData("unknown", RulePackCodes.UnknownName, "/colour")]
    [InlineData("kind", RulePackCodes.ValueInvalid, "/indicators/0/number")]
    [InlineData("enum", RulePackCodes.ValueInvalid, "/indicators/0/confidence")]
    [InlineData("formula", RulePackCodes.ValueInvalid, "/quotaRules/0/formula")]
    public async Task A_mistake_is_told_with_its_code_and_its_place(string mistake, string code, string place)
    {
        var pack = JsonNode.Parse(await File.ReadAllTextAsync(FileOf(2564), TestContext.Current.CancellationToken))!;
        Spoil(pack, mistake);

        var read = await ReadAsync(pack.ToJsonString());

        read.IsAccepted.Should().BeFalse();
        var finding = read.Findings.First(finding => finding.Code == code);
        finding.Place.Field.Should().Be(place);
        finding.Message.Thai.Should().NotBeEmpty();
        finding.Message.English.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_broken_file_is_told_with_its_line()
    {
        var read = await ReadAsync("{\n  \"fiscalYear\": 2568,,\n}");

        read.Findings.Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Code == RulePackCodes.NotJson && finding.Place.Row == 2);
    }

    private static void Spoil(JsonNode pack, string mistake)
    {
        switch (mistake)
        {
            case "weights": pack["instruments"]![0]!["weight"] = 0.31; break;
            case "number": pack["indicators"]![1]!["number"] = 1; break;
            case "gap": pack["levels"]!["levels"]![3]!["from"] = 66; pack["levels"]!["levels"]![4]!["to"] = 64.99; break;
            case "overlap": pack["levels"]!["levels"]![3]!["to"] = 75; break;
            case "order": (pack["levels"]!["levels"]![1]!["from"], pack["levels"]!["levels"]![1]!["to"]) = (95.5, 96); break;
            case "bandGap": pack["riskBands"]!["bands"]![1]!["from"] = 6; break;
            case "bandOverlap": pack["riskBands"]!["bands"]![1]!["from"] = 4; break;
            case "version": pack["version"] = "2565-1"; break;
            case "scale": pack["questions"]![0]!["scales"]![0] = "nine-level"; break;
            case "reversed": pack["scales"]![1]!["options"]![0]!["score"] = 90; break;
            case "days": pack["calendar"]![0]!["lastDay"] = "2021-01-01"; break;
            case "item":
                pack["openDataItems"] = new JsonArray(Item(1), Item(1));
                break;
            case "missing": pack["indicators"]![0]!.AsObject().Remove("source"); break;
            case "unknown": pack["colour"] = "green"; break;
            case "kind": pack["indicators"]![0]!["number"] = "one"; break;
            case "enum": pack["indicators"]![0]!["confidence"] = "Certain"; break;
            case "formula": pack["quotaRules"]![0]!["formula"]!["fixed"] = 30; break;
            default: throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "Unknown mistake.");
        }
    }

    private static JsonObject Item(int number) => new() { ["number"] = number, ["title"] = "ก", ["source"] = "ก", ["confidence"] = "Unknown" };

    private static async Task<Checked<RulePack>> ReadAsync(string json) =>
        await new RulePackReader().ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), "fy.json", CancellationToken.None);

    private static string FileOf(int year) => RepositoryPath.Of("infrastructure", "RulePacks", FormattableString.Invariant($"fy{year}.json"));

    /// <summary>The keywords of a schema, without the names that it describes.</summary>
    private static IEnumerable<string> Keywords(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(property => property.Name is "properties" or "$defs"
            ? property.Value.EnumerateObject().SelectMany(named => Keywords(named.Value)).Prepend(property.Name)
            : Keywords(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Keywords),
        _ => [],
    };
}

using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using Kolum.ItaAnalytics.Api.Contract;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Rules that every part of the schema keeps; each has a twin that proves it can fail.</summary>
public sealed partial class SchemaRulesTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddLogging().AddGraphQLContract(new ConfigurationBuilder().Build()).BuildServiceProvider();
    private readonly ISchema schema;

    public SchemaRulesTests()
    {
        schema = services.GetRequiredService<ISchema>();
        schema.Initialize();
    }

    private IEnumerable<IComplexGraphType> Types => schema.AllTypes.OfType<IComplexGraphType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));

    public void Dispose() => services.Dispose();

    [Fact]
    public void Every_number_names_its_unit_or_its_range() => WithoutUnit(Types).Should().BeEmpty(
        "a number says what it counts (people, percent, days, bytes, pixels, a year of the Buddhist Era) or between which values it lies (\"1 or more\", \"0 to 1\")");

    [Fact]
    public void Twin_a_number_without_unit_and_range_would_be_found()
    {
        var type = new ObjectGraphType { Name = "Bare" };
        type.Field<NonNullGraphType<IntGraphType>>("number").Description("The number.").Argument<IntGraphType>("other", argument => argument.Description = "Another one.");
        type.Field<ListGraphType<DecimalGraphType>>("share").Description("The share, 0 to 1.");

        WithoutUnit([type]).Should().Equal("Bare.number", "Bare.number(other:)");
    }

    [Fact]
    public void Every_page_can_be_asked_for_from_both_ends() => NotPaged(Types).Should().BeEmpty();

    [Fact]
    public void Twin_a_connection_that_goes_one_way_only_would_be_found()
    {
        var type = new ObjectGraphType { Name = "Bare" };
        type.Field<StringGraphType>("things").Argument<IntGraphType>("first");
        type.Fields.Find("things")!.ResolvedType = new NonNullGraphType(new ObjectGraphType { Name = "ThingConnection" });

        NotPaged([type]).Should().Equal("Bare.things");
    }

    [Fact]
    public void Every_payload_has_errors_and_every_mutation_at_most_one_input()
    {
        foreach (var mutation in schema.Mutation!.Fields)
        {
            var payload = (IObjectGraphType)mutation.ResolvedType!.GetNamedType();
            payload.Name.Should().EndWith("Payload");
            payload.Fields.Find("errors")!.ResolvedType!.ToString().Should().Be("[UserError!]!");
            (mutation.Arguments ?? []).Select(argument => argument.Name).Should().BeSubsetOf(["input"]);
            (mutation.Arguments ?? []).Select(argument => argument.ResolvedType!.ToString()!).Should().NotContain(type => !type.EndsWith("Input!", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_type_that_has_an_id_can_be_asked_for_again()
    {
        // Their ids travel in messages to other systems, and only who keeps webhooks may see them.
        string[] noNodes = ["Webhook", "WebhookDelivery"];

        Types.OfType<IObjectGraphType>().Where(type => type.Fields.Find("id") is not null).ExceptBy(noNodes, type => type.Name).Should()
            .OnlyContain(type => type.ResolvedInterfaces.Any(one => one.Name == "Node"));
    }

    [Fact]
    public void Every_computed_number_says_where_it_comes_from()
    {
        string[] partOfAFigure =
        [
            "ChartCell", "FigureDifference", "GroupCompletion", "CalibrationBin", "ScoreRange",
            // Rules, which carry their source instead, and parts of a score or an indicator.
            "InstrumentRule", "AnswerOption", "LevelScheme", "ScoreLevel", "MeanInterval", "AnswersMean", "IndicatorScoreEntry", "InstrumentScore",
            "NextLevel", "InstrumentMissing", "Lever", "YearScore", "IndicatorYear", "ReconciledScore", "RiskCriterion", "RiskTreatment",
        ];

        Types.OfType<IObjectGraphType>()
            .Where(type => type.Fields.Any(field => field.ResolvedType!.GetNamedType() is DecimalGraphType) && type.Fields.Find("provenance") is null)
            .Select(type => type.Name).Should().BeSubsetOf(partOfAFigure, "figures have a provenance, their parts have it beside them");
    }

    [Fact]
    public void Everything_outside_an_assessment_that_has_a_history_can_be_asked_for_as_of_an_earlier_moment()
    {
        string[] withoutHistory =
        [
            // Names are not kept by time; what is, is asked below the agency. Years are those of which something is stored now.
            "Query.agencies", "Query.agency", "Agency.fiscalYears",
            // Relay's compiler takes `node` with an id only; `nodes` takes a moment.
            "Query.node",
            // A version never changes again; rules have versions of their own; the others are about the program or the present request.
            "Query.publishedReport", "Query.rulePack", "Query.templateFields", "Query.viewer",
            // Webhooks are settings, and their deliveries are a log.
            "Query.webhook", "Query.webhooks",
        ];

        NotAsOf([(IComplexGraphType)schema.Query!, Types.Single(type => type.Name == "Agency")]).Should().BeEquivalentTo(withoutHistory);
    }

    [Fact]
    public void What_is_deprecated_says_what_to_use_and_until_when_it_stays() => BadDeprecations(schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))).Should().BeEmpty();

    [Theory]
    [InlineData("Renamed. Use completion. Removed no earlier than 2026-10-01.", true)]
    [InlineData("Use completion. Removed no earlier than 2026-10-01.", true)]
    [InlineData("No longer supported", false)]
    [InlineData("Use completion.", false)]
    [InlineData("Removed no earlier than 2026-10-01.", false)]
    [InlineData("Use completion. Removed no earlier than soon.", false)]
    [InlineData("Use completion. Removed no earlier than 2569-13-01.", false)]
    public void Twin_a_deprecation_that_leaves_clients_alone_would_be_found(string reason, bool good)
    {
        var type = new ObjectGraphType { Name = "Old" };
        type.Field<StringGraphType>("word").DeprecationReason(reason);
        var values = new EnumerationGraphType { Name = "OldEnum" };
        values.Add("A", 1, deprecationReason: reason);

        BadDeprecations([type, values]).Should().HaveCount(good ? 0 : 2);
    }

    private static IEnumerable<string> WithoutUnit(IEnumerable<IComplexGraphType> types) =>
        from type in types
        // A filter takes the unit of the field that it is about.
        where type.Name is not ("IntFilter" or "IntRange")
        from field in type.Fields
        from place in new[] { (Name: $"{type.Name}.{field.Name}", field.Type, field.ResolvedType, field.Description) }
            .Concat((field.Arguments ?? []).Select(argument => (Name: $"{type.Name}.{field.Name}({argument.Name}:)", argument.Type, argument.ResolvedType, argument.Description)))
        where IsNumber(place.Type, place.ResolvedType) && !UnitOrRange().IsMatch(place.Description ?? "")
        select place.Name;

    private static bool IsNumber(Type? type, IGraphType? resolved) =>
        resolved?.GetNamedType().Name is "Int" or "Float" or "Decimal"
        || (resolved is null && type?.GetNamedType() is { } named && (named == typeof(IntGraphType) || named == typeof(FloatGraphType) || named == typeof(DecimalGraphType)));

    private static IEnumerable<string> NotPaged(IEnumerable<IComplexGraphType> types) =>
        from type in types
        from field in type.Fields
        where field.ResolvedType?.GetNamedType().Name.EndsWith("Connection", StringComparison.Ordinal) == true
            && new[] { "first", "after", "last", "before" }.Except((field.Arguments ?? []).Select(argument => argument.Name)).Any()
        select $"{type.Name}.{field.Name}";

    private static IEnumerable<string> NotAsOf(IEnumerable<IComplexGraphType> types) =>
        from type in types
        from field in type.Fields
        where (field.ResolvedType!.GetNamedType() is not ScalarGraphType || field.ResolvedType!.ToString()!.Contains('[', StringComparison.Ordinal))
            && (field.Arguments ?? []).All(argument => argument.Name != "asOf")
        select $"{type.Name}.{field.Name}";

    private static IEnumerable<string> BadDeprecations(IEnumerable<IGraphType> types) => types
        .SelectMany(type => type switch
        {
            IComplexGraphType complex => complex.Fields.SelectMany(field => (field.Arguments ?? []).Select(argument => argument.DeprecationReason).Append(field.DeprecationReason)),
            EnumerationGraphType values => values.Values.Select(value => value.DeprecationReason),
            _ => [],
        })
        .OfType<string>()
        .Where(reason => Deprecation().Match(reason) is not { Success: true } said
            || !DateOnly.TryParseExact(said.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    [GeneratedRegex(@"\b(people|percent|days?|bytes|pixels|times|Buddhist Era|counted from 1|\d[\d,.]* (to \d[\d,.]*|or more)|unit of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitOrRange();

    [GeneratedRegex(@"\bUse [^.]+\. Removed no earlier than (?<day>\d{4}-\d{2}-\d{2})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Deprecation();
}

using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Comparison;
using Kolum.ItaAnalytics.Api.Contract.Docs;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>What a change of the schema does to clients; each rule has a twin beside it that must not be found.</summary>
public sealed class SchemaComparisonTests
{
    [Theory]
    [InlineData("type A { x: Int } type B { x: Int }", "type A { x: Int }", "breaking B: the type was removed")]
    [InlineData("type A { x: Int }", "interface A { x: Int }", "breaking A: it was an object and is an interface now")]
    [InlineData("type A { x: Int y: Int }", "type A { x: Int }", "breaking A.y: the field was removed")]
    [InlineData("interface A { x: Int y: Int }", "interface A { x: Int }", "breaking A.y: the field was removed")]
    [InlineData("type A { x: Int! }", "type A { x: Int }", "breaking A.x: its type was Int! and is Int now")]
    [InlineData("type A { x: [Int!]! }", "type A { x: [Int]! }", "breaking A.x: its type was [Int!]! and is [Int]! now")]
    [InlineData("type A { x: Int }", "type A { x: Float }", "breaking A.x: its type was Int and is Float now")]
    [InlineData("type A { x: [Int] }", "type A { x: Int }", "breaking A.x: its type was [Int] and is Int now")]
    [InlineData("type A { x: Int }", "type A { x: [Int] }", "breaking A.x: its type was Int and is [Int] now")]
    [InlineData("type A { x(a: Int): Int }", "type A { x: Int }", "breaking A.x(a:): the argument was removed")]
    [InlineData("type A { x: Int }", "type A { x(a: Int!): Int }", "breaking A.x(a:): the argument is new and required")]
    [InlineData("type A { x(a: Int): Int }", "type A { x(a: Int!): Int }", "breaking A.x(a:): its type was Int and is Int! now")]
    [InlineData("type A { x(a: Int! = 1): Int }", "type A { x(a: Int!): Int }", "breaking A.x(a:): it has no default any more and is required")]
    [InlineData("type A { x(a: [Int]): Int }", "type A { x(a: Int): Int }", "breaking A.x(a:): its type was [Int] and is Int now")]
    [InlineData("input A { x: Int y: Int }", "input A { x: Int }", "breaking A.y: the field was removed")]
    [InlineData("input A { x: Int }", "input A { x: Int y: Int! }", "breaking A.y: the field is new and required")]
    [InlineData("input A { x: Int }", "input A { x: Int! }", "breaking A.x: its type was Int and is Int! now")]
    [InlineData("enum A { X Y }", "enum A { X }", "breaking A.Y: the value was removed")]
    [InlineData("type X { a: Int } type Y { a: Int } union A = X | Y", "type X { a: Int } type Y { a: Int } union A = X", "breaking A: Y is no longer one of it")]
    [InlineData("interface N { x: Int } type A implements N { x: Int }", "interface N { x: Int } type A { x: Int }", "breaking A: it no longer implements N")]
    [InlineData("directive @d on FIELD", "type A { x: Int }", "breaking @d: the directive was removed")]
    [InlineData("directive @d(a: Int) on FIELD", "directive @d on FIELD", "breaking @d(a:): the argument was removed")]
    [InlineData("directive @d on FIELD", "directive @d(a: Int!) on FIELD", "breaking @d(a:): the argument is new and required")]
    [InlineData("directive @d on FIELD | QUERY", "directive @d on FIELD", "breaking @d: it may no longer stand on Query")]
    [InlineData("directive @d repeatable on FIELD", "directive @d on FIELD", "breaking @d: it may no longer be repeated")]
    [InlineData("schema { query: A mutation: A } type A { x: Int }", "schema { query: A } type A { x: Int }", "breaking A: the schema no longer answers mutation operations")]
    [InlineData("schema { query: A } type A { x: Int } type B { x: Int }", "schema { query: B } type A { x: Int } type B { x: Int }", "breaking A: query operations start at B now")]
    [InlineData("enum A { X }", "enum A { X Y }", "dangerous A.Y: the value is new: clients may not know it")]
    [InlineData("type X { a: Int } type Y { a: Int } union A = X", "type X { a: Int } type Y { a: Int } union A = X | Y", "dangerous A: Y may be one of it now")]
    [InlineData("interface N { x: Int } type A { x: Int }", "interface N { x: Int } type A implements N { x: Int }", "dangerous A: it implements N now")]
    [InlineData("type A { x(a: Int = 1): Int }", "type A { x(a: Int = 2): Int }", "dangerous A.x(a:): its default was 1 and is 2 now")]
    [InlineData("input A { x: Int = 1 }", "input A { x: Int }", "dangerous A.x: its default was 1 and is none now")]
    [InlineData("scalar A @specifiedBy(url: \"https://a\")", "scalar A @specifiedBy(url: \"https://b\")", "dangerous A: it is specified elsewhere now")]
    public void A_change_that_clients_may_notice_is_found(string before, string after, string found) =>
        SchemaComparison.Between(before, after).Select(change => change.ToString()).Should().Equal(found);

    [Theory]
    [InlineData("type A { x: Int }", "type A { x: Int } type B { x: Int }")]
    [InlineData("type A { x: Int }", "type A { x: Int y: Int! }")]
    [InlineData("type A { x: Int }", "type A { x: Int! }")]
    [InlineData("type A { x: [Int] }", "type A { x: [Int!]! }")]
    [InlineData("type A { x: Int }", "type A { x(a: Int): Int }")]
    [InlineData("type A { x: Int }", "type A { x(a: Int! = 1): Int }")]
    [InlineData("type A { x(a: Int!): Int }", "type A { x(a: Int): Int }")]
    [InlineData("type A { x(a: [Int!]!): Int }", "type A { x(a: [Int]): Int }")]
    [InlineData("type A { x(a: Int!): Int }", "type A { x(a: [Int!]!): Int }")]
    [InlineData("type A { x(a: Int!): Int }", "type A { x(a: Int!): Int @deprecated(reason: \"old\") }")]
    [InlineData("input A { x: Int! }", "input A { x: Int y: Int }")]
    [InlineData("\"one\" type A { x: Int }", "\"another\" type A { \"x\" x: Int }")]
    [InlineData("type Query { x: Int }", "schema { query: Query } type Query { x: Int }")]
    [InlineData("directive @d on FIELD", "directive @d repeatable on FIELD | QUERY")]
    [InlineData("type A { x: Int y: Int }", "type A { y: Int x: Int }")]
    public void Twin_a_change_that_no_client_notices_is_passed_over(string before, string after) =>
        SchemaComparison.Between(before, after).Should().BeEmpty();

    [Fact]
    public void The_present_schema_breaks_no_client_of_itself() =>
        SchemaComparison.Between(SchemaText.Print(), SchemaText.Print()).Should().BeEmpty();

    [Fact]
    public async Task What_breaks_clients_of_the_released_schema_is_named_in_the_changelog()
    {
        var released = await File.ReadAllTextAsync(RepositoryPath.Of("api", "Contract", "released", "schema.graphql"), TestContext.Current.CancellationToken);
        var changelog = await File.ReadAllTextAsync(RepositoryPath.Of("CHANGELOG.md"), TestContext.Current.CancellationToken);

        Unnamed(SchemaComparison.Between(released, SchemaText.Print()), changelog).Should().BeEmpty(
            "clients read the section \"Breaking\" of CHANGELOG.md: name each coordinate there in backticks, or take the change back");
    }

    [Fact]
    public void Twin_a_break_is_found_where_another_section_an_older_release_or_a_part_of_a_name_is_all_that_names_it()
    {
        SchemaChange[] changes = [SchemaChange.Breaking("A.x", "gone"), SchemaChange.Dangerous("A.z", "new default")];

        Unnamed(changes, "## 2\n### Breaking\n- `A.x` is gone.\n## 1\n").Should().BeEmpty();
        Unnamed(changes, "## 2\n### Added\n- `A.x`\n").Should().Equal("breaking A.x: gone");
        Unnamed(changes, "## 2\n### Added\n- y\n## 1\n### Breaking\n- `A.x`\n").Should().Equal("breaking A.x: gone");
        Unnamed(changes, "## 2\n### Breaking\n- `A.xy`, A.x\n").Should().Equal("breaking A.x: gone");
    }

    /// <summary>Breaking changes that the section "Breaking" of the latest release does not name.</summary>
    private static IEnumerable<string> Unnamed(IEnumerable<SchemaChange> changes, string changelog)
    {
        var latest = ("\n" + changelog).Split("\n## ")[1];
        var named = latest.Split("\n### ").Where(section => section.StartsWith("Breaking", StringComparison.Ordinal)).DefaultIfEmpty("").First();
        return changes
            .Where(change => change.Effect == SchemaEffect.Breaking && !named.Contains($"`{change.Coordinate}`", StringComparison.Ordinal))
            .Select(change => change.ToString());
    }
}

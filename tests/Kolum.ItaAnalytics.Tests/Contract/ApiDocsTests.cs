using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FluentAssertions;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Docs;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Dashboards.Contract;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Tests.Feeds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>The pages for those who connect say what holds, in both languages.</summary>
public sealed partial class ApiDocsTests(SharedFeedSite shared) : IClassFixture<SharedFeedSite>
{
    private readonly FeedSite site = shared.Site;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "th")]
    [InlineData("?lang=th", "th")]
    [InlineData("?lang=en", "en")]
    [InlineData("?lang=xx", "th")]
    public async Task Everything_that_can_be_generated_stands_in_the_page(string query, string language)
    {
        var page = await PageAsync(ApiDocs.Path + query);
        var text = page.Body!.TextContent;
        var codes = page.QuerySelectorAll("code").Select(code => code.TextContent).ToHashSet();

        page.DocumentElement.GetAttribute("lang").Should().Be(language);
        codes.Should().Contain(Enum.GetValues<ErrorCode>().Select(ErrorCodes.Name));
        codes.Should().Contain(Enum.GetValues<UserErrorCode>().Select(EnumNames.Of));
        codes.Should().Contain(Enum.GetValues<FeedProblem>().Select(EnumNames.Of));
        codes.Should().Contain(ContractLimits.Default.Listed().Select(limit => limit.Name));
        codes.Should().Contain(PersistedDocuments.Trusted.Keys);
        text.Should().Contain("262,144").And.Contain("0.1.0");
        foreach (var feed in site.Services.GetServices<Feed>())
        {
            codes.Should().Contain(feed.Table.Columns.Select(column => column.Name)).And.Contain(FeedQuestion.Of(feed).Select(filter => filter.Name));
            text.Should().Contain(language == "th" ? feed.Table.Title.Thai : feed.Table.Title.English);
        }

        foreach (var code in Enum.GetValues<ErrorCode>())
        {
            text.Should().Contain(language == "th" ? ErrorCodes.Text(code).Thai : ErrorCodes.Text(code).English);
        }
    }

    [Fact]
    public async Task The_English_page_has_no_Thai_but_names_and_examples()
    {
        var page = await PageAsync(ApiDocs.Path + "?lang=en");
        foreach (var own in page.QuerySelectorAll("pre, [lang=th], code, #changes"))
        {
            own.Remove();
        }

        page.Body!.TextContent.Should().NotMatchRegex("[ก-๙]");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?lang=en")]
    public async Task The_reference_holds_every_type_field_argument_and_value_and_every_link_leads_somewhere(string query)
    {
        var page = await PageAsync(ApiDocs.SchemaPath + query);
        var schema = site.Services.GetRequiredService<ISchema>();

        foreach (var type in schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            var told = page.GetElementById($"type-{type.Name}");
            told.Should().NotBeNull(type.Name);
            var names = told!.QuerySelectorAll("code").Select(code => code.TextContent).ToHashSet();
            names.Should().Contain(type switch
            {
                IComplexGraphType complex => complex.Fields.SelectMany(field => (field.Arguments ?? []).Select(argument => argument.Name).Append(field.Name)),
                EnumerationGraphType values => values.Values.Select(value => value.Name),
                _ => [type.Name],
            });
        }

        page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Should().OnlyContain(id => page.GetElementById(id) != null);
    }

    [Theory]
    [InlineData(ApiDocs.Path)]
    [InlineData(ApiDocs.SchemaPath)]
    [InlineData(GraphiQLPage.Path)]
    public async Task A_page_lets_no_other_host_in(string path)
    {
        using var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().StartWith("default-src 'none'").And.NotContain("http").And.NotContain("unsafe").And.NotContain("*");
        var html = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancellation));
        html.QuerySelectorAll("script").Where(script => !script.HasAttribute("src") || script.TextContent != "").Should().BeEmpty();
        html.QuerySelectorAll("[style], style").Should().BeEmpty();
        html.QuerySelectorAll("link[href], script[src], img[src]").Select(loaded => loaded.GetAttribute("href") ?? loaded.GetAttribute("src")).Should().OnlyContain(address => address!.StartsWith('/') || address == "data:,");
    }

    [Fact]
    public void Every_description_of_the_schema_is_told_in_Thai() =>
        WithoutThai(Described()).Should().BeEmpty("api/Contract/schema.th.json has the Thai of each English description");

    [Fact]
    public void Twin_a_description_without_Thai_or_none_at_all_is_found()
    {
        BilingualText known = SchemaThai.Beside("Text."), unknown = SchemaThai.Beside("A type that nobody knows."), none = SchemaThai.Beside(null);
        GuideMember Member(string name, BilingualText meaning, params GuideMember[] arguments) => new(name, "String", meaning, arguments);

        WithoutThai(Described(
        [
            new("Bare", "type", unknown, [Member("told", known, Member("argument", unknown)), Member("untold", none)]),
        ])).Should().Equal("Bare", "Bare.told(argument)", "Bare.untold");
    }

    [Fact]
    public void No_Thai_text_is_about_something_that_is_not_in_the_schema()
    {
        SchemaThai.Texts.Keys.Except(Described().Select(described => described.Meaning.English)).Should().BeEmpty();
        SchemaThai.Texts.Should().OnlyContain(text => ThaiLetter().IsMatch(text.Value));
    }

    [Fact]
    public void The_Thai_of_a_description_keeps_its_numbers_and_the_names_in_quotes() =>
        SchemaThai.Texts.Where(text => Exact().Matches(text.Key).Select(exact => exact.Value).Any(exact => !text.Value.Contains(InThai(exact), StringComparison.Ordinal)))
            .Select(text => text.Key).Should().BeEmpty("units, ranges and examples are the same in both languages");

    [Fact]
    public async Task Every_example_tab_of_GraphiQL_runs()
    {
        GraphiQLPage.Tabs.Should().HaveCountGreaterThan(4);
        foreach (var tab in GraphiQLPage.Tabs)
        {
            using var body = ApiServer.JsonContent(new { query = tab.Query, variables = tab.Variables is { } json ? JsonDocument.Parse(json).RootElement : (object?)null });
            using var answer = await site.Client.PostAsync(new Uri(GraphQLEndpoint.Path, UriKind.Relative), body, Cancellation);

            (await ApiServer.ReadAsync(answer)).TryGetProperty("errors", out var errors).Should().BeFalse($"{tab.Query} gives {errors}");
        }

        (await site.Client.GetStringAsync(new Uri(GraphiQLPage.Path + "/THIRD-PARTY.txt", UriKind.Relative), Cancellation)).Should().Contain("MIT").And.Contain("graphiql 3.9.0");
    }

    [Fact]
    public async Task GraphiQL_is_not_for_callers_of_whom_nothing_is_known()
    {
        await using var open = await FeedSite.StartAsync(change: services => services.AddSingleton<ICallers>(new Strangers()));

        using var answer = await open.Client.GetAsync(new Uri(GraphiQLPage.Path, UriKind.Relative), Cancellation);

        answer.IsSuccessStatusCode.Should().BeFalse();
        (await answer.Content.ReadAsStringAsync(Cancellation)).Should().Contain("INTROSPECTION_REFUSED");
    }

    [Fact]
    public void A_changelog_is_read_with_lines_that_go_on()
    {
        var read = ChangelogText.Read("# Changelog\n\nIntro.\n\n## 2.0.0 – soon\n\n### Added\n- One\n  goes on.\n- Two `code`\n\n### Changed\n- Three\n\n## 1.0.0\n");

        read.Select(version => version.Version).Should().Equal("2.0.0 – soon", "1.0.0");
        read[0].Kinds.Select(kind => (kind.Heading, string.Join('|', kind.Lines))).Should().Equal(("Added", "One goes on.|Two `code`"), ("Changed", "Three"));
    }

    private IEnumerable<(string Name, BilingualText Meaning)> Described() => Described(SchemaGuide.Of(site.Services.GetRequiredService<ISchema>()));

    private static IEnumerable<(string Name, BilingualText Meaning)> Described(IEnumerable<GuideType> types) =>
        types.SelectMany(type => type.Members.SelectMany(member => member.Arguments
                .Select(argument => ($"{type.Name}.{member.Name}({argument.Name})", argument.Meaning))
                .Prepend(($"{type.Name}.{member.Name}", member.Meaning)))
            .Prepend((type.Name, type.Meaning)));

    private static IEnumerable<string> WithoutThai(IEnumerable<(string Name, BilingualText Meaning)> described) =>
        described.Where(one => !SchemaThai.Texts.ContainsKey(one.Meaning.English)).Select(one => one.Name);

    // An act of parliament is named by its year of the Buddhist Era.
    private static string InThai(string exact) => exact == "2015" ? "2558" : exact;

    private async Task<IDocument> PageAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation));

    [GeneratedRegex("[ก-๙]")]
    private static partial Regex ThaiLetter();

    [GeneratedRegex("\\d[\\d,.]*\\d|\\d|\"[^\" ]+\"")]
    private static partial Regex Exact();

    private sealed class Strangers : ICallers
    {
        public Caller Of(HttpContext http) => Caller.Nobody;
    }
}

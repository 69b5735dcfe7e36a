using System.Net;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Tests.Contract;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

public sealed class OriginGuardTests : IAsyncLifetime
{
    private const string Query = GraphQLEndpoint.Path + "?query={agency{code}}";

    private ApiServer server = null!;

    private string Authority => server.Client.BaseAddress!.Authority;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10:5080")]
    [InlineData("[::1]:5080")]
    public async Task A_host_that_names_this_machine_is_answered(string host)
    {
        using var answer = await server.SendAsync(HttpMethod.Get, Query, null, ("Host", host));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.")]
    [InlineData("0.0.0.0:5080")]
    [InlineData("192.168.1.5")]
    [InlineData("127.1")]
    [InlineData("[::2]")]
    public async Task A_name_that_was_rebound_to_this_machine_is_refused(string host)
    {
        using var answer = await server.SendAsync(HttpMethod.Get, Query, null, ("Host", host));

        await ShouldBeRefused(answer, HttpStatusCode.MisdirectedRequest, "HOST_NOT_LOCAL");
    }

    [Fact]
    public async Task A_page_of_another_origin_may_not_write()
    {
        string[] foreign = ["https://evil.example", "null", "http://localhost:1", $"https://{Authority}", $"http://{Authority}.evil.example"];
        foreach (var origin in foreign)
        {
            using var answer = await PostAsync(("Origin", origin));

            await ShouldBeRefused(answer, HttpStatusCode.Forbidden, "ORIGIN_NOT_LOCAL");
        }
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task A_request_that_the_browser_calls_foreign_is_refused(string site)
    {
        using var answer = await PostAsync(("Sec-Fetch-Site", site));

        await ShouldBeRefused(answer, HttpStatusCode.Forbidden, "ORIGIN_NOT_LOCAL");
    }

    [Fact]
    public async Task Our_own_pages_and_programs_without_a_browser_may_write()
    {
        using var page = await PostAsync(("Origin", $"http://{Authority}"), ("Sec-Fetch-Site", "same-origin"));
        using var program = await PostAsync();

        page.StatusCode.Should().Be(HttpStatusCode.OK);
        program.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task A_write_that_is_neither_JSON_nor_a_form_is_refused(string? mediaType)
    {
        using var content = new ByteArrayContent("{\"query\":\"{ agency { code } }\"}"u8.ToArray());
        content.Headers.ContentType = mediaType is null ? null : new(mediaType);
        using var answer = await server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, content);

        await ShouldBeRefused(answer, HttpStatusCode.UnsupportedMediaType, "MEDIA_TYPE_UNSUPPORTED");
    }

    [Fact]
    public async Task A_form_is_taken_with_our_antiforgery_token_only()
    {
        var tokens = server.Services.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = server.Services });
        using var with = await FormAsync(tokens.RequestToken!, tokens.CookieToken!, server.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<AntiforgeryOptions>>().Value);
        using var without = await server.SendAsync(HttpMethod.Post, "/form", new FormUrlEncodedContent([new("a", "1")]));

        with.StatusCode.Should().Be(HttpStatusCode.OK);
        await ShouldBeRefused(without, HttpStatusCode.BadRequest, "ANTIFORGERY_INVALID");
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_read_to_its_end_and_refused_in_words()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[31_000_000]), "file", "film.pdf" } };

        using var answer = await server.SendAsync(HttpMethod.Post, "/form", form);

        await ShouldBeRefused(answer, HttpStatusCode.RequestEntityTooLarge, "FORM_TOO_LARGE");
    }

    private Task<HttpResponseMessage> FormAsync(string token, string cookie, AntiforgeryOptions options) => server.SendAsync(
        HttpMethod.Post,
        "/form",
        new FormUrlEncodedContent([new(options.FormFieldName, token)]),
        ("Cookie", $"{options.Cookie.Name}={cookie}"));

    private Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] headers) =>
        server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, ApiServer.JsonContent(new { query = "{ agency { code } }" }), headers);

    private static async Task ShouldBeRefused(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.Should().Be(status);
        var error = (await ApiServer.ReadAsync(answer)).GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().Should().Be(code);
        error.GetProperty("extensions").GetProperty("messageTh").GetString().Should().NotBeEmpty();
    }
}

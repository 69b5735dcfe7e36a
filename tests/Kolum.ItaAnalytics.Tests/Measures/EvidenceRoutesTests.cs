using System.Net;
using System.Text;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Tests.Persistence;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

/// <summary>Evidence over HTTP, behind the guard of local mode.</summary>
public sealed class EvidenceRoutesTests : IAsyncLifetime
{
    private const string Path = "/evidence/kolum/2568";

    private TemporaryDatabase database = null!;
    private WebApplication app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TemporaryDatabase.HoldingAsync(Contract.AnAssessment.Facts());
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Api.Composition.AddItaAnalytics(builder.Services, builder.Configuration, database.Folder).AddDashboards();
        builder.Services.AddSingleton<TimeProvider>(new Contract.SetClock(Contract.AnAssessment.Now));
        app = builder.Build();
        app.UseMiddleware<OriginGuard>(new AccessSettings());
        app.MapEvidence();
        app.MapDashboards();
        await app.StartAsync();
        client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_file_goes_in_by_a_form_and_comes_out_as_a_download_that_no_browser_opens_as_a_page()
    {
        using var posted = await PostAsync(Form(("measure", "1"), ("title", "รายชื่อ")), "รายชื่อ.csv", EvidenceFiles.Text);
        posted.StatusCode.Should().Be(HttpStatusCode.Created);

        using var answer = await client.GetAsync(posted.Headers.Location, TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.Should().Be("รายชื่อ.csv");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("sandbox");
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().Equal(EvidenceFiles.Text);
    }

    [Fact]
    public async Task A_form_of_our_pages_leads_back_to_them_and_never_elsewhere()
    {
        using var home = await PostAsync(Form(("measure", "1"), ("title", "เว็บ"), ("address", "https://www.kolum.go.th/1"), ("returnTo", "/?year=2568#measures")));
        using var elsewhere = await PostAsync(Form(("measure", "1"), ("title", "เว็บ"), ("address", "https://www.kolum.go.th/2"), ("returnTo", "//evil.example")));

        (home.StatusCode, home.Headers.Location!.OriginalString).Should().Be((HttpStatusCode.Redirect, "/?year=2568#measures"));
        elsewhere.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Without_our_token_nothing_is_taken()
    {
        using var form = Form(("measure", "1"), ("title", "เว็บ"), ("address", "https://www.kolum.go.th/1"));
        using var answer = await client.PostAsync(new Uri(Path, UriKind.Relative), form, TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).Should().BeInRange(400, 403);
        (await database.ReadAsync(Contract.AnAssessment.Key)).Evidence.Should().BeEmpty();
    }

    [Fact]
    public async Task A_disguised_file_is_refused_with_its_code()
    {
        using var answer = await PostAsync(Form(("measure", "1"), ("title", "ประกาศ")), "a.pdf", EvidenceFiles.Html);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain(EvidenceCodes.Disguised);
        (await database.ReadAsync(Contract.AnAssessment.Key)).Evidence.Should().BeEmpty();
    }

    [Fact]
    public async Task Neither_file_nor_address_is_refused()
    {
        using var answer = await PostAsync(Form(("measure", "1"), ("title", "ประกาศ")));

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain(EvidenceCodes.SourceMissing);
    }

    [Theory]
    [InlineData("/evidence/kolum/2568/00000000-0000-0000-0000-000000000001")]
    [InlineData("/evidence/kolum/99/00000000-0000-0000-0000-000000000001")]
    public async Task What_is_not_kept_is_not_found(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static MultipartFormDataContent Form(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }

    private async Task<HttpResponseMessage> PostAsync(MultipartFormDataContent form, string? fileName = null, byte[]? file = null)
    {
        var tokens = app.Services.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = app.Services });
        form.Add(new StringContent(tokens.RequestToken!), tokens.FormFieldName);
        if (file is not null)
        {
            // As browsers write it: the name in UTF-8 between quotes.
            var part = new ByteArrayContent(file);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{fileName}\"");
            form.Add(part);
        }

        var cookie = app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<AntiforgeryOptions>>().Value.Cookie.Name;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Path, UriKind.Relative)) { Content = form };
        request.Headers.Add("Cookie", $"{cookie}={tokens.CookieToken}");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

using System.Net;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class TemplateRoutesTests : IAsyncLifetime
{
    private ReportSite site = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await ReportSite.StartAsync(new PlainRenderer(), new AnAssessment().WithSampleCounts().Facts());
        client = site.Client();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("/templates/annual-report.docx", "ita-report-template.docx")]
    [InlineData("/reports/2568/from-template.docx", "kolum-ita-report-2568-from-template.docx")]
    public async Task The_template_and_the_report_written_with_it_come_as_Word_files(string address, string name)
    {
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be(IReportTemplates.MediaType);
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be(name);
        answer.Headers.ETag.Should().NotBeNull();
        (await answer.Content.ReadAsByteArrayAsync(Cancellation)).Should().StartWith("PK"u8.ToArray());
    }

    [Fact]
    public async Task A_year_without_data_is_not_found() =>
        (await client.GetAsync(new Uri("/reports/2570/from-template.docx", UriKind.Relative), Cancellation)).StatusCode.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_form_without_our_token_is_refused()
    {
        using var file = new ByteArrayContent([1, 2, 3]);
        using var form = new MultipartFormDataContent { { file, "file", "t.docx" } };

        var answer = await client.PostAsync(new Uri("/templates/annual-report", UriKind.Relative), form, Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }
}

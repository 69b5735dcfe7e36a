using FluentAssertions;
using Kolum.ItaAnalytics.Tests.Contract;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Metrics;

/// <summary>The files of registers at their addresses, of the program as it is after its first start.</summary>
public sealed class RegisterRoutesTests(WholeServer server) : IClassFixture<WholeServer>
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Theory]
    [InlineData("register-files/2568/services.xlsx", 200, Workbook)]
    [InlineData("register-files/2568/channel-months.csv?asOf=2025-03-31", 200, "text/csv")]
    [InlineData("register-files/2568/services/template.xlsx", 200, Workbook)]
    [InlineData("register-files/2568/nothing.xlsx", 404, "application/problem+json")]
    [InlineData("register-files/2568/nothing/template.xlsx", 404, "application/problem+json")]
    [InlineData("register-files/2568/services.docx", 404, "application/problem+json")]
    [InlineData("metric-readings/2568.xlsx", 200, Workbook)]
    [InlineData("metric-readings/2568.csv?asOf=2025-03-31", 200, "text/csv")]
    [InlineData("metric-readings/2568.docx", 404, "application/problem+json")]
    [InlineData("metric-readings/2500.csv", 404, "application/problem+json")]
    [InlineData("register-files/2500/services.xlsx", 404, "application/problem+json")]
    public async Task Files_are_handed_out_by_their_addresses(string address, int status, string type)
    {
        using var answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).Should().Be((status, type));
    }

    [Fact]
    public async Task A_file_holds_what_the_report_tells()
    {
        var text = await server.Client.GetStringAsync(new Uri("register-files/2568/channels.csv", UriKind.Relative), TestContext.Current.CancellationToken);

        text.Should().StartWith("\"รายการที่\",\"ช่องทาง\"").And.Contain("https://www.kolum.go.th").And.Contain("\"e-Service\"");
    }
}

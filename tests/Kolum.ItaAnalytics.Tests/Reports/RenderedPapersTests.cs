using FluentAssertions;
using Kolum.ItaAnalytics.Api.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class RenderedPapersTests
{
    [Fact]
    public async Task A_version_is_written_once_per_format()
    {
        using var papers = new RenderedPapers();
        var written = 0;
        Task<byte[]> Write() => Task.FromResult(new[] { (byte)++written });

        var first = await papers.BytesAsync("aa", "html", Write);
        var again = await papers.BytesAsync("aa", "html", Write);
        var other = await papers.BytesAsync("aa", "pdf", Write);
        var next = await papers.BytesAsync("bb", "html", Write);

        again.Should().BeSameAs(first);
        new[] { first[0], other[0], next[0] }.Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task What_could_not_be_written_is_tried_again()
    {
        using var papers = new RenderedPapers();
        await papers.Invoking(rendered => rendered.BytesAsync("aa", "pdf", () => throw new IOException())).Should().ThrowAsync<IOException>();

        (await papers.BytesAsync("aa", "pdf", () => Task.FromResult(new byte[] { 7 }))).Should().Equal(7);
    }
}

using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class KeptPapersTests : IDisposable
{
    private static readonly PaperSeal Seal = new(1, new('a', 64), "https://ita.example/verify/a");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_is_written_once_also_after_a_restart()
    {
        var written = 0;

        (await AskAsync(Seal, () => written++)).Should().Equal(7);
        (await AskAsync(Seal, () => written++)).Should().Equal(7);
        written.Should().Be(1);
        await AskAsync(Seal with { Version = 2 }, () => written++);
        await AskAsync(Seal with { VerificationAddress = "https://other.example/verify/a" }, () => written++);
        written.Should().Be(3);
    }

    [Fact]
    public async Task A_write_that_fails_in_the_middle_leaves_no_file_and_can_be_tried_again()
    {
        var failing = () => AskAsync(Seal, () => throw new IOException("no space left on device"));

        (await failing.Should().ThrowAsync<PaperNotWrittenException>()).Which.Code.Should().Be(KeptPapers.NotKept);
        folder.EnumerateFiles().Should().BeEmpty();
        (await AskAsync(Seal, () => { })).Should().Equal(7);
    }

    private async Task<byte[]> AskAsync(PaperSeal seal, Action writing)
    {
        using var papers = new KeptPapers(folder.FullName);
        return await papers.BytesAsync(
            seal,
            "html",
            async target =>
            {
                await target.WriteAsync(new byte[] { 7 });
                writing();
            },
            TestContext.Current.CancellationToken);
    }
}

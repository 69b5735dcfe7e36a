using System.Text;
using FluentAssertions;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

/// <summary>Files of any length are read in the memory of one row. Runs alone, because it measures the process.</summary>
[Collection(RunsAlone.Name)]
public sealed class CountsStreamingTests
{
    private const string Heading = "survey,day,kind,value,note\n";

    [Fact]
    public async Task A_file_that_cannot_go_back_is_read_as_one_that_can()
    {
        var file = Encoding.UTF8.GetBytes(Heading + "iit,๘ ม.ค. ๖๘,,๒๕,ประชุม\neit-1,2025-01-08,,3,\n");

        var rows = await Reading.Counts(new TrickleStream(new MemoryStream(file), 5));

        rows.Select(row => row.Value).Should().Equal((await Reading.Counts(file)).Select(row => row.Value));
    }

    [Fact]
    public async Task The_copy_of_such_a_file_is_gone_afterwards_and_the_stream_stays_open()
    {
        // A temporary folder of its own: other programs come and go in the common one.
        var (variable, usual) = OperatingSystem.IsWindows() ? ("TMP", Environment.GetEnvironmentVariable("TMP")) : ("TMPDIR", Environment.GetEnvironmentVariable("TMPDIR"));
        var folder = Directory.CreateTempSubdirectory("counts-");
        var content = new MemoryStream(Encoding.UTF8.GetBytes(Heading));
        try
        {
            Environment.SetEnvironmentVariable(variable, folder.FullName);
            await Reading.Counts(new TrickleStream(content, 5));
            folder.GetFiles().Should().BeEmpty();
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, usual);
            folder.Delete(recursive: true);
        }

        content.CanRead.Should().BeTrue();
    }

    [Fact]
    public async Task A_stream_is_read_from_where_it_stands()
    {
        var content = new MemoryStream(Encoding.UTF8.GetBytes("xx" + Heading + "iit,2025-01-08,,3,\n")) { Position = 2 };

        (await Reading.Counts(content)).Should().ContainSingle().Which.Value.Value.Should().Be(3);
    }

    [Fact]
    public async Task A_long_file_is_read_in_constant_memory_with_progress_up_to_the_end()
    {
        const int Rows = 400_000;
        using var file = Long(Rows);
        var shares = new Shares();
        var read = 0;
        var largest = 0L;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await foreach (var row in new CountsReader().ReadAsync(file, "counts.csv", shares, TestContext.Current.CancellationToken))
        {
            row.IsAccepted.Should().BeTrue();
            if (++read % 100_000 == 0)
            {
                largest = Math.Max(largest, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        read.Should().Be(Rows);
        largest.Should().BeLessThan(4 * 1024 * 1024, "the file has {0} bytes", file.Length);
        shares.Told.Should().BeInAscendingOrder().And.HaveCountGreaterThan(100);
        shares.Told[0].Should().BeLessThan(0.05);
        shares.Told[^1].Should().Be(1);
    }

    [Theory]
    [InlineData("iit,")]
    [InlineData("\"")]
    [InlineData("\"\n\",")]
    [InlineData("# ")]
    [InlineData("\n")]
    public async Task A_row_without_end_is_refused_before_it_fills_the_memory(string piece)
    {
        var file = Encoding.UTF8.GetBytes(Heading + string.Concat(Enumerable.Repeat(piece, 16 * CsvRows.LongestRow / piece.Length)));

        var rows = await Reading.Counts(file);

        rows.Should().ContainSingle().Which.Findings.Should().ContainSingle().Which.Code.Should().Be(CsvRows.EndlessCellCode);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_told_to()
    {
        using var file = Long(50_000);
        using var stop = new CancellationTokenSource();
        var read = 0;

        var reading = async () =>
        {
            await foreach (var _ in new CountsReader().ReadAsync(file, "counts.csv", progress: null, stop.Token))
            {
                if (++read == 10)
                {
                    await stop.CancelAsync();
                }
            }
        };

        await reading.Should().ThrowAsync<OperationCanceledException>();
        read.Should().BeLessThan(5000);
    }

    private static MemoryStream Long(int rows)
    {
        var file = new MemoryStream();
        using (var text = new StreamWriter(file, leaveOpen: true))
        {
            text.Write(Heading);
            for (var i = 0; i < rows; i++)
            {
                text.Write(i % 2 == 0 ? "iit,2025-01-08,ยอดเพิ่ม,1,แถวที่\n" : "eit-1,๘ ม.ค. ๖๘,reading,๑๒,\n");
            }
        }

        file.Position = 0;
        return file;
    }

    private sealed class Shares : IProgress<double>
    {
        public List<double> Told { get; } = [];

        public void Report(double value) => Told.Add(value);
    }
}

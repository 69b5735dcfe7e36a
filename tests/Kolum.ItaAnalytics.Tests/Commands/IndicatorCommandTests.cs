using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Indicators;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary><c>score</c>, <c>indicators</c> and <c>rulepack</c> as people run them.</summary>
public sealed class IndicatorCommandTests : IDisposable
{
    private readonly CommandRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_file_of_results_becomes_a_score_and_a_bad_one_becomes_nothing()
    {
        var good = run.Write("good.csv", "year,indicator,score\n" + string.Join('\n', Scores.Published.Select((score, i) => FormattableString.Invariant($"2568,{i + 1},{score}"))));
        var bad = run.Write("bad.csv", "year,indicator,score\n2568,1,101\n");

        var refused = await run.RunAsync("indicators", "import", bad);
        var empty = await run.RunAsync("score", "2568");
        await run.RunAsync("indicators", "import", good);
        var score = await run.RunAsync("score", "2568");

        refused.Code.Should().Be(ExitCode.BadInput);
        refused.Error.Should().Contain("INDICATOR_SCORE_OUT_OF_RANGE").And.Contain("row 2, column 3");
        empty.Output.Should().NotContain("86.73");
        score.Output.Should().Contain("86.73 คะแนน ระดับ ผ่าน").And.Contain("IIT 75.40, EIT 80.35 ไม่ถึง 85.00");
        (await run.RunAsync("score", "2568", "--format", "csv")).Output.Should().Contain("kolum,2568,OFFICIAL,TOTAL,TOTAL,คะแนนรวม,,86.73");
    }

    [Fact]
    public async Task A_file_is_listed_taken_back_as_a_whole_and_stays_in_the_history()
    {
        await run.RunAsync("indicators", "import", run.Write("results.csv", "year,indicator,score\n2568,1,85.21\n2568,2,70.59\n"));
        var listed = (await run.RunAsync("indicators", "imports", "2568")).Output;
        var id = listed.Trim().Split(' ')[0];

        var undone = await run.RunAsync("indicators", "undo", id, "--reason", "ผิดแฟ้ม");

        listed.Should().Contain("results.csv  2 รายการ");
        undone.Code.Should().Be(ExitCode.Done);
        (await run.RunAsync("indicators", "imports", "2568")).Output.Should().Contain("ยกเลิกแล้ว").And.Contain("ผิดแฟ้ม");
        (await run.RunAsync("score", "2568", "--format", "csv")).Output.Should().NotContain("85.21");
        (await run.RunAsync("indicators", "history", "2568")).Output.Should().Contain("1 = 85.21").And.Contain("1 ถอน");
        (await run.RunAsync("indicators", "undo", id, "--reason", "อีกครั้ง")).Error.Should().Contain("INDICATOR_IMPORT_UNKNOWN");
    }

    [Fact]
    public async Task Rules_are_shown_validated_and_not_repinned_to_what_is_not_carried()
    {
        (await run.RunAsync("rulepack", "show", "2568")).Output.Should().Contain("ผ่านดีเยี่ยม 95.00–100.00 ทุกแบบวัดถึง 95.00").And.Contain("[ยังไม่ยืนยัน]");
        (await run.RunAsync("rulepack", "validate", RepositoryPath.Of("infrastructure", "RulePacks", "fy2568.json"))).Code.Should().Be(ExitCode.Done);
        var broken = await run.RunAsync("rulepack", "validate", run.Write("broken.json", "{}"));
        broken.Code.Should().Be(ExitCode.BadInput);
        broken.Error.Should().Contain("RULEPACK_MISSING").And.Contain("/fiscalYear");
        (await run.RunAsync("rulepack", "repin", "2568", "--to", "2568-2", "--dry-run")).Error.Should().Contain("RULEPACK_VERSION_NOT_CARRIED");
    }
}

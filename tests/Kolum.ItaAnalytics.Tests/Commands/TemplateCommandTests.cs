using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Tests.Intake;
using Kolum.ItaAnalytics.Tests.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

public sealed class TemplateCommandTests
{
    [Fact]
    public async Task A_template_is_written_checked_used_and_taken_out_again()
    {
        using var run = new CommandRun();
        var file = run.FileOf("template.docx");

        (await run.RunAsync("template", "default", "--out", file)).Code.Should().Be(ExitCode.Done);
        var check = await run.RunAsync("template", "check", file);
        (check.Code, check.Output.Contains("{{measure.charts}}", StringComparison.Ordinal)).Should().Be((ExitCode.Done, true));
        (await run.RunAsync("template", "remove", "--reason", "ยังไม่มี")).Error.Should().Contain(TemplateCodes.None);
        (await run.RunAsync("template", "use", file, "--reason", " ")).Error.Should().Contain(TemplateCodes.ReasonMissing);
        (await run.RunAsync("template", "use", file, "--reason", "แบบของ อบต.")).Code.Should().Be(ExitCode.Done);
        (await run.RunAsync("template", "remove", "--reason", "กลับไปใช้แบบเดิม")).Code.Should().Be(ExitCode.Done);
    }

    [Fact]
    public async Task A_template_with_an_unknown_field_is_refused_and_nothing_is_stored()
    {
        using var run = new CommandRun();
        await File.WriteAllBytesAsync(run.FileOf("bad.docx"), WordFile.Of([WordFile.Line("{{memo.numbr}}")]), TestContext.Current.CancellationToken);

        var used = await run.RunAsync("template", "use", run.FileOf("bad.docx"), "--reason", "ลอง");

        used.Code.Should().Be(ExitCode.BadInput);
        used.Error.Should().ContainAll(TemplateCodes.FieldUnknown, TemplateCodes.RowMissing, "{{memo.number}}");
        (await run.RunAsync("template", "remove", "--reason", "ตรวจ")).Error.Should().Contain(TemplateCodes.None);
    }

    [Fact]
    public async Task An_emblem_is_a_picture_that_is_large_enough_and_not_too_large_a_file()
    {
        using var run = new CommandRun();
        (string Name, byte[] Content, string Code)[] files =
        [
            ("text.png", "no picture"u8.ToArray(), UseEmblem.NotAPicture),
            ("small.png", DocxPaperTests.Emblem(99, 120).Content.ToArray(), UseEmblem.TooSmall),
            ("half.png", DocxPaperTests.Emblem(200, 200).Content.ToArray()[..60], UseEmblem.NotAPicture),
            ("large.png", new byte[UseEmblem.LargestFile + 1], UseEmblem.TooLarge),
        ];
        foreach (var (name, content, code) in files)
        {
            await File.WriteAllBytesAsync(run.FileOf(name), content, TestContext.Current.CancellationToken);
            var refused = await run.RunAsync("emblem", "use", run.FileOf(name), "--reason", "ตรา");
            (refused.Code, refused.Error.Contains(code, StringComparison.Ordinal)).Should().Be((ExitCode.BadInput, true), name);
        }

        await File.WriteAllBytesAsync(run.FileOf("good.dat"), DocxPaperTests.Emblem(200, 220).Content.ToArray(), TestContext.Current.CancellationToken);
        (await run.RunAsync("emblem", "use", run.FileOf("good.dat"), "--reason", "ตรา")).Code.Should().Be(ExitCode.Done);
        (await run.RunAsync("emblem", "remove", "--reason", "เลิกใช้")).Code.Should().Be(ExitCode.Done);
        (await run.RunAsync("emblem", "remove", "--reason", "เลิกใช้")).Error.Should().Contain(UseEmblem.None);
    }
}

using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>Writes a paper as files: each whole or not at all, and one that cannot be written does not stop the others.</summary>
/// <param name="screen">Where it says what it wrote and what it could not.</param>
internal sealed class PaperFiles(Screen screen)
{
    /// <summary>Error: a file could not be written; a full disk, a folder that is closed.</summary>
    public const string NotWritten = "OUTPUT_NOT_WRITTEN";

    /// <summary>Where to write.</summary>
    public static Option<DirectoryInfo> Folder() => new("--out")
    {
        Description = "โฟลเดอร์ปลายทาง / where to write",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("."),
    };

    /// <summary>Which formats.</summary>
    public static Option<string> Formats() => new("--format")
    {
        Description = "รูปแบบ คั่นด้วยจุลภาค: html,docx,pdf,xlsx / formats, comma-separated",
        DefaultValueFactory = _ => "html,docx",
    };

    /// <summary>The writers of the formats that were typed.</summary>
    /// <exception cref="CommandRefusedException">One of them is not known.</exception>
    public static IReadOnlyList<IPaperWriter> Chosen(IEnumerable<IPaperWriter> writers, string formats)
    {
        var known = writers.ToDictionary(writer => writer.Format);
        return [.. formats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()
            .Select(format => known.TryGetValue(format, out var writer) ? writer : throw new CommandRefusedException(
                ExitCode.BadInput,
                "FORMAT_UNKNOWN",
                $"ไม่รู้จักรูปแบบ {format} (มี {string.Join(", ", known.Keys)})",
                $"There is no format {format}; there are {string.Join(", ", known.Keys)}."))];
    }

    /// <summary>Writes the paper in each format.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="writers">The formats.</param>
    /// <param name="folder">Where; it is made where it does not exist.</param>
    /// <param name="name">The file name without extension.</param>
    /// <param name="cancellation">Stops it; then no half file is left.</param>
    /// <returns><see cref="ExitCode.Done"/>, or <see cref="ExitCode.Failed"/> where one of them could not be written.</returns>
    public Task<int> WriteAsync(Paper paper, IReadOnlyList<IPaperWriter> writers, DirectoryInfo folder, string name, CancellationToken cancellation) =>
        screen.WithProgressAsync(name, async progress =>
        {
            var code = ExitCode.Done;
            for (var done = 0; done < writers.Count; done++)
            {
                var file = Path.Combine(folder.FullName, $"{name}.{writers[done].Format}");
                var writer = writers[done];
                if (!await TryWriteAsync(file, stream => writer.WriteAsync(paper, stream, cancellation)))
                {
                    code = ExitCode.Failed;
                }

                progress.Report((double)(done + 1) / writers.Count);
            }

            return code;
        });

    /// <summary>Writes a file whole, or says why it could not and leaves what was there.</summary>
    /// <param name="file">The final name.</param>
    /// <param name="write">Writes the content.</param>
    public async Task<bool> TryWriteAsync(string file, Func<Stream, Task> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await WriteWholeAsync(file, write);
            screen.Output.WriteLine(file);
            return true;
        }
        catch (PaperNotWrittenException missing)
        {
            screen.Say($"✗ {missing.Code}: {missing.Explanation.Thai}", missing.Explanation.English);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            screen.Say(
                $"✗ {NotWritten}: เขียนแฟ้ม {file} ไม่ได้ แฟ้มเดิม (ถ้ามี) ยังอยู่ครบ โปรดตรวจพื้นที่ว่างและสิทธิ์ของโฟลเดอร์",
                $"{file} cannot be written; a file that was there before is unchanged. Check the free space and the rights of the folder. ({cause.Message})");
        }

        return false;
    }

    /// <summary>Writes beside the final name first, so that a crash leaves no half file under it.</summary>
    /// <param name="file">The final name.</param>
    /// <param name="write">Writes the content.</param>
    public static async Task WriteWholeAsync(string file, Func<Stream, Task> write)
    {
        var unfinished = file + ".part";
        try
        {
            await using (var stream = File.Create(unfinished))
            {
                await write(stream);
            }

            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}

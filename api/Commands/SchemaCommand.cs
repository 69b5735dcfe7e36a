using System.CommandLine;
using GraphQLParser.Exceptions;
using Kolum.ItaAnalytics.Api.Contract.Comparison;
using Kolum.ItaAnalytics.Api.Contract.Docs;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>schema</c>: prints the public GraphQL schema, or says what clients of an earlier one would meet.</summary>
internal static class SchemaCommand
{
    private const string FileUnreadable = "SCHEMA_FILE_UNREADABLE";

    public static Command Make(Screen screen)
    {
        var check = new Option<FileInfo?>("--check")
        {
            Description = "เทียบกับสคีมาเดิมในแฟ้ม รหัสออก 1 ถ้ามีสิ่งที่ทำให้ระบบเดิมใช้ไม่ได้ / compare with an earlier schema; exit code 1 where clients would break",
            HelpName = "FILE",
        };
        var command = new Command("schema", "พิมพ์สคีมา GraphQL (SDL) / print the GraphQL schema (SDL)") { check, Diff(screen) };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(check) is { } earlier)
            {
                return Tell(screen, await ReadAsync(earlier, cancellation), SchemaText.Print());
            }

            screen.Output.Write(SchemaText.Print());
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Diff(Screen screen)
    {
        var old = new Argument<FileInfo>("OLD") { Description = "สคีมาเดิม / the schema that clients know" };
        var young = new Argument<FileInfo>("NEW") { Description = "สคีมาใหม่ / the schema that they meet" };
        var command = new Command("diff", "เทียบสคีมาสองแฟ้ม / compare two schemas") { old, young };
        command.SetAction(async (parsed, cancellation) =>
            Tell(screen, await ReadAsync(parsed.GetRequiredValue(old), cancellation), await ReadAsync(parsed.GetRequiredValue(young), cancellation)));
        return command;
    }

    private static int Tell(Screen screen, string old, string young)
    {
        IReadOnlyList<SchemaChange> changes;
        try
        {
            changes = SchemaComparison.Between(old, young);
        }
        catch (GraphQLSyntaxErrorException)
        {
            throw new CommandRefusedException(ExitCode.BadInput, FileUnreadable, "แฟ้มไม่ใช่สคีมา GraphQL (SDL)", "The file is no GraphQL schema (SDL).");
        }

        foreach (var change in changes)
        {
            screen.Output.WriteLine(change);
        }

        var breaking = changes.Count(change => change.Effect == SchemaEffect.Breaking);
        screen.Say(
            breaking == 0 ? "ระบบที่เชื่อมต่ออยู่ใช้ต่อได้" : $"✗ มี {breaking} รายการที่อาจทำให้ระบบเดิมใช้ไม่ได้",
            breaking == 0 ? "Clients of the earlier schema go on working." : $"{breaking} changes may break clients.");
        return breaking == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<string> ReadAsync(FileInfo file, CancellationToken cancellation) => file.Exists
        ? await File.ReadAllTextAsync(file.FullName, cancellation)
        : throw new CommandRefusedException(ExitCode.BadInput, FileUnreadable, $"ไม่พบแฟ้ม {file.FullName}", $"There is no file {file.FullName}.");
}

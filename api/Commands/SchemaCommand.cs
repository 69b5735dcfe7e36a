using System.CommandLine;
using Kolum.ItaAnalytics.Api.Contract;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>schema</c>: prints the public GraphQL schema.</summary>
internal static class SchemaCommand
{
    public static Command Make(Screen screen)
    {
        var command = new Command("schema", "พิมพ์สคีมา GraphQL (SDL) / print the GraphQL schema (SDL)");
        command.SetAction(_ =>
        {
            screen.Output.Write(SchemaText.Print());
            return ExitCode.Done;
        });
        return command;
    }
}

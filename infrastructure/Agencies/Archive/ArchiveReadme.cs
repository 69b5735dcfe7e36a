using System.Globalization;
using System.Text;
using System.Text.Json;
using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;

/// <summary>Tells the form of an agency's archive, in the archive itself: whoever finds the file can read it without this program.</summary>
internal static class ArchiveReadme
{
    /// <summary>Where it lies in the archive.</summary>
    public const string Path = "README.md";

    /// <summary>The text.</summary>
    public static string Write(ItaContext database)
    {
        var words = Words();
        var text = new StringBuilder(words.Introduction.Replace("{format}", AgencyArchiveManifest.CurrentFormat.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        foreach (var table in ArchiveTables.All)
        {
            var about = words.Tables[table.Name];
            text.Append(CultureInfo.InvariantCulture, $"\n## {table.Path}\n\n{about.Thai}\n\n{about.English}\n\n| column | value | meaning |\n|---|---|---|\n");
            foreach (var column in table.Columns(database))
            {
                var meaning = words.Columns.GetValueOrDefault($"{table.Name}.{column.Name}") ?? words.Columns[column.Name];
                text.Append(CultureInfo.InvariantCulture, $"| {column.Name} | {ValueOf(column)} | {meaning} |\n");
            }
        }

        return text.ToString();
    }

    private static string ValueOf(ArchiveColumn column)
    {
        var type = Nullable.GetUnderlyingType(column.Property.ClrType) ?? column.Property.ClrType;
        var value = column.Kind switch
        {
            ArchiveColumnKind.Json => "JSON",
            ArchiveColumnKind.Year => "fiscal year",
            ArchiveColumnKind.Survey => "year/code",
            ArchiveColumnKind.Version => "year/number",
            _ when type.IsEnum => string.Join(", ", Enum.GetNames(type)),
            _ when type == typeof(string) => column.Property.GetMaxLength() is { } most ? string.Create(CultureInfo.InvariantCulture, $"text, at most {most}") : "text",
            _ when type == typeof(bool) => "true, false",
            _ when type == typeof(Guid) => "UUID",
            _ when type == typeof(DateOnly) => "day",
            _ when type == typeof(DateTimeOffset) => "moment",
            _ => "whole number",
        };
        return column.Property.IsNullable ? $"{value}; or null" : value;
    }

    private static ArchiveWords Words()
    {
        using var resource = typeof(ArchiveReadme).Assembly.GetManifestResourceStream("Archive/agency-archive.json")!;
        return JsonSerializer.Deserialize<ArchiveWords>(resource, JsonSerializerOptions.Web)!;
    }

    private sealed record ArchiveWords(
        IReadOnlyList<string> IntroductionLines, IReadOnlyDictionary<string, Domain.Common.BilingualText> Tables, IReadOnlyDictionary<string, string> Columns)
    {
        public string Introduction => string.Join('\n', IntroductionLines) + "\n";
    }
}

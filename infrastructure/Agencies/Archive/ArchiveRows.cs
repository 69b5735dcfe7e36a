using System.Text.Json;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;

/// <summary>Reads the rows of an archived table: one JSON object in a line.</summary>
/// <param name="database">The database that the rows are meant for.</param>
/// <param name="table">The table.</param>
/// <param name="agency">The key of the agency.</param>
/// <param name="places">The assessments, surveys and versions that were read before.</param>
internal sealed class ArchiveRows(ItaContext database, ArchiveTable table, string agency, ArchivePlaces places)
{
    private const int MostFindings = 20;

    private readonly IReadOnlyList<ArchiveColumn> columns = table.Columns(database);

    /// <summary>Reads a file.</summary>
    /// <returns>The rows, not stored yet; or what is wrong with them, the first twenty.</returns>
    public Checked<List<object>> Read(string file)
    {
        var (rows, findings, number) = (new List<object>(), new List<Finding>(), 0);
        foreach (var line in File.ReadLines(file).TakeWhile(_ => findings.Count < MostFindings))
        {
            number++;
            if (Read(line, out var wrong) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                findings.Add(Finding.Error(
                    AgencyArchiveCodes.RowInvalid,
                    new(table.Path, wrong, number),
                    wrong is null ? "บรรทัดนี้ไม่ใช่แถวของตาราง" : $"ค่าของ {Wording.Quote(wrong)} ไม่ใช่ค่าที่ตารางรับ หรือไม่ควรมีคอลัมน์นี้",
                    wrong is null ? "The line is no row of the table." : $"The value of '{Wording.Quote(wrong)}' is not what the table holds, or there is no such column."));
            }
        }

        return findings.Count > 0 ? Checked.Refuse<List<object>>(findings) : Checked.Accept(rows);
    }

    private object? Read(string line, out string? wrong)
    {
        wrong = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } values)
            {
                return null;
            }

            var row = Activator.CreateInstance(table.Row)!;
            wrong = values.EnumerateObject().Select(value => value.Name).FirstOrDefault(name => columns.All(column => column.Name != name))
                ?? columns.FirstOrDefault(column => !column.TryRead(values.TryGetProperty(column.Name, out var value) ? value : default, row, places))?.Name;
            table.Row.GetProperty(ArchiveTable.AgencyKey)?.SetValue(row, agency);
            table.Row.GetProperty(nameof(Reports.SignOffStepRow.SignedElsewhere))?.SetValue(row, true);
            wrong ??= row is AgencyRow { Key: var key } && key != agency ? "key" : null;
            return wrong is null ? row : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

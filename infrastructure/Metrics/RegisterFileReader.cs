using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Metrics;

/// <summary>Reads files of registers, CSV or XLSX. What a cell may hold is checked where every entry is.</summary>
internal sealed class RegisterFileReader : IRegisterFileReader
{
    /// <summary>The number of an entry is no whole number from 1 on.</summary>
    public const string NumberCode = "REGISTER_ROW_NUMBER_UNREADABLE";

    /// <summary>The row has more columns than the headings.</summary>
    public const string ColumnsCode = "REGISTER_ROW_COLUMNS";

    public Task<IReadOnlyList<Checked<RegisterFileRow>>> ReadAsync(RegisterDefinition definition, Stream content, string fileName, CancellationToken cancellation) =>
        RegisterColumns.File(definition).ReadAsync<RegisterFileRow>(
            content, fileName, columns => (cells, row) => Row(definition, columns, cells, row, fileName), cancellation);

    private static Checked<RegisterFileRow> Row(RegisterDefinition register, FileColumns columns, IReadOnlyList<string> cells, int row, string fileName)
    {
        var findings = new List<Finding>();
        if (columns.Surplus(cells, fileName, row, ColumnsCode) is { } surplus)
        {
            findings.Add(surplus);
        }

        var written = ThaiDigits.ToArabic(columns.Text(cells, RegisterColumns.Number));
        var number = 0;
        if (written.Length > 0 && (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < 1))
        {
            findings.Add(Finding.Error(
                NumberCode,
                columns.Place(fileName, row, RegisterColumns.Number),
                $"“{Wording.Quote(written)}” ไม่ใช่เลขรายการ เว้นว่างเมื่อเป็นรายการใหม่",
                $"'{Wording.Quote(written)}' is no number of an entry; leave it empty for a new one."));
        }

        return findings.Count > 0
            ? Checked.Refuse<RegisterFileRow>(findings)
            : Checked.Accept(new RegisterFileRow(
                written.Length > 0 ? number : null,
                register.Fields.Index().ToDictionary(field => field.Item.Key, field => columns.Text(cells, field.Index + 1)),
                columns.Text(cells, register.Fields.Count + 1),
                field => columns.Place(fileName, row, RegisterColumns.Of(register, field))));
    }
}

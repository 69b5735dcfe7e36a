using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The columns of a counts file, in the order of the template.</summary>
internal enum CountColumn
{
    Survey,
    Group,
    Day,
    Kind,
    Value,
    Note,
    Key,
}

/// <summary>Which column of a counts file holds what.</summary>
internal sealed class CountColumns
{
    /// <summary>A column that must be there is not.</summary>
    public const string MissingCode = "COUNTS_HEADING_MISSING";

    /// <summary>A heading is not known.</summary>
    public const string UnknownCode = "COUNTS_HEADING_UNKNOWN";

    /// <summary>A heading stands twice.</summary>
    public const string TwiceCode = "COUNTS_HEADING_TWICE";

    private readonly FileColumns columns;

    private CountColumns(FileColumns columns) => this.columns = columns;

    /// <summary>The headings, in the order of <see cref="CountColumn"/>.</summary>
    public static IReadOnlyList<ColumnHeading> Headings { get; } =
    [
        new("แบบวัด", "survey", IsRequired: true),
        new("กลุ่ม", "group", IsRequired: false),
        new("วันที่", "day", IsRequired: true),
        new("ชนิดยอด", "kind", IsRequired: false),
        new("จำนวน", "value", IsRequired: true),
        new("หมายเหตุ", "note", IsRequired: false),
        new("รหัสรายการ", "key", IsRequired: false),
    ];

    /// <summary>Reads the heading row.</summary>
    public static Checked<CountColumns> Read(IReadOnlyList<string> headings, int row, string fileName)
    {
        var read = FileColumns.Read(headings, Headings, "COUNTS", row, fileName);
        return read.TryGet(out var columns) ? Checked.Accept(new CountColumns(columns)) : Checked.Refuse<CountColumns>(read.Findings);
    }

    /// <summary>What a row has in a column; empty where the row or the file does not have it.</summary>
    public string Text(IReadOnlyList<string> row, CountColumn column) => columns.Text(row, (int)column);

    /// <summary>Where a column stands in the file, counted from 0; -1 where the file does not have it.</summary>
    public int IndexOf(CountColumn column) => columns.IndexOf((int)column);

    /// <summary>That a row has more columns than the headings; nothing where it has not.</summary>
    public Finding? Surplus(IReadOnlyList<string> row, string fileName, int line, string code) => columns.Surplus(row, fileName, line, code);

    /// <summary>Where a column of a row stands.</summary>
    public Place Place(string fileName, int row, CountColumn column) => columns.Place(fileName, row, (int)column);
}

using System.Globalization;
using System.Xml;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The rows of a worksheet that have something in them, one at a time.</summary>
internal sealed class SheetRows : IDisposable
{
    /// <summary>Columns that are told apart; what stands further right counts as one column more.</summary>
    private const int MostColumns = 100;

    private readonly byte[] sheet;
    private readonly MemoryStream place;
    private readonly XmlReader xml;
    private readonly List<string> shared;

    /// <summary>Begins to read.</summary>
    /// <param name="sheet">The XML of the worksheet.</param>
    /// <param name="shared">The texts that its cells share.</param>
    public SheetRows(byte[] sheet, List<string> shared)
    {
        this.sheet = sheet;
        this.shared = shared;
        place = new(sheet, writable: false);
        xml = XmlReader.Create(place, SheetCells.Settings);
    }

    /// <summary>The number of the row, counted from 1 as the worksheet shows it.</summary>
    public int Row { get; private set; }

    /// <summary>Its cells up to the last one that is not empty.</summary>
    public List<SheetCell> Cells { get; } = [];

    /// <summary>Whether the row is a remark: its first words begin with #.</summary>
    public bool IsRemark => Cells.Find(cell => cell.Kind != SheetCellKind.Empty) is { Kind: SheetCellKind.Text } first
        && first.Text.AsSpan().TrimStart().StartsWith('#');

    /// <summary>The share of the worksheet that has been read, 0 to 1.</summary>
    public double ShareRead => sheet.Length == 0 ? 1 : (double)place.Position / sheet.Length;

    /// <summary>Goes to the next row that has something in it and is no remark.</summary>
    /// <exception cref="XmlException">The worksheet is damaged.</exception>
    /// <exception cref="InvalidDataException">The worksheet is damaged.</exception>
    public bool Next()
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                Row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Row + 1;
                ReadCells();
                if (Cells.Count > 0 && !IsRemark)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private void ReadCells()
    {
        Cells.Clear();
        if (xml.IsEmptyElement)
        {
            return;
        }

        var (depth, next) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                var column = Math.Min(ColumnOf(xml.GetAttribute("r")) ?? next, MostColumns);
                next = column + 1;
                Set(column, SheetCells.Read(xml, shared));
            }
        }
    }

    private void Set(int column, SheetCell cell)
    {
        if (cell.Kind == SheetCellKind.Empty || string.IsNullOrWhiteSpace(cell.Text))
        {
            return;
        }

        while (Cells.Count <= column)
        {
            Cells.Add(SheetCell.Empty);
        }

        Cells[column] = cell;
    }

    /// <summary>The column of "C7", counted from 0.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > MostColumns)
            {
                break;
            }

            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}

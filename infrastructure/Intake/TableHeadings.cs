using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Looks for the row with the six official headings, and remembers what came nearest where there is none.</summary>
internal sealed class TableHeadings
{
    private static readonly string[] Expected = [.. MeasureFields.All.Select(MeasureFields.Heading).Select(Wording.Squeezed)];

    private IReadOnlyList<string> nearest = [];
    private int? nearestRow;
    private int nearestFitting = -1;

    /// <summary>Whether a text is the heading of a column; blanks do not matter.</summary>
    public static bool Is(MeasureField field, string text) => Wording.Squeezed(text) == Expected[(int)field];

    /// <summary>Whether a row is the heading row.</summary>
    public bool Are(int row, IReadOnlyList<string> cells)
    {
        var fitting = cells.Zip(Expected).Count(pair => Wording.Squeezed(pair.First) == pair.Second);
        if (fitting == Expected.Length && cells.Count == Expected.Length)
        {
            return true;
        }

        if (fitting > nearestFitting)
        {
            (nearestFitting, nearest, nearestRow) = (fitting, cells, row);
        }

        return false;
    }

    /// <summary>Why there is no table.</summary>
    public Finding NotFound(string fileName) => TableRefusals.NoTable(fileName, nearestRow, nearest);
}

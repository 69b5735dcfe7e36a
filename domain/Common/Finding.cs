namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Kept as it is, but somebody should look.</summary>
    Warning,

    /// <summary>Refused: nothing is stored while it stands.</summary>
    Error,
}

/// <summary>Where in a document or in the facts something was found.</summary>
/// <param name="Subject">The thing, for example "measure 5", "iit" or a file name.</param>
/// <param name="Field">The field or column of it, if one.</param>
/// <param name="Row">The line or table row, counted from 1, if known.</param>
/// <param name="Column">The column, counted from 1, if known.</param>
public sealed record Place(string Subject, string? Field = null, int? Row = null, int? Column = null)
{
    /// <summary>The place as short text: "report.txt, row 12, column 4".</summary>
    public override string ToString()
    {
        var parts = new List<string> { Subject };
        if (Field is not null)
        {
            parts.Add(Field);
        }

        if (Row is { } row)
        {
            parts.Add(FormattableString.Invariant($"row {row}"));
        }

        if (Column is { } column)
        {
            parts.Add(FormattableString.Invariant($"column {column}"));
        }

        return string.Join(", ", parts);
    }
}

/// <summary>Something a person should know: a slip in a text, a row that was refused, a figure that is missing.</summary>
/// <param name="Code">A stable name in capitals, for example <c>PERIOD_MONTH_MISSPELT</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What and how to mend it.</param>
/// <param name="Place">Where.</param>
public sealed record Finding(string Code, Severity Severity, BilingualText Message, Place Place)
{
    /// <summary>A finding that refuses.</summary>
    public static Finding Error(string code, Place place, string thai, string english) => new(code, Severity.Error, new(thai, english), place);

    /// <summary>A finding that keeps, with a warning.</summary>
    public static Finding Warning(string code, Place place, string thai, string english) => new(code, Severity.Warning, new(thai, english), place);

    /// <summary>A finding that informs.</summary>
    public static Finding Info(string code, Place place, string thai, string english) => new(code, Severity.Info, new(thai, english), place);
}

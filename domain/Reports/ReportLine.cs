namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>A line of a text of the report with its numbers filled in.</summary>
/// <param name="Mark">"๑.", "๓.๑", "-" or nothing.</param>
/// <param name="Parts">Words and numbers in order.</param>
public sealed record ReportLine(string? Mark, IReadOnlyList<TextPart> Parts)
{
    /// <summary>A line of words alone.</summary>
    public static ReportLine OfWords(string text) => new(null, [new TextPart.Words(text)]);

    /// <summary>What people read, without its mark.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));

    /// <summary>Mark and words as one text.</summary>
    public override string ToString() => Mark is null ? Text : Mark == "-" ? $"-{Text}" : $"{Mark} {Text}";
}

/// <summary>A piece of a text of the report.</summary>
public abstract record TextPart
{
    private TextPart()
    {
    }

    /// <summary>What people read.</summary>
    public abstract string Text { get; }

    /// <summary>Words as somebody wrote them.</summary>
    /// <param name="Written">The words.</param>
    public sealed record Words(string Written) : TextPart
    {
        /// <inheritdoc/>
        public override string Text => Written;
    }

    /// <summary>A number that was filled in.</summary>
    /// <param name="Value">The number with its source.</param>
    public sealed record Figure(ReportFigure Value) : TextPart
    {
        /// <inheritdoc/>
        public override string Text => Value.Text;
    }

    /// <summary>A field that no number belongs to: it stays visible as it was written, and is a finding.</summary>
    /// <param name="Written">The field with its braces.</param>
    public sealed record UnknownField(string Written) : TextPart
    {
        /// <inheritdoc/>
        public override string Text => Written;
    }
}

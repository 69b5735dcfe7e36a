namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>One item of a list in the report, with the mark it was written with.</summary>
/// <param name="Mark">"๑.", "๓.๑", "-" or nothing.</param>
/// <param name="Text">The words, exactly as written.</param>
public sealed record ListItem(string? Mark, string Text)
{
    /// <summary>Mark and words as one text.</summary>
    public override string ToString() => Mark is null ? Text : Mark == "-" ? $"-{Text}" : $"{Mark} {Text}";
}

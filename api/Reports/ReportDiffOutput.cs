using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

[Name("ReportDiff"), Description("What changed from one version of the report to another: words and numbers.")]
internal sealed class ReportDiffOutput(ReportDiff diff)
{
    [Description("Texts that differ, in the order of the paper.")]
    [ListSize(30)]
    public IReadOnlyList<TextDifferenceOutput> Texts => [.. diff.Texts.Select(text => new TextDifferenceOutput(text))];

    [Description("Numbers that differ.")]
    [ListSize(30)]
    public IReadOnlyList<FigureDifferenceOutput> Figures => [.. diff.Figures.Select(figure => new FigureDifferenceOutput(figure))];
}

[Name("TextDifference"), Description("A text that differs between two versions.")]
internal sealed class TextDifferenceOutput(TextDifference text)
{
    [Description("The measure or the memo, in Thai.")]
    public string Subject => text.Place.Subject;

    [Description("Its field, in Thai; null where it is the whole.")]
    public string? Field => text.Place.Field;

    [Description("What stayed, went and came, in order.")]
    public IReadOnlyList<DiffPartOutput> Parts => [.. text.Parts.Select(part => new DiffPartOutput(part))];
}

[Name("DiffPart"), Description("A piece of a text that changed.")]
internal sealed class DiffPartOutput(DiffPart part)
{
    [Description("What happened to it.")]
    public TextChange Change => part.Change;

    [Description("The piece.")]
    public string Text => part.Text;
}

[Name("FigureDifference"), Description("A number that differs between two versions.")]
internal sealed class FigureDifferenceOutput(FigureDifference figure)
{
    [Description("Its stable key.")]
    public string Key => figure.Key;

    [Description("What it says, in English.")]
    public string Name => figure.Name.English;

    [Description("The number before, in the unit of the figure; null where it did not exist or was not known.")]
    public decimal? Before => figure.Before?.Number;

    [Description("The number after, in the unit of the figure; null where it no longer exists or is not known.")]
    public decimal? After => figure.After?.Number;

    [Description("The value before, as the report printed it; null where it did not exist.")]
    public string? TextBefore => figure.Before?.Text;

    [Description("The value after, as the report prints it; null where it no longer exists.")]
    public string? TextAfter => figure.After?.Text;
}

internal sealed class TextChangeType() : DescribedEnum<TextChange>("What happened to a piece of text between two versions.", change => change switch
{
    TextChange.Same => "It stands in both.",
    TextChange.Removed => "It was taken out.",
    TextChange.Added => "It was put in.",
    _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Not described."),
});

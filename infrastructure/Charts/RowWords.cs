namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>The words above a lying bar: its name and what is told of it, side by side or one under the other.</summary>
internal sealed record RowWords(Sheet Sheet, TextBlock Name, TextBlock Label)
{
    private bool SideBySide => Name.Width + Sheet.Look.Text + Label.Width <= Sheet.ContentWidth;

    public float Height => SideBySide ? Math.Max(Name.Height, Label.Height) : Name.Height + Label.Height;

    public void Place(float top)
    {
        Name.Place(Sheet, Sheet.Left, top);
        Label.Place(Sheet, SideBySide ? Sheet.Left + Name.Width + Sheet.Look.Text : Sheet.Left, SideBySide ? top : top + Name.Height);
    }
}

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>A label of an axis of time.</summary>
/// <param name="X">Where it belongs, pixels.</param>
/// <param name="Label">What is printed.</param>
/// <param name="Year">The year, printed once below the labels that share it.</param>
internal sealed record TimeTick(float X, string Label, string? Year);

/// <summary>The labels under an axis of time: at most seven, none over another, the year once.</summary>
internal sealed class TimeTicks
{
    private const float Apart = 5;

    /// <summary>So few labels are rather set in two lines than left out: ไตรมาส ๒.</summary>
    private const int MostWrapped = 4;

    private readonly Sheet sheet;
    private readonly List<(TextBlock Label, float Left)> labels = [];
    private readonly List<PlacedText> years = [];

    private TimeTicks(Sheet sheet, IReadOnlyList<(TextBlock Label, float Left, TimeTick Tick)> chosen)
    {
        this.sheet = sheet;
        labels.AddRange(chosen.Select(tick => (tick.Label, tick.Left)));
        LabelsHeight = chosen.Count == 0 ? 0 : chosen.Max(tick => tick.Label.Height);
        Chosen = [.. chosen.Select(tick => tick.Tick)];
        AddYears(chosen);
    }

    /// <summary>The ticks that are labelled.</summary>
    public IReadOnlyList<TimeTick> Chosen { get; }

    /// <summary>The height of labels and years, pixels.</summary>
    public float Height => LabelsHeight + (years.Count > 0 ? sheet.Line : 0);

    private float LabelsHeight { get; }

    /// <summary>Chooses labels that fit side by side between the edges of the sheet.</summary>
    public static TimeTicks Of(Sheet sheet, IReadOnlyList<TimeTick> ticks)
    {
        for (var every = Math.Max(1, (ticks.Count + LookStyle.MostTicks - 1) / LookStyle.MostTicks); every < ticks.Count; every++)
        {
            TimeTick[] kept = [.. ticks.Where((_, i) => i % every == 0)];
            var fitting = Fitting(sheet, kept, sheet.ContentWidth);
            if (fitting is null && kept.Length <= MostWrapped)
            {
                fitting = Fitting(sheet, kept, kept.Zip(kept.Skip(1), (a, b) => b.X - a.X).Min() - Apart);
            }

            if (fitting is not null)
            {
                return new(sheet, fitting);
            }
        }

        return new(sheet, Fitting(sheet, [.. ticks.Take(1)], sheet.ContentWidth) ?? []);
    }

    public void Place(float top)
    {
        foreach (var (label, left) in labels)
        {
            label.Place(sheet, left, top);
        }

        foreach (var year in years)
        {
            sheet.Write(year with { Baseline = top + LabelsHeight + (sheet.Look.Text * (PlacedText.Ascent - 0.15f)) });
        }
    }

    private static List<(TextBlock Label, float Left, TimeTick Tick)>? Fitting(Sheet sheet, TimeTick[] ticks, float widest)
    {
        var placed = new List<(TextBlock, float, TimeTick)>();
        var free = float.NegativeInfinity;
        foreach (var tick in ticks)
        {
            if (ticks.Length > 1 && tick.Label.Split(' ').Any(word => SarabunFont.Of(bold: false).Width(word, sheet.Look.Text) > widest))
            {
                return null;
            }

            var label = TextBlock.Of(sheet.Look.Text, widest, new Wording(tick.Label, sheet.Palette.Muted));
            var left = Math.Max(sheet.Left, Math.Min(tick.X - (label.Width / 2), sheet.Right - label.Width));
            if (left < free)
            {
                return null;
            }

            placed.Add((label, left, tick));
            free = left + label.Width + Apart;
        }

        return placed;
    }

    private void AddYears(IReadOnlyList<(TextBlock Label, float Left, TimeTick Tick)> chosen)
    {
        string? last = null;
        var free = float.NegativeInfinity;
        foreach (var (label, left, tick) in chosen)
        {
            if (tick.Year is { } year && year != last)
            {
                var text = Sheet.Held(
                    new(year, left + (label.Width / 2), 0, sheet.Look.Text, sheet.Palette.Muted, TextAnchor.Middle), sheet.Left, sheet.Right);
                text = text with { X = Math.Max(text.X, free) };
                if (text.X + text.Width > sheet.Right)
                {
                    continue;
                }

                years.Add(text);
                free = text.X + text.Width + Apart;
                last = year;
            }
        }
    }
}

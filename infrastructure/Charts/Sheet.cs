using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>The sheet on which a chart is laid out from top to bottom: title first, small print last.</summary>
internal sealed class Sheet
{
    private const float SteepestWatermark = 28;

    /// <summary>More places than this can be pointed at by nobody.</summary>
    private const int MostSpots = 62;

    private readonly ChartSpec spec;
    private readonly List<Action<SKCanvas>> shapes = [];
    private readonly List<PlacedText> texts = [];
    private readonly List<ChartSpot> spots = [];
    private readonly TextBlock smallPrint;

    public Sheet(ChartSpec spec, LookStyle look, ChartPalette palette)
    {
        this.spec = spec;
        Look = look;
        Palette = palette;
        Top = look.Padding;
        smallPrint = Block(SmallPrint());
    }

    public LookStyle Look { get; }

    public ChartPalette Palette { get; }

    /// <summary>Down to here the sheet is written, pixels.</summary>
    public float Top { get; private set; }

    public float Left => Look.Padding;

    public float Right => Look.Width - Look.Padding;

    public float ContentWidth => Right - Left;

    /// <summary>The height of a line of text, pixels.</summary>
    public float Line => Look.Text * LookStyle.LineHeight;

    /// <summary>One third of a line: the space between things that belong together.</summary>
    public float Gap => Line / 3;

    /// <summary>How much taller the look wants the sheet than <paramref name="content"/> below the words so far and the small print make it.</summary>
    public float Spare(float content) => Math.Max(0, Look.Height - (Top + content + SmallPrintHeight + Look.Padding));

    public void Write(PlacedText text) => texts.Add(text);

    public void Draw(Action<SKCanvas> shape) => shapes.Add(shape);

    public void Skip(float height) => Top += height;

    /// <summary>Words in the text size, over the whole width.</summary>
    public TextBlock Block(params IEnumerable<Wording> words) => TextBlock.Of(Look.Text, ContentWidth, words);

    /// <summary>Sets a block under what is written.</summary>
    public void Add(TextBlock block)
    {
        block.Place(this, Left, Top);
        Top += block.Height;
    }

    /// <summary>The title, in looks that have one inside; in others the summary, where there is one.</summary>
    public void AddTitle(string? summary = null)
    {
        if (Look.ShowsTitle)
        {
            Add(TextBlock.Of(Look.Title, ContentWidth, new Wording(spec.Title, Palette.Ink, Bold: true)));
            Skip(Gap);
        }
        else
        {
            Add(Block(new Wording(summary ?? "", Palette.Ink, Bold: true)));
        }
    }

    /// <summary>Whether words are short enough to stand inside a plot; else they stand in its legend.</summary>
    /// <param name="words">The words.</param>
    /// <param name="aside">What stands beside the plot, pixels.</param>
    public bool FitsPlot(string words, float aside = 0) => SarabunFont.Of(bold: false).Width(words, Look.Text) < (ContentWidth - aside) / 2;

    /// <summary>A status word with its sign.</summary>
    public Wording Status(string word, ChartTone tone)
    {
        var colour = Palette.Word(tone);
        return new(word, colour, Bold: tone != ChartTone.Plain, Marks.Sign(tone, colour));
    }

    /// <summary>The words for no data, in the middle of an area.</summary>
    public PlacedText NoData(SKRect area) => new(
        ChartSpec.NoData,
        area.MidX,
        area.MidY + (Look.Text * 0.35f),
        Look.Text,
        Palette.Muted,
        TextAnchor.Middle,
        Bold: true,
        Halo: Palette.Paper);

    /// <summary>A line of text that is moved sideways, where it must be, to stay between two edges.</summary>
    public static PlacedText Held(PlacedText text, float left, float right)
    {
        var width = text.Width;
        var held = Math.Max(left, Math.Min(text.Left, right - width));
        return text with { X = held, Anchor = TextAnchor.Start };
    }

    /// <summary>The sample mark once more, thin as glass, over an area whose ground hides the one behind everything.</summary>
    public void MarkSample(SKRect area)
    {
        if (!spec.HasSampleData)
        {
            return;
        }

        var mark = Watermark(area);
        var outline = SarabunFont.Of(mark.Bold).OutlineData(mark.Text);
        Draw(canvas =>
        {
            using var letters = SKPath.ParseSvgPathData(outline);
            var place = SKMatrix.CreateScale(mark.Size / 1000, mark.Size / 1000)
                .PostConcat(SKMatrix.CreateTranslation(mark.Left, mark.Baseline))
                .PostConcat(SKMatrix.CreateRotationDegrees(mark.Turn, mark.X, mark.Baseline));
            letters.Transform(place);
            using var glass = new SKPaint { Color = SKColors.White.WithAlpha(0x66), IsAntialias = true };
            canvas.DrawPath(letters, glass);
        });
    }

    /// <summary>Lets places be pointed at: one for each row of the chart's table. Where the table has other rows, or very many, there are none.</summary>
    /// <param name="areas">The places, in the order of the rows.</param>
    public void Point(params IReadOnlyList<SKRect> areas)
    {
        if (areas.Count != spec.Table.Rows.Count || areas.Count > MostSpots)
        {
            return;
        }

        var size = Look.Text * 0.9f;
        foreach (var (area, row) in areas.Zip(spec.Table.Rows))
        {
            string[] lines =
            [
                row[0].Text,
                .. row.Zip(spec.Table.Columns).Skip(1).Where(cell => cell.First.Text is not ("" or "–")).Select(cell => $"{cell.Second.Title} {cell.First.Text}{(cell.Second.Unit is null or "%" ? "" : $" {cell.Second.Unit}")}"),
            ];
            spots.Add(new(area.Left, area.Top, area.Width, area.Height, lines, size, lines.Max(line => SarabunFont.Of(bold: true).Width(line, size))));
        }
    }

    /// <summary>The finished picture, with its small print and sample mark.</summary>
    public ChartPicture Finish()
    {
        var height = (int)MathF.Ceiling(Math.Max(Look.LeastHeight, Top + SmallPrintHeight + Look.Padding));
        smallPrint.Place(this, Left, height - Look.Padding - smallPrint.Height);
        return new(Look.Width, height, Palette.Paper, spec.AltText, spec.HasSampleData ? Watermark(SKRect.Create(Look.Width, height)) : null, shapes, texts, spots);
    }

    private float SmallPrintHeight => smallPrint.Height == 0 ? 0 : Gap + smallPrint.Height;

    private IEnumerable<Wording> SmallPrint()
    {
        if (spec.AsOfLabel != ChartSpec.NoData)
        {
            yield return new(spec.AsOfLabel, Palette.Muted);
        }

        if (spec.HasSampleData)
        {
            yield return new(ChartSpec.SampleMark, Palette.Ink, Bold: true);
        }
    }

    private PlacedText Watermark(SKRect area)
    {
        var turn = Math.Min(SteepestWatermark, MathF.Atan2(area.Height, area.Width) * 180 / MathF.PI);
        var (sin, cos) = MathF.SinCos(turn * MathF.PI / 180);
        var (width, line) = (SarabunFont.Of(bold: true).Width(ChartSpec.SampleMark, 1), PlacedText.Ascent + PlacedText.Descent);
        var size = 0.86f * Math.Min(area.Width / ((width * cos) + (line * sin)), area.Height / ((width * sin) + (line * cos)));
        // The anchor is on the baseline: a third of the size above it lies the middle of the letters.
        return new(
            ChartSpec.SampleMark,
            area.MidX + (size * 0.3f * sin),
            area.MidY + (size * 0.3f * cos),
            size,
            Palette.Watermark,
            TextAnchor.Middle,
            Bold: true,
            Turn: -turn);
    }
}

using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Draws a small sign into a box.</summary>
internal delegate void DrawMark(SKCanvas canvas, SKRect box);

/// <summary>Words that stay together, with a sign before them where they have one.</summary>
internal sealed record Wording(string Text, SKColor Colour, bool Bold = false, DrawMark? Mark = null, SKColor? Halo = null);

/// <summary>Words set side by side, on further lines where they do not fit; measured before anything is drawn.</summary>
internal sealed class TextBlock
{
    private const float MarkWidth = 1.1f;
    private const float MarkGap = 0.3f;
    private const float Apart = 0.8f;

    private readonly List<PlacedText> texts = [];
    private readonly List<(DrawMark Draw, SKRect Box)> marks = [];
    private readonly float size;

    private TextBlock(float size) => this.size = size;

    /// <summary>The width of the widest line.</summary>
    public float Width { get; private set; }

    /// <summary>The height of all lines.</summary>
    public float Height { get; private set; }

    /// <summary>Sets words.</summary>
    /// <param name="size">Text size, pixels.</param>
    /// <param name="widest">The most that a line may take, pixels.</param>
    /// <param name="words">In order; those without a letter are left out.</param>
    public static TextBlock Of(float size, float widest, params IEnumerable<Wording> words)
    {
        var block = new TextBlock(size);
        var (x, top) = (0f, 0f);
        foreach (var wording in words.Where(wording => !string.IsNullOrWhiteSpace(wording.Text)))
        {
            var indent = wording.Mark is null ? 0 : (MarkWidth + MarkGap) * size;
            var font = SarabunFont.Of(wording.Bold);
            var lines = TextLines.Of(wording.Text, widest - indent, text => font.Width(text, size));
            var width = indent + lines.Max(line => font.Width(line, size));
            if (x > 0 && x + width > widest)
            {
                (x, top) = (0, top + block.LineHeight);
            }

            block.Add(wording, lines, x, indent, top);
            block.Width = Math.Max(block.Width, x + width);
            top += (lines.Count - 1) * block.LineHeight;
            x += width + (Apart * size);
        }

        block.Height = block.texts.Count == 0 ? 0 : top + block.LineHeight;
        return block;
    }

    /// <summary>Puts the block onto a sheet.</summary>
    public void Place(Sheet sheet, float left, float top)
    {
        foreach (var text in texts)
        {
            sheet.Write(text with { X = left + text.X, Baseline = top + text.Baseline });
        }

        foreach (var (draw, box) in marks)
        {
            var moved = box;
            moved.Offset(left, top);
            sheet.Draw(canvas => draw(canvas, moved));
        }
    }

    private float LineHeight => size * LookStyle.LineHeight;

    private void Add(Wording wording, IReadOnlyList<string> lines, float x, float indent, float top)
    {
        if (wording.Mark is { } mark)
        {
            var middle = top + (size * (PlacedText.Ascent - 0.32f));
            marks.Add((mark, SKRect.Create(x, middle - (size * MarkWidth / 2), size * MarkWidth, size * MarkWidth)));
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var baseline = top + (i * LineHeight) + (size * PlacedText.Ascent);
            texts.Add(new(lines[i], x + indent, baseline, size, wording.Colour, TextAnchor.Start, wording.Bold, wording.Halo));
        }
    }
}

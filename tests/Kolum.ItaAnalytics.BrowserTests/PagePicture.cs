using SkiaSharp;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>A page as a grey picture that can be compared with another one without minding its finest pixels.</summary>
internal sealed class PagePicture
{
    /// <summary>Pixels along a block.</summary>
    private const int Block = 4;

    /// <summary>How much darker or lighter a block must be to count as different, levels of 255: smoothing of letters stays below.</summary>
    private const double Different = 28;

    private readonly double[,] blocks;

    private PagePicture(int width, int height, double[,] blocks) => (Width, Height, this.blocks) = (width, height, blocks);

    public int Width { get; }

    public int Height { get; }

    public static PagePicture Of(byte[] png)
    {
        using var bitmap = SKBitmap.Decode(png);
        return Of(bitmap);
    }

    public static PagePicture Of(SKBitmap bitmap)
    {
        var means = new double[(bitmap.Width + Block - 1) / Block, (bitmap.Height + Block - 1) / Block];
        for (var x = 0; x < bitmap.Width; x++)
        {
            for (var y = 0; y < bitmap.Height; y++)
            {
                means[x / Block, y / Block] += (255 - bitmap.GetPixel(x, y).Red) / (double)(Block * Block);
            }
        }

        return new(bitmap.Width, bitmap.Height, means);
    }

    /// <summary>The share of the page's inked blocks that look different, 0 to 1; 1 where the sizes differ.</summary>
    public double DifferenceTo(PagePicture other)
    {
        if ((Width, Height) != (other.Width, other.Height))
        {
            return 1;
        }

        var (inked, different) = (0, 0);
        for (var x = 0; x < blocks.GetLength(0); x++)
        {
            for (var y = 0; y < blocks.GetLength(1); y++)
            {
                inked += blocks[x, y] > 2 || other.blocks[x, y] > 2 ? 1 : 0;
                different += Math.Abs(blocks[x, y] - other.blocks[x, y]) > Different ? 1 : 0;
            }
        }

        return inked == 0 ? 0 : (double)different / inked;
    }
}

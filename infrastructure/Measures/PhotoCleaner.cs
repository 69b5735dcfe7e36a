using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>Decodes photographs to pixels and encodes them again: whatever else the file held is gone.</summary>
internal sealed class PhotoCleaner : IPhotoCleaner
{
    /// <summary>The most pixels that are unpacked (50 million, 200 MB): a small file may hold a huge picture.</summary>
    private const long MostPixels = 50_000_000;

    private const int Quality = 90;

    /// <inheritdoc/>
    public Checked<byte[]> Clean(byte[] content, string mediaType, string fileName)
    {
        if (mediaType != EvidenceKind.Png.MediaType && mediaType != EvidenceKind.Jpeg.MediaType)
        {
            return Checked.Accept(content);
        }

        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return Checked.Refuse<byte[]>(SnifferFindings.PictureUnreadable(fileName, MostPixels));
        }

        using var space = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul, space);
        using var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            return Checked.Refuse<byte[]>(SnifferFindings.PictureUnreadable(fileName, MostPixels));
        }

        using var upright = Upright(bitmap, codec.EncodedOrigin);
        using var encoded = (upright ?? bitmap).Encode(mediaType == EvidenceKind.Png.MediaType ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg, Quality);
        return Checked.Accept(encoded.ToArray());
    }

    /// <summary>The picture turned as its file said it should be seen; nothing where it stands upright already.</summary>
    private static SKBitmap? Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
        {
            return null;
        }

        var (width, height) = (bitmap.Width, bitmap.Height);
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var upright = new SKBitmap(bitmap.Info.WithSize(isTurned ? height : width, isTurned ? width : height));
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "Unknown orientation."),
        });
        canvas.DrawBitmap(bitmap, 0, 0);
        canvas.Flush();
        return upright;
    }
}

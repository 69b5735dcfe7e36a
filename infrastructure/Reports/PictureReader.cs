using Kolum.ItaAnalytics.Domain.Reports;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Opens a picture to see that it is one.</summary>
internal sealed class PictureReader : IPictureReader
{
    /// <summary>The most pixels that are unpacked: a small file may hold a huge picture.</summary>
    private const long MostPixels = 25_000_000;

    /// <inheritdoc/>
    public PictureFacts? Read(ReadOnlyMemory<byte> file)
    {
        using var data = SKData.CreateCopy(file.Span);
        using var codec = SKCodec.Create(data);
        var mediaType = codec?.EncodedFormat switch
        {
            SKEncodedImageFormat.Png => "image/png",
            SKEncodedImageFormat.Jpeg => "image/jpeg",
            _ => null,
        };
        if (codec is null || mediaType is null || (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return null;
        }

        using var bitmap = new SKBitmap(codec.Info);
        return codec.GetPixels(codec.Info, bitmap.GetPixels()) == SKCodecResult.Success ? new(mediaType, codec.Info.Width, codec.Info.Height) : null;
    }
}

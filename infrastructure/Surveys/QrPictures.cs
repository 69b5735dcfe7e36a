using Kolum.ItaAnalytics.Domain.Surveys;
using QRCoder;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>QR codes with error correction Q: about a quarter of the code words may be lost to stains and tears.</summary>
internal sealed class QrPictures : IQrCodes
{
    private const int MostPixelsPerModule = 40;

    public string Svg(string address)
    {
        using var data = Encode(address);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(1, "#000000", "#FFFFFF", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    public byte[] Png(string address, int pixelsPerModule)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pixelsPerModule, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pixelsPerModule, MostPixelsPerModule);
        using var data = Encode(address);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(pixelsPerModule, drawQuietZones: true);
    }

    private static QRCodeData Encode(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        if (address.Length > IQrCodes.LongestAddress)
        {
            throw new ArgumentException($"An address for a QR code has at most {IQrCodes.LongestAddress} letters.", nameof(address));
        }

        return QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.Q);
    }
}

using System.Buffers.Binary;
using Kolum.ItaAnalytics.Tests.Contract;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>Sarabun with letters as small as those of TH Sarabun New, which the paper is laid out for and which no test machine has.</summary>
internal static class OfficeSizedFont
{
    // Sarabun's x-height is 500 of 1000 units, that of TH Sarabun New 0.34 em: with 1471 units to the em both are equal.
    private const ushort UnitsPerEm = 1471;

    private const int UnitsPerEmInHead = 18;

    /// <summary>Writes the regular and the bold font into a folder.</summary>
    public static void Write(string folder)
    {
        foreach (var name in new[] { "Sarabun-Regular.ttf", "Sarabun-Bold.ttf" })
        {
            var font = File.ReadAllBytes(RepositoryPath.Of("dashboards", "wwwroot", "fonts", name));
            BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(Head(font) + UnitsPerEmInHead), UnitsPerEm);
            File.WriteAllBytes(Path.Combine(folder, name), font);
        }
    }

    /// <summary>Where the table "head" begins: the directory has 16 bytes for each table, from byte 12 on.</summary>
    private static int Head(ReadOnlySpan<byte> font)
    {
        var entry = 12;
        while (!font.Slice(entry, 4).SequenceEqual("head"u8))
        {
            entry += 16;
        }

        return (int)BinaryPrimitives.ReadUInt32BigEndian(font[(entry + 8)..]);
    }
}

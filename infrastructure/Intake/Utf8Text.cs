using System.Text;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>The text of a file in UTF-8, with or without byte order mark.</summary>
internal static class Utf8Text
{
    /// <summary>Decodes a whole file.</summary>
    /// <returns>The text, or why it is none: empty, another encoding, no text at all.</returns>
    public static Checked<string> Decode(byte[] file, string fileName) => Utf8Check.Of(file, fileName) is { } refusal
        ? Checked.Refuse<string>(refusal)
        : Checked.Accept(Encoding.UTF8.GetString(file is [0xEF, 0xBB, 0xBF, ..] ? file.AsSpan(3) : file));
}

using System.ComponentModel;
using System.Text;
using GraphQL;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Types;

[Name("FileInput"), Description("A file inside a request. The body of a request holds 256 KB at most, so a file of up to about 190,000 bytes fits as base64; larger files go in by the pages /entry and /report, by POST /evidence/{agency}/{fiscalYear}, or by the command line.")]
internal sealed class FileInput
{
    /// <summary>The content is not given in one of the two ways.</summary>
    internal const string ContentInvalid = "FILE_CONTENT_INVALID";

    [Description("Its name with its extension, 1 to 200 characters, for example \"counts.csv\"; folders before it are passed over.")]
    public required string Name { get; init; }

    [Description("Its bytes in base64 (RFC 4648, section 4); this or `text`.")]
    public string? Base64 { get; init; }

    [Description("Its content where it is plain text, for example CSV; kept as UTF-8. This or `base64`.")]
    public string? Text { get; init; }

    /// <summary>Its name without folders of any system.</summary>
    internal string FileName => Name[(Name.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>The content, or why there is none.</summary>
    internal Checked<MemoryStream> Open()
    {
        if ((Base64 is null) == (Text is null))
        {
            return Refused("โปรดส่งเนื้อแฟ้มเป็น base64 หรือ text อย่างใดอย่างหนึ่ง", "Give the content of the file either as base64 or as text.");
        }

        if (Text is not null)
        {
            return Checked.Accept(new MemoryStream(Encoding.UTF8.GetBytes(Text)));
        }

        var content = new byte[Base64!.Length];
        return Convert.TryFromBase64String(Base64, content, out var length)
            ? Checked.Accept(new MemoryStream(content, 0, length))
            : Refused("base64 ของแฟ้มถอดไม่ได้", "The base64 of the file cannot be decoded.");
    }

    private Checked<MemoryStream> Refused(string thai, string english) =>
        Checked.Refuse<MemoryStream>(Finding.Error(ContentInvalid, new(FileName, "file"), thai, english));
}

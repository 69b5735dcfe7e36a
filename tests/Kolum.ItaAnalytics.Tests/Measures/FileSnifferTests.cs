using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

/// <summary>What a file is, its content tells.</summary>
public sealed class FileSnifferTests
{
    private static readonly Dictionary<string, byte[]> Files = new(StringComparer.Ordinal)
    {
        ["pdf"] = EvidenceFiles.Pdf,
        ["png"] = EvidenceFiles.Png,
        ["jpeg"] = EvidenceFiles.Jpeg,
        ["docx"] = EvidenceFiles.Docx,
        ["xlsx"] = EvidenceFiles.Xlsx,
        ["pptx"] = EvidenceFiles.Pptx,
        ["text"] = EvidenceFiles.Text,
        ["html"] = EvidenceFiles.Html,
        ["svg"] = EvidenceFiles.Svg,
        ["exe"] = EvidenceFiles.Executable,
        ["zip"] = EvidenceFiles.Zip,
        ["macros"] = EvidenceFiles.DocxWithMacros,
        ["bomb"] = EvidenceFiles.Bomb,
        ["tis620"] = [0xA1, 0xCD, 0xA7, 0xA4, 0xC5, 0xD1, 0xA7],
        ["cut"] = EvidenceFiles.Docx[..(EvidenceFiles.Docx.Length / 2)],
    };

    [Theory]
    [InlineData("pdf", "ประกาศ.pdf", "application/pdf")]
    [InlineData("png", "ภาพ.PNG", "image/png")]
    [InlineData("jpeg", "ภาพ.jpg", "image/jpeg")]
    [InlineData("jpeg", "ภาพ.jpeg", "image/jpeg")]
    [InlineData("docx", "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xlsx", "a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("pptx", "a.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    [InlineData("text", "a.txt", "text/plain")]
    [InlineData("text", "a.csv", "text/csv")]
    public void A_file_that_is_what_its_name_says_is_taken(string file, string name, string mediaType) =>
        Sniff(file, name).Value.Should().Be(mediaType);

    [Theory]
    [InlineData("exe", "a.pdf", EvidenceCodes.Disguised)]
    [InlineData("html", "a.pdf", EvidenceCodes.Disguised)]
    [InlineData("html", "a.txt", EvidenceCodes.Disguised)]
    [InlineData("svg", "a.png", EvidenceCodes.Disguised)]
    [InlineData("svg", "a.csv", EvidenceCodes.Disguised)]
    [InlineData("exe", "a.txt", EvidenceCodes.Disguised)]
    [InlineData("png", "a.jpg", EvidenceCodes.Disguised)]
    [InlineData("xlsx", "a.docx", EvidenceCodes.Disguised)]
    [InlineData("zip", "a.docx", EvidenceCodes.Disguised)]
    [InlineData("pdf", "a.exe", EvidenceCodes.Disguised)]
    [InlineData("pdf", "a", EvidenceCodes.Disguised)]
    [InlineData("exe", "a.exe", EvidenceCodes.TypeUnknown)]
    [InlineData("svg", "a.svg", EvidenceCodes.TypeUnknown)]
    [InlineData("html", "a.html", EvidenceCodes.TypeUnknown)]
    [InlineData("zip", "a.zip", EvidenceCodes.TypeUnknown)]
    [InlineData("macros", "a.docx", EvidenceCodes.Macros)]
    [InlineData("macros", "a.docm", EvidenceCodes.Macros)]
    [InlineData("bomb", "a.docx", "DOCX_UNPACKS_TOO_LARGE")]
    [InlineData("cut", "a.docx", "DOCX_CORRUPT")]
    [InlineData("tis620", "a.txt", FileRefusals.NotUtf8Code)]
    public void Anything_else_is_refused_and_says_why(string file, string name, string code) =>
        Sniff(file, name).Findings.Should().ContainSingle().Which.Code.Should().Be(code);

    [Property(MaxTest = 300)]
    public bool Random_bytes_are_answered_and_never_taken_for_more_than_they_are(byte[] bytes, bool asPackage)
    {
        byte[] file = asPackage ? [.. "PK\x03\x04"u8, .. bytes] : [0, .. bytes];

        return new FileSniffer().Sniff(file, "a.docx", CancellationToken.None).Findings.Count > 0;
    }

    private static Domain.Common.Checked<string> Sniff(string file, string name) => new FileSniffer().Sniff(Files[file], name, TestContext.Current.CancellationToken);
}

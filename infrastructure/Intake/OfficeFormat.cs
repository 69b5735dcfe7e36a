using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>A kind of Office file, and what is said of a file that should be one and is not fit to be opened.</summary>
/// <param name="Code">What the codes begin with.</param>
/// <param name="Extension">How its files end.</param>
/// <param name="Program">The program that writes it.</param>
/// <param name="OldExtension">How its files ended before 2007.</param>
/// <param name="ContentMark">What its list of contents always names.</param>
/// <param name="Kind">What it is, in both languages.</param>
internal sealed record OfficeFormat(string Code, string Extension, string Program, string OldExtension, string ContentMark, BilingualText Kind)
{
    /// <summary>It is locked with a password, whatever its kind.</summary>
    public const string EncryptedCode = "FILE_ENCRYPTED";

    /// <summary>DOCX.</summary>
    public static OfficeFormat Word { get; } = new("DOCX", ".docx", "Word", ".doc", "wordprocessingml", new("เอกสาร", "document"));

    /// <summary>XLSX.</summary>
    public static OfficeFormat Excel { get; } = new("XLSX", ".xlsx", "Excel", ".xls", "spreadsheetml", new("สมุดงาน", "workbook"));

    /// <summary>PPTX.</summary>
    public static OfficeFormat PowerPoint { get; } = new("PPTX", ".pptx", "PowerPoint", ".ppt", "presentationml", new("งานนำเสนอ", "presentation"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OfficeFormat> All { get; } = [Word, Excel, PowerPoint];

    /// <summary>It is a file of before 2007.</summary>
    public string OldCode => "FILE_OLD_" + Program.ToUpperInvariant();

    /// <summary>It is a package that cannot be opened.</summary>
    public string CorruptCode => Code + "_CORRUPT";

    /// <summary>It is a package, but of another kind.</summary>
    public string OtherKindCode => $"{Code}_NOT_{Program.ToUpperInvariant()}";

    /// <summary>It would unpack to more than is read.</summary>
    public string BombCode => Code + "_UNPACKS_TOO_LARGE";

    /// <summary>It draws something in from outside.</summary>
    public string ExternalCode => Code + "_EXTERNAL_LINK";

    /// <summary>A part of it carries a document type definition.</summary>
    public string DtdCode => Code + "_DTD";

    public Finding Old(string fileName) => Finding.Error(
        OldCode,
        new(fileName),
        $"แฟ้มเป็น {Program} รุ่นเก่า ({OldExtension}) โปรดเปิดด้วย {Program} หรือ LibreOffice แล้วบันทึกเป็น {Extension}",
        $"The file is an old {Program} file ({OldExtension}); open it in {Program} or LibreOffice and save it as {Extension}.");

    public static Finding Encrypted(string fileName) => Finding.Error(
        EncryptedCode,
        new(fileName),
        "แฟ้มถูกล็อกด้วยรหัสผ่าน โปรดบันทึกใหม่โดยไม่ใส่รหัสผ่าน",
        "The file is locked with a password; save it again without one.");

    public Finding Corrupt(string fileName, string? part = null) => Finding.Error(
        CorruptCode,
        new(fileName, part),
        $"แฟ้ม {Extension} เสียหายหรือเปิดไม่ได้ โปรดเปิดด้วย {Program} แล้วบันทึกใหม่",
        $"The {Extension} file is damaged and cannot be opened; open it in {Program} and save it again.");

    public Finding OtherKind(string fileName) => Finding.Error(
        OtherKindCode,
        new(fileName),
        $"แฟ้มไม่ใช่{Kind.Thai} {Program} ({Extension}) อาจเป็นแฟ้มของโปรแกรมอื่นหรือแฟ้มบีบอัด โปรดเลือกแฟ้มให้ตรงชนิด",
        $"The file is no {Program} {Kind.English} ({Extension}); it may be of another program or an archive. Choose a file of that kind.");

    public Finding Bomb(string fileName, string? part = null) => Finding.Error(
        BombCode,
        new(fileName, part),
        $"แฟ้ม {Extension} ขยายแล้วใหญ่ผิดปกติ จึงไม่เปิดเพื่อความปลอดภัย",
        $"The {Extension} file unpacks to far more than a {Kind.English} holds; it was not opened, for safety.");

    public Finding External(string fileName, string part, string target) => Finding.Error(
        ExternalCode,
        new(fileName, part),
        $"{Kind.Thai}ดึงข้อมูลจากภายนอก “{Wording.Quote(target)}” (เช่น แม่แบบ รูปภาพ หรือแฟ้มอื่นที่ลิงก์ไว้) โปรดฝังไว้ใน{Kind.Thai}หรือลบออก แล้วบันทึกใหม่",
        $"The {Kind.English} draws in '{Wording.Quote(target)}' from outside (a linked template, picture or file); embed it or take it out and save again.");

    public Finding Dtd(string fileName, string part) => Finding.Error(
        DtdCode,
        new(fileName, part),
        $"{Kind.Thai}มีการประกาศ DTD ซึ่งแฟ้ม {Program} ปกติไม่มี จึงไม่เปิดเพื่อความปลอดภัย",
        $"The {Kind.English} carries a DTD, which no {Program} file has; it was not opened, for safety.");

    /// <summary>Why an OLE file is not read: both a file of before 2007 and a locked one of today are such files.</summary>
    public Finding Ole(ReadOnlySpan<byte> file, string fileName)
    {
        // The locked one names its stream in UTF-16.
        var locked = file.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0;
        return locked ? Encrypted(fileName) : Old(fileName);
    }
}

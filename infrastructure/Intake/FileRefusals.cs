using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Why a file as a whole is not read.</summary>
internal static class FileRefusals
{
    /// <summary>Nothing is in it.</summary>
    public const string EmptyCode = "FILE_EMPTY";

    /// <summary>It is larger than is read.</summary>
    public const string TooLargeCode = "FILE_TOO_LARGE";

    /// <summary>It is text in another encoding than UTF-8.</summary>
    public const string NotUtf8Code = "FILE_NOT_UTF8";

    /// <summary>It is neither text nor a file that is known.</summary>
    public const string NotTextCode = "FILE_NOT_TEXT";

    /// <summary>It is a Word file of before 2007.</summary>
    public const string OldWordCode = "FILE_OLD_WORD";

    /// <summary>It is locked with a password.</summary>
    public const string EncryptedCode = "FILE_ENCRYPTED";

    /// <summary>It is a package that cannot be opened.</summary>
    public const string CorruptCode = "DOCX_CORRUPT";

    /// <summary>It is a package, but not of Word.</summary>
    public const string NotWordCode = "DOCX_NOT_WORD";

    /// <summary>It would unpack to more than is read.</summary>
    public const string BombCode = "DOCX_UNPACKS_TOO_LARGE";

    /// <summary>It draws something in from outside.</summary>
    public const string ExternalCode = "DOCX_EXTERNAL_LINK";

    /// <summary>A part of it carries a document type definition.</summary>
    public const string DtdCode = "DOCX_DTD";

    public static Finding Empty(string fileName) => Finding.Error(
        EmptyCode, new(fileName), "แฟ้มว่างเปล่า โปรดเลือกแฟ้มที่มีข้อมูล", "The file is empty; choose one with something in it.");

    public static Finding TooLarge(string fileName, int largest)
    {
        var mebibytes = ThaiFormat.Plain.Number(largest / 1024 / 1024);
        return Finding.Error(
            TooLargeCode,
            new(fileName),
            $"แฟ้มใหญ่เกิน {mebibytes} MiB โปรดลดขนาดรูปภาพในแฟ้มหรือบันทึกเป็นข้อความ",
            $"The file is larger than {mebibytes} MiB; make its pictures smaller or save it as text.");
    }

    public static Finding NotUtf8(string fileName, int row, int column, bool looksLikeOldThai) => Finding.Error(
        NotUtf8Code,
        new(fileName, Row: row, Column: column),
        (looksLikeOldThai ? "แฟ้มน่าจะเป็นภาษาไทยแบบเก่า (TIS-620 / Windows-874) " : "แฟ้มไม่ใช่ข้อความแบบ UTF-8 ")
            + "โปรดเปิดแฟ้มแล้วบันทึกใหม่ โดยเลือกการเข้ารหัส (Encoding) เป็น UTF-8",
        (looksLikeOldThai ? "The file seems to be in the old Thai encoding (TIS-620, Windows-874). " : "The file is not UTF-8 text. ")
            + "Open it and save it again with the encoding UTF-8.");

    public static Finding NotText(string fileName, int row) => Finding.Error(
        NotTextCode,
        new(fileName, Row: row),
        "แฟ้มไม่ใช่ข้อความและไม่ใช่แฟ้มที่โปรแกรมรู้จัก (.docx, .xlsx) จึงอ่านไม่ได้",
        "The file is neither text nor a file that is known (.docx, .xlsx), so it cannot be read.");

    public static Finding OldWord(string fileName) => Finding.Error(
        OldWordCode,
        new(fileName),
        "แฟ้มเป็น Word รุ่นเก่า (.doc) โปรดเปิดด้วย Word หรือ LibreOffice แล้วบันทึกเป็น .docx",
        "The file is an old Word file (.doc); open it in Word or LibreOffice and save it as .docx.");

    public static Finding Encrypted(string fileName) => Finding.Error(
        EncryptedCode,
        new(fileName),
        "แฟ้มถูกล็อกด้วยรหัสผ่าน โปรดบันทึกใหม่โดยไม่ใส่รหัสผ่าน",
        "The file is locked with a password; save it again without one.");

    public static Finding Corrupt(string fileName, string? part = null) => Finding.Error(
        CorruptCode,
        new(fileName, part),
        "แฟ้ม .docx เสียหายหรือเปิดไม่ได้ โปรดเปิดด้วย Word แล้วบันทึกใหม่",
        "The .docx file is damaged and cannot be opened; open it in Word and save it again.");

    public static Finding NotWord(string fileName) => Finding.Error(
        NotWordCode,
        new(fileName),
        "แฟ้มไม่ใช่เอกสาร Word (.docx) เช่น อาจเป็นแฟ้ม Excel หรือแฟ้มบีบอัด โปรดเลือกแฟ้มรายงาน",
        "The file is not a Word document (.docx); it may be a workbook or an archive. Choose the file of the report.");

    public static Finding Bomb(string fileName, string? part = null) => Finding.Error(
        BombCode,
        new(fileName, part),
        "แฟ้ม .docx ขยายแล้วใหญ่ผิดปกติ จึงไม่เปิดเพื่อความปลอดภัย",
        "The .docx file unpacks to far more than a report holds; it was not opened, for safety.");

    public static Finding External(string fileName, string part, string target) => Finding.Error(
        ExternalCode,
        new(fileName, part),
        $"เอกสารดึงข้อมูลจากภายนอก “{Wording.Quote(target)}” (เช่น แม่แบบหรือรูปภาพที่ลิงก์ไว้) โปรดฝังไว้ในเอกสารหรือลบออก แล้วบันทึกใหม่",
        $"The document draws in '{Wording.Quote(target)}' from outside (a linked template or picture); embed it or take it out and save again.");

    public static Finding Dtd(string fileName, string part) => Finding.Error(
        DtdCode,
        new(fileName, part),
        "เอกสารมีการประกาศ DTD ซึ่งแฟ้ม Word ปกติไม่มี จึงไม่เปิดเพื่อความปลอดภัย",
        "The document carries a DTD, which no Word file has; it was not opened, for safety.");
}

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

    public static Finding Empty(string fileName) => Finding.Error(
        EmptyCode, new(fileName), "แฟ้มว่างเปล่า โปรดเลือกแฟ้มที่มีข้อมูล", "The file is empty; choose one with something in it.");

    public static Finding TooLargeReport(string fileName, int largest) => TooLarge(
        fileName, largest, "โปรดลดขนาดรูปภาพในแฟ้มหรือบันทึกเป็นข้อความ", "make its pictures smaller or save it as text");

    public static Finding TooLargeWorkbook(string fileName, int largest) => TooLarge(
        fileName, largest, "โปรดบันทึกเป็น CSV (UTF-8) ซึ่งไม่จำกัดขนาด", "save it as CSV (UTF-8), which may be of any size");

    public static Finding TooLargeCalendar(string fileName, int largest) => TooLarge(
        fileName, largest, "โปรดส่งออกเฉพาะวันหยุดของปีที่ต้องการ", "export only the holidays of the years that are needed");

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

    private static Finding TooLarge(string fileName, int largest, string thaiAdvice, string advice)
    {
        var mebibytes = ThaiFormat.Plain.Number(largest / 1024 / 1024);
        return Finding.Error(
            TooLargeCode, new(fileName), $"แฟ้มใหญ่เกิน {mebibytes} MiB {thaiAdvice}", $"The file is larger than {mebibytes} MiB; {advice}.");
    }
}

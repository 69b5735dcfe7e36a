using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>What is said of a file whose content is not taken.</summary>
internal static class SnifferFindings
{
    private static readonly string Kept = string.Join(", ", EvidenceKind.All.Select(kind => kind.Name));

    public static Finding TypeUnknown(string fileName) => Finding.Error(
        EvidenceCodes.TypeUnknown,
        new(fileName, "file"),
        $"ไม่รู้จักชนิดของแฟ้ม รับเฉพาะ {Kept} (ข้อความแบบ UTF-8) โปรดบันทึกเป็นชนิดใดชนิดหนึ่ง",
        $"The file is of no kind that is kept; save it as one of {Kept} (text in UTF-8).");

    /// <param name="fileName">The file.</param>
    /// <param name="named">What its name says; nothing where it says no known kind.</param>
    /// <param name="found">What its content is; nothing where it is of no kind that is kept.</param>
    public static Finding Disguised(string fileName, EvidenceKind? named, EvidenceKind? found)
    {
        var (thaiFound, englishFound) = found is null ? ("อย่างอื่นที่ไม่รับ", "something else that is not kept") : (found.Name, found.Name);
        return Finding.Error(
            EvidenceCodes.Disguised,
            new(fileName, "file"),
            named is null
                ? $"เนื้อแฟ้มเป็น {thaiFound} แต่ชื่อไม่ได้ลงท้ายตามชนิด โปรดตั้งชื่อให้ลงท้ายด้วย {found?.Extensions[0]}"
                : $"ชื่อแฟ้มบอกว่าเป็น {named.Name} แต่เนื้อแฟ้มเป็น{thaiFound} จึงไม่รับ โปรดตรวจแฟ้มและบันทึกใหม่จากโปรแกรมที่สร้าง",
            named is null
                ? $"The content is {englishFound}, but the name does not say so; let it end with {found?.Extensions[0]}."
                : $"The name says {named.Name}, but the content is {englishFound}; check the file and save it again from its program.");
    }

    public static Finding Macros(string fileName) => Finding.Error(
        EvidenceCodes.Macros,
        new(fileName, "file"),
        "แฟ้มมีมาโคร (โปรแกรมที่ฝังไว้) จึงไม่รับเพื่อความปลอดภัย โปรดบันทึกแบบไม่มีมาโครหรือเป็น PDF",
        "The file carries macros; it is not taken, for safety. Save it without them, or as PDF.");

    public static Finding PictureUnreadable(string fileName, long mostPixels)
    {
        var millions = mostPixels / 1_000_000;
        return Finding.Error(
            EvidenceCodes.PictureUnreadable,
            new(fileName, "file"),
            $"เปิดภาพไม่ได้ หรือภาพใหญ่เกิน {millions} ล้านพิกเซล โปรดเปิดดูแล้วบันทึกใหม่เป็น JPEG หรือ PNG",
            $"The picture cannot be opened, or has more than {millions} million pixels; open it and save it again as JPEG or PNG.");
    }
}

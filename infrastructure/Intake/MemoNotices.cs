using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>What somebody should look at around the table; nothing here refuses the report.</summary>
internal static class MemoNotices
{
    /// <summary>The memo's date cannot be read.</summary>
    public const string DateUnreadableCode = "MEMO_DATE_UNREADABLE";

    /// <summary>Lines outside the table that have no place in the report.</summary>
    public const string NotTakenCode = "TEXT_NOT_IMPORTED";

    public static Finding DateUnreadable(string fileName, int? row, string date) => Finding.Warning(
        DateUnreadableCode,
        new(fileName, "วันที่", row),
        $"อ่านวันที่ของบันทึกข้อความ “{Wording.Quote(date)}” ไม่ได้ โปรดเขียนเช่น ๘ ตุลาคม ๒๕๖๘",
        $"The date of the memo, '{Wording.Quote(date)}', cannot be read; write for example 8 ตุลาคม 2568.");

    public static IEnumerable<Finding> NotTaken(IEnumerable<PaperLine> lines, string fileName) =>
        lines.Take(FindingList.Most + 1).Select(line => Finding.Warning(
            NotTakenCode,
            new(fileName, Row: line.Row),
            $"ข้อความนอกตาราง “{Wording.Quote(line.Text)}” ไม่ได้นำเข้า",
            $"The line '{Wording.Quote(line.Text)}' outside the table was not taken over."));
}

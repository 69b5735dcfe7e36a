using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What is said of evidence that is not taken, apart from the content of files.</summary>
internal static class EvidenceFindings
{
    public static Finding AssessmentUnknown(AssessmentKey assessment) => Finding.Error(
        EvidenceCodes.AssessmentUnknown, new(assessment.ToString()), "ไม่มีข้อมูลของหน่วยงานและปีนี้", "Nothing is stored for this agency and year.");

    public static Finding MeasureUnknown(string subject, IEnumerable<Measure> measures)
    {
        var numbers = string.Join(", ", measures.Select(measure => ThaiFormat.Plain.Number(measure.Number)));
        return Finding.Error(
            EvidenceCodes.MeasureUnknown, new(subject, "measureNumber"), $"ไม่มีมาตรการนี้ในรายงาน มีแต่ {numbers}", $"The report has no such measure; it has {numbers}.");
    }

    public static Finding Unknown(AssessmentKey assessment) => Finding.Error(
        EvidenceCodes.Unknown,
        new(assessment.ToString(), "id"),
        "ไม่มีหลักฐานรหัสนี้ หรือถูกถอนไปแล้ว โปรดดูรายการหลักฐาน",
        "There is no such evidence, or it was taken back before; look at the list of evidence.");

    public static Finding TitleInvalid(string subject) => Finding.Error(
        EvidenceCodes.TitleInvalid,
        new(subject, "title"),
        $"โปรดบอกว่าหลักฐานแสดงอะไร 1 ถึง {AddEvidence.LongestTitle} ตัวอักษร",
        $"Say what the evidence shows in 1 to {AddEvidence.LongestTitle} characters.");

    public static Finding AddressInvalid(string subject) => Finding.Error(
        EvidenceCodes.AddressInvalid,
        new(subject, "address"),
        $"ที่อยู่ต้องขึ้นต้นด้วย http:// หรือ https:// ไม่มีรหัสผ่าน และยาวไม่เกิน {WebAddresses.Longest} ตัวอักษร",
        $"An address begins with http:// or https://, carries no password and has at most {WebAddresses.Longest} characters.");

    public static Finding Repeated(string subject, Evidence kept) => Finding.Error(
        EvidenceCodes.Repeated,
        new(subject, kept.File is null ? "address" : "file"),
        $"มาตรการนี้มีหลักฐานนี้แล้ว: “{Wording.Quote(kept.Title)}”",
        $"The measure has this evidence already: '{Wording.Quote(kept.Title)}'.");

    public static Finding TooMany(string subject) => Finding.Error(
        EvidenceCodes.TooMany,
        new(subject),
        $"มาตรการหนึ่งมีหลักฐานได้ไม่เกิน {AddEvidence.MostPerMeasure} ชิ้น โปรดถอนชิ้นที่ไม่ใช้",
        $"A measure has at most {AddEvidence.MostPerMeasure} pieces of evidence; take one back that is not used.");

    /// <summary>What speaks against the details of a piece of evidence.</summary>
    public static IEnumerable<Finding> Details(EvidenceDetails details, BuddhistFiscalYear year, DateOnly today, string subject)
    {
        var format = ThaiFormat.Plain;
        foreach (var (field, text, longest) in new[] { ("ownerUnit", details.OwnerUnit, EvidenceDetails.LongestUnit), ("note", details.Note, EvidenceDetails.LongestNote) })
        {
            if (text.Trim().Length > longest)
            {
                yield return Finding.Error(
                    EvidenceCodes.TextTooLong, new(subject, field), $"ข้อความยาวเกิน {format.Number(longest)} ตัวอักษร", $"The text has more than {format.Number(longest)} characters.");
            }
        }

        foreach (var (field, given) in new[] { ("day", details.Day), ("expires", details.Expires) })
        {
            if (given is { } day && !year.IsNear(day))
            {
                yield return Finding.Error(
                    EvidenceCodes.DayInvalid, new(subject, field), $"วันที่ {format.ShortDate(day)} ห่างจากปีงบประมาณ {year} มาก โปรดตรวจปี", $"{MeasureWords.Iso(day)} is far from fiscal year {year}; check the year.");
            }
        }

        if (details.Day > today)
        {
            yield return Finding.Error(
                EvidenceCodes.DayInvalid, new(subject, "day"), $"วันที่ {format.ShortDate(details.Day.Value)} ยังมาไม่ถึง", $"{MeasureWords.Iso(details.Day)} has not come yet.");
        }

        if (details.Expires < details.Day)
        {
            yield return Finding.Error(EvidenceCodes.DayInvalid, new(subject, "expires"), "วันหมดอายุมาก่อนวันที่ของหลักฐาน", "The evidence expires before the day that it bears.");
        }
    }

    public static Finding NameInvalid(string subject) => Finding.Error(
        EvidenceCodes.NameInvalid,
        new(subject, "file"),
        $"ชื่อแฟ้มใช้ไม่ได้ โปรดตั้งชื่อไม่เกิน {AddEvidence.LongestName} ตัวอักษร โดยไม่มี / \\ : * ? \" < > |",
        $"The file name cannot be used; take at most {AddEvidence.LongestName} characters without / \\ : * ? \" < > |.");

    public static Finding TooLarge(string fileName)
    {
        var mebibytes = ThaiFormat.Plain.Number(AddEvidence.LargestFile / 1024 / 1024);
        return Finding.Error(
            EvidenceCodes.TooLarge,
            new(fileName, "file"),
            $"แฟ้มใหญ่เกิน {mebibytes} MiB โปรดลดขนาดภาพหรือแบ่งแฟ้ม หรือใส่ที่อยู่เว็บแทน",
            $"The file is larger than {mebibytes} MiB; make its pictures smaller, split it, or give an address instead.");
    }

    public static Finding Empty(string fileName) => Finding.Error(
        EvidenceCodes.Empty, new(fileName, "file"), "แฟ้มว่างเปล่า โปรดเลือกแฟ้มที่มีข้อมูล", "The file is empty; choose one with something in it.");
}

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The fixed words of the memo and the report, so that Word and HTML say the same.</summary>
public static class ReportWords
{
    /// <summary>The head of the memo.</summary>
    public const string Memo = "บันทึกข้อความ";

    /// <summary>The label of <see cref="Reports.Memo.Office"/>.</summary>
    public const string Office = "ส่วนราชการ";

    /// <summary>The label of <see cref="Reports.Memo.Number"/>.</summary>
    public const string Number = "ที่";

    /// <summary>The label of <see cref="Reports.Memo.DateAsWritten"/>.</summary>
    public const string Date = "วันที่";

    /// <summary>The label of <see cref="Reports.Memo.Subject"/>.</summary>
    public const string Subject = "เรื่อง";

    /// <summary>The label of <see cref="Reports.Memo.Addressee"/>.</summary>
    public const string Addressee = "เรียน";

    /// <summary>What stands where the agency puts its own emblem: the program carries no Garuda.</summary>
    public const string EmblemPlace = "ตราครุฑ (แฟ้มของหน่วยงาน)";

    /// <summary>The line on which somebody signs.</summary>
    public const string SignatureLine = "......................................................";

    /// <summary>The head of the appendix.</summary>
    public const string Appendix = "ภาคผนวก: แผนภูมิและข้อมูล";

    /// <summary>The name of the title page.</summary>
    public const string TitlePage = "ปก";

    /// <summary>The name of the six-column table.</summary>
    public const string MeasureTable = "ตารางมาตรการ";

    /// <summary>The head of the list of numbers that stand in the texts.</summary>
    public const string FiguresInTexts = "ตัวเลขในข้อความและที่มา";

    /// <summary>The head of the list of evidence.</summary>
    public const string Evidence = "รายการหลักฐาน";

    /// <summary>The metrics of a measure.</summary>
    public const string Metrics = "ตัวชี้วัดของมาตรการ";

    /// <summary>Those who sign the memo.</summary>
    public const string Signatories = "ผู้ลงนาม";

    /// <summary>The charts of an outcome cell, by their keys.</summary>
    public const string ChartKeys = "แผนภูมิ";

    /// <summary>The rules that figures were computed with.</summary>
    public const string RulePack = "กติกา";

    /// <summary>What is said where no measure was imported.</summary>
    public const string NoMeasures = "ยังไม่มีมาตรการ: นำเข้ารายงานก่อน";
}

using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>How the checklist is said in Thai, on every surface alike.</summary>
public static class OpenDataWords
{
    /// <summary>The unit of its figures.</summary>
    public const string Items = "ข้อ";

    /// <summary>What counts as done, in words.</summary>
    public const string DoneRule = "นับเฉพาะข้อที่เผยแพร่แล้วหรือตรวจแล้ว (มีที่อยู่เว็บ)";

    /// <summary>The heading over items whose sub-indicator is not known.</summary>
    public const string Unplaced = "ยังไม่ทราบตัวชี้วัดย่อย";

    /// <summary>The states that people choose from, in order.</summary>
    public static IReadOnlyList<OpenDataStatus> Choices { get; } = [OpenDataStatus.Missing, OpenDataStatus.Drafted, OpenDataStatus.Published, OpenDataStatus.Checked];

    /// <summary>The status in a word.</summary>
    public static string Word(OpenDataStatus status) => status switch
    {
        OpenDataStatus.Unknown => "ยังไม่ได้บันทึก",
        OpenDataStatus.Missing => "ยังไม่มี",
        OpenDataStatus.Drafted => "กำลังจัดทำ",
        OpenDataStatus.Published => "เผยแพร่แล้ว",
        OpenDataStatus.Checked => "ตรวจแล้ว",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    /// <summary>The sign that goes with a status.</summary>
    public static ChartTone Tone(OpenDataStatus status) => status switch
    {
        OpenDataStatus.Missing => ChartTone.Behind,
        OpenDataStatus.Drafted => ChartTone.Watch,
        OpenDataStatus.Published or OpenDataStatus.Checked => ChartTone.Reached,
        _ => ChartTone.Plain,
    };

    /// <summary>A status that somebody wrote, in Thai or English; nothing where it is none that can be recorded.</summary>
    public static OpenDataStatus? Read(string text)
    {
        var squeezed = Wording.Squeezed(text);
        return Choices.Select(choice => (OpenDataStatus?)choice)
            .FirstOrDefault(choice => squeezed == Word(choice!.Value) || squeezed.Equals(choice.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"ข้อมูลของปี ๒๕๖๗", or nothing where no year is known.</summary>
    public static string? OfYear(OpenDataProgress item, ThaiFormat format) => item.DataYear is { } year ? $"ข้อมูลของปี {format.Year(year)}" : null;

    /// <summary>"9.1 ข้อมูลพื้นฐาน"; the code alone where the name is not known.</summary>
    public static string Name(SubIndicatorCompletion sub, ThaiFormat format) => $"{format.Digits(sub.Code)} {sub.Name}".Trim();

    /// <summary>"๓ จาก ๔ ข้อ (ร้อยละ ๗๕)", with what is not recorded; "ยังไม่มีข้อมูล (๔ ข้อ)" where nothing is.</summary>
    public static string OfTotal(SubIndicatorCompletion sub, ThaiFormat format) => OfTotal(sub.Done, sub.Total, sub.Unknown, format);

    /// <summary>The same, shorter: "๓ จาก ๔ ข้อ", or "ยังไม่มีข้อมูล (๔ ข้อ)".</summary>
    public static string Short(SubIndicatorCompletion sub, ThaiFormat format) => sub.HasRecords
        ? $"{format.Number(sub.Done)} จาก {format.Number(sub.Total)} {Items}"
        : $"{ChartSpec.NoData} ({format.Number(sub.Total)} {Items})";

    /// <summary>The completion of the whole checklist, at length.</summary>
    public static string OfTotal(OpenDataChecklist checklist, ThaiFormat format) =>
        OfTotal(checklist.Done, checklist.Items.Count, checklist.Items.Count - checklist.Recorded, format);

    /// <summary>"๘๕.๗๑", "๗๑.๔๓ ถึง ๘๕.๗๑" where not everything is recorded.</summary>
    public static string Said(ScoreRange range, ThaiFormat format) =>
        range.Exact is { } exact ? format.Number(exact) : $"{format.Number(range.Least)} ถึง {format.Number(range.Most)}";

    private static string OfTotal(int done, int total, int unknown, ThaiFormat format) =>
        total == 0 ? $"ไม่ทราบจำนวน{Items}"
        : unknown == total ? $"{ChartSpec.NoData} ({format.Number(total)} {Items})"
        : $"{format.Number(done)} จาก {format.Number(total)} {Items} (ร้อยละ {format.Number(100m * done / total)})"
            + (unknown > 0 ? $" · ยังไม่ได้บันทึก {format.Number(unknown)} {Items}" : "");
}

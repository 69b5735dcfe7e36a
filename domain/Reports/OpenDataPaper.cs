using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The open-data checklist (OIT) of a year on paper: what is to be published, and room to write where.</summary>
public static class OpenDataPaper
{
    /// <summary>The heading of the list.</summary>
    public const string Title = "รายการเปิดเผยข้อมูลสาธารณะ (OIT)";

    /// <summary>What is said where the year's items are not known.</summary>
    public const string NoItems = "ยังไม่พบรายการของปีนี้จากแหล่งที่เผยแพร่";

    private const string Note = "ชื่อรายการมาจากแหล่งที่ระบุ ไม่ใช่ประกาศของสำนักงาน ป.ป.ช. โปรดตรวจกับคู่มือของปีก่อนใช้ · ระบบยังไม่ได้บันทึกที่อยู่ที่เผยแพร่ ช่องขวาเว้นไว้ให้เขียน";

    /// <summary>The paper.</summary>
    public static Paper Of(Assessment assessment)
    {
        var year = ThaiFormat.Official.Year(assessment.Key.FiscalYear);
        string[] head = [Title, $"ประจำปีงบประมาณ พ.ศ.{year}", $"{assessment.Agency.Name} {assessment.Agency.Location}"];
        var items = assessment.RulePack?.OpenDataItems ?? [];
        PaperBlock[] blocks = items.Count == 0
            ? [new PaperBlock.Prose(ReportLine.OfWords(NoItems))]
            :
            [
                new PaperBlock.Prose(ReportLine.OfWords(Note)),
                new PaperBlock.Table(
                    Title,
                    [new("number", ["ข้อ"], 1.5, PaperAlignment.Middle), new("title", ["รายการ"], 11), new("confidence", ["ความแน่ชัด"], 4), new("address", ["ที่อยู่ที่เผยแพร่"], 9)],
                    [.. items.Select(Row)]),
            ];
        return new(
            $"{assessment.Agency.Key}-open-data-{assessment.Key.FiscalYear}",
            $"{Title} {assessment.Agency.ShortName} ปีงบประมาณ {year}",
            $"{Title} {year}",
            assessment.Agency.Name,
            [new(Title, PaperLayout.Landscape, head, Notice: null, blocks)]);
    }

    private static PaperRow Row(OpenDataItem item) => new($"o{ThaiFormat.Plain.Number(item.Number)}", [
        PaperCell.Of($"o{ThaiFormat.Plain.Number(item.Number)}"),
        PaperCell.Of(item.Title ?? "–"),
        PaperCell.Of(Said(item.Confidence)),
        PaperCell.Of(""),
    ]);

    private static string Said(Confidence confidence) => confidence switch
    {
        Confidence.Verified or Confidence.Derived => "พบในแหล่งที่เผยแพร่",
        Confidence.Secondary => "แหล่งเดียว รอยืนยัน",
        Confidence.Unconfirmed => "ยังไม่ยืนยัน",
        Confidence.Unknown => "ยังไม่พบชื่อรายการ",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Unknown confidence."),
    };
}

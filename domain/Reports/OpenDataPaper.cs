using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The open-data checklist (OIT) of a year on paper: what is to be published, how far it has come, and where it stands.</summary>
public static class OpenDataPaper
{
    /// <summary>The heading of the list.</summary>
    public const string Title = "รายการเปิดเผยข้อมูลสาธารณะ (OIT)";

    /// <summary>What is said where the year's items are not known.</summary>
    public const string NoItems = "ยังไม่พบรายการของปีนี้จากแหล่งที่เผยแพร่";

    /// <summary>What is said while nothing is recorded: the right columns are left free.</summary>
    public const string NothingRecorded = "ยังไม่ได้บันทึกข้อใด ช่องขวาเว้นไว้ให้เขียน";

    private const string Note = "ชื่อรายการมาจากแหล่งที่ระบุ ไม่ใช่ประกาศของสำนักงาน ป.ป.ช. โปรดตรวจกับคู่มือของปีก่อนใช้";

    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The paper.</summary>
    public static Paper Of(Assessment assessment)
    {
        var year = Format.Year(assessment.Key.FiscalYear);
        string[] head = [Title, $"ประจำปีงบประมาณ พ.ศ.{year}", $"{assessment.Agency.Name} {assessment.Agency.Location}"];
        var checklist = assessment.OpenData;
        PaperBlock[] blocks = checklist.Items.Count == 0
            ? [Prose(NoItems)]
            :
            [
                Prose(Note),
                .. Summary(checklist).Select(Prose),
                .. checklist.HasRecords ? (PaperBlock[])[Completion(checklist)] : [],
                new PaperBlock.Table(
                    Title,
                    [
                        new("number", ["ข้อ"], 1.3, PaperAlignment.Middle),
                        new("title", ["รายการ"], 7.4),
                        new("subIndicator", ["ตัวชี้วัด", "ย่อย"], 2.6, PaperAlignment.Middle),
                        new("status", ["สถานะ"], 3),
                        new("address", ["ที่อยู่ที่เผยแพร่"], 8),
                        new("unit", ["ผู้รับผิดชอบ", "กำหนดเผยแพร่"], 3.4),
                    ],
                    [.. checklist.Items.Select(Row)]),
            ];
        return new(
            $"{assessment.Agency.Key}-open-data-{assessment.Key.FiscalYear}",
            $"{Title} {assessment.Agency.ShortName} ปีงบประมาณ {year}",
            $"{Title} {year}",
            assessment.Agency.Name,
            [new(Title, PaperLayout.Landscape, head, Notice: null, blocks)]);
    }

    private static PaperBlock.Prose Prose(string words) => new(ReportLine.OfWords(words));

    private static IEnumerable<string> Summary(OpenDataChecklist checklist)
    {
        if (!checklist.HasRecords)
        {
            yield return NothingRecorded;
            yield break;
        }

        yield return $"เผยแพร่แล้ว {OpenDataWords.OfTotal(checklist, Format)} ณ {Format.ShortDate(checklist.DataAsOf!.Value)} {OpenDataWords.DoneRule}";
        if (checklist.Score.Unplaced.Count > 0)
        {
            yield return $"ยังคำนวณคะแนน OIT ไม่ได้: ไม่ทราบตัวชี้วัดย่อยของ {Format.Number(checklist.Score.Unplaced.Count)} {OpenDataWords.Items}";
        }
        else if (checklist.Score.Total is { } total)
        {
            var basis = checklist.UnconfirmedPlacements > 0 ? $" (ตัวชี้วัดย่อยของ {Format.Number(checklist.UnconfirmedPlacements)} {OpenDataWords.Items} ยังไม่ยืนยัน)" : "";
            yield return $"คะแนน OIT ตามที่ติดตามเอง {OpenDataWords.Said(total, Format)}{basis}";
        }
    }

    /// <summary>The numbers of the chart as a table: the picture of seven bars would fill a page.</summary>
    private static PaperBlock.Table Completion(OpenDataChecklist checklist)
    {
        var numbers = OpenDataCharts.Completion(checklist).Table;
        return new(
            "ความครบถ้วน",
            [.. numbers.Columns.Select((column, i) => new PaperColumn(column.Key, [column.Heading], i == 0 ? 10 : 3, i == 0 ? PaperAlignment.Start : PaperAlignment.End))],
            [.. numbers.Rows.Select(row => new PaperRow(null, [.. row.Select(cell => PaperCell.Of(cell.Text))]))]);
    }

    private static PaperRow Row(OpenDataProgress item) => new(item.Rule.Code, [
        PaperCell.Of(item.Rule.Code),
        PaperCell.Of(Lines(item.Rule.Title ?? "–", Said(item.Rule.Confidence), OpenDataWords.OfYear(item, Format))),
        PaperCell.Of(item.SubIndicator is { } placed ? Lines(Format.Digits(placed.Code), placed.Confidence == Confidence.Unconfirmed ? "(ยังไม่ยืนยัน)" : null) : "–"),
        PaperCell.Of(item.Entry is null ? "" : Lines(OpenDataWords.Word(item.Status), item.IsOverdue ? "▲ เลยกำหนด" : null)),
        PaperCell.Of(Lines(item.State?.Address, Look(item.Link))),
        PaperCell.Of(Lines(item.State?.ResponsibleUnit, item.State?.Due is { } due ? Format.ShortDate(due) : null)),
    ]);

    private static string? Look(LinkCheck? look) => look switch
    {
        null => null,
        { Answered: true } => $"เปิดได้เมื่อ {Format.ShortDate(ThaiTime.Day(look.At))}",
        _ => $"▲ เปิดไม่ได้ ({look.Problem}) เมื่อ {Format.ShortDate(ThaiTime.Day(look.At))}",
    };

    private static string Lines(params string?[] lines) => string.Join('\n', lines.OfType<string>());

    private static string? Said(Confidence confidence) => confidence switch
    {
        Confidence.Verified or Confidence.Derived => null,
        Confidence.Secondary => "(แหล่งเดียว รอยืนยัน)",
        Confidence.Unconfirmed => "(ยังไม่ยืนยัน)",
        Confidence.Unknown => "(ยังไม่พบชื่อรายการ)",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Unknown confidence."),
    };
}

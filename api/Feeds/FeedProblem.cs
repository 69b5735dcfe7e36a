using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Feeds;

/// <summary>What can be wrong with the address of a feed; a closed list.</summary>
internal enum FeedProblem
{
    /// <summary>No feed of that name.</summary>
    FeedUnknown,

    /// <summary>Not csv, json or xlsx.</summary>
    FeedFormatUnknown,

    /// <summary>A parameter that the feed does not have.</summary>
    FeedFilterUnknown,

    /// <summary>A parameter whose value cannot be read.</summary>
    FeedFilterInvalid,

    /// <summary>Nothing is stored of an agency.</summary>
    FeedAgencyUnknown,

    /// <summary>More rows than a sheet holds.</summary>
    FeedTooLong,
}

/// <summary>What the problems of feeds say.</summary>
internal static class FeedProblems
{
    /// <summary>The HTTP status.</summary>
    public static int Status(FeedProblem problem) =>
        problem is FeedProblem.FeedUnknown or FeedProblem.FeedFormatUnknown or FeedProblem.FeedAgencyUnknown ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;

    /// <summary>What a problem says where nothing more exact is known.</summary>
    public static BilingualText Text(FeedProblem problem) => problem switch
    {
        FeedProblem.FeedUnknown => new("ไม่มีชุดข้อมูลนี้ ดูรายชื่อที่ /feeds", "There is no such feed; /feeds lists those that exist."),
        FeedProblem.FeedFormatUnknown => new("ใช้ .csv .json หรือ .xlsx", "Use .csv, .json or .xlsx."),
        FeedProblem.FeedFilterUnknown => new("ชุดข้อมูลนี้ไม่มีตัวกรองชื่อนี้", "The feed has no such filter."),
        FeedProblem.FeedFilterInvalid => new("อ่านค่าของตัวกรองไม่ได้", "The value of a filter cannot be read."),
        FeedProblem.FeedAgencyUnknown => new("ยังไม่มีข้อมูลของหน่วยงานนี้", "Nothing is stored of this agency."),
        FeedProblem.FeedTooLong => new(
            $"มีเกิน {ThaiFormat.Plain.Number(IDataWorkbook.MostRows)} แถว แผ่นงานของ Excel รับไม่ได้ โปรดกรองให้แคบลง หรือใช้ .csv",
            FormattableString.Invariant($"There are more than {IDataWorkbook.MostRows} rows, and a sheet of Excel holds no more: narrow the feed, or take .csv.")),
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Unknown problem."),
    };
}

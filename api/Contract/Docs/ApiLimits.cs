using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Dashboards.Contract;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Docs;

/// <summary>The limits that are enforced, as the documentation prints them.</summary>
internal static class ApiLimits
{
    /// <summary>What each limit limits, by its name.</summary>
    private static readonly Dictionary<string, BilingualText> Meanings = new(StringComparer.Ordinal)
    {
        ["BodyBytes"] = new("ขนาดคำขอ ไบต์", "The body of a request, bytes."),
        ["DocumentLength"] = new("ความยาวเอกสาร GraphQL ตัวอักษร", "The document, characters."),
        ["Tokens"] = new("จำนวนคำและเครื่องหมายในเอกสาร", "Names, punctuation and values of a document."),
        ["Depth"] = new("จำนวนช่องที่ซ้อนกัน ชั้น", "Fields inside one another."),
        ["IntrospectionDepth"] = new("รายการของ introspection ที่ซ้อนกัน ชั้น", "Lists of introspection inside one another."),
        ["Fields"] = new("จำนวนช่องในคำถาม นับทุกที่ที่ fragment นำมา", "Fields of an operation, counted wherever a fragment brings them."),
        ["Repetitions"] = new("จำนวนคู่ของช่องชื่อเดียวกันที่ต้องเทียบกัน", "Pairs of fields of the same name that must be compared."),
        ["Aliases"] = new("จำนวนช่องที่ตั้งชื่อใหม่ (alias)", "Fields with an alias."),
        ["Directives"] = new("จำนวน directive ในเอกสาร", "Directives of a document."),
        ["Fragments"] = new("จำนวน fragment ในเอกสาร", "Fragments of a document."),
        ["Variables"] = new("จำนวนตัวแปรของคำถาม", "Variables of an operation."),
        ["VariableValues"] = new("จำนวนค่าในตัวแปรทั้งหมดรวมกัน", "Values in all variables together."),
        ["Cost"] = new("ค่าของคำถามหนึ่ง คะแนน (ราวหนึ่งคะแนนต่อหนึ่งวัตถุในคำตอบ)", "Cost of one operation, points; a point is about one object of the answer."),
        ["Seconds"] = new("เวลาที่คำถามหนึ่งใช้ได้ วินาที", "How long an operation may run, seconds."),
        ["PointsPerMinuteAnonymous"] = new("คะแนนต่อนาทีของที่อยู่ที่ไม่ได้เข้าระบบ", "Points per minute for an address from which nobody signed in."),
        ["PointsPerMinuteKnown"] = new("คะแนนต่อนาทีของโทเค็นหรือผู้ใช้", "Points per minute for a token or a user."),
        ["PointsPerMinuteLocal"] = new("คะแนนต่อนาทีของผู้ใช้เครื่องนี้ (โหมดเครื่องเดียว)", "Points per minute for the person at the machine (local mode)."),
        [PageItems] = new("จำนวนรายการในหน้าหนึ่งของ connection", "Items on a page of a connection."),
    };

    private const string PageItems = "PageItems";

    /// <summary>The limits in force with what they mean, and the size of a page.</summary>
    public static IReadOnlyList<GuideLimit> Told(ContractLimits limits) =>
        [.. limits.Listed().Append((PageItems, Paging.Largest)).Select(limit => new GuideLimit(limit.Item1, limit.Item2, Meanings[limit.Item1]))];
}

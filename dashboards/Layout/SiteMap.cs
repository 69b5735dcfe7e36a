namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>A page that the navigation names.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Word">What it is called.</param>
/// <param name="InBar">Whether it stands in the bar at the bottom of a phone.</param>
internal sealed record SitePage(string Path, string Word, bool InBar = false)
{
    /// <summary>Whether an address is this page, or one below it.</summary>
    public bool Holds(string path) => Path == "/" ? path == "/" : path == Path || path.StartsWith(Path + "/", StringComparison.Ordinal);
}

/// <summary>The pages by what people do with them: the one list of the navigation.</summary>
internal static class SiteMap
{
    /// <summary>Every page that the navigation names, in order.</summary>
    public static IReadOnlyList<SitePage> Pages { get; } =
    [
        new("/", "ภาพรวม", InBar: true),
        new("/entry", "บันทึกยอด", InBar: true),
        new("/measures", "มาตรการ", InBar: true),
        new("/risks", "ความเสี่ยง", InBar: true),
        new("/indicators", "ตัวชี้วัด"),
        new("/open-data", "เปิดเผยข้อมูล OIT"),
        new("/report", "รายงานและลงนาม"),
        new("/meeting", "เอกสารประชุม"),
        new("/agencies", "เทียบหน่วยงาน"),
        new("/rules", "กติกาของปี"),
        new("/settings", "ตั้งค่าและเชื่อมต่อ"),
    ];
}

using Kolum.ItaAnalytics.Dashboards.Contract;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Docs;

/// <summary>The programs of <c>api/Contract/examples</c>, ready to be copied: they are files, and the tests run them as the page shows them.</summary>
internal static class ApiExamples
{
    /// <summary>The address that stands in the files.</summary>
    private const string UsualRoot = "http://127.0.0.1:5080";

    private static readonly IReadOnlyList<(string Key, string FileName, BilingualText Title)> Files =
    [
        ("curl-graphql", "graphql.sh", new("curl: ถามด้วย GraphQL", "curl: ask by GraphQL")),
        ("curl-feed", "feed.sh", new("curl: ดาวน์โหลดชุดข้อมูลเมื่อเปลี่ยน", "curl: download a feed when it has changed")),
        ("csharp", "Ita.cs", new("C#: ถามและอ่านข้อผิดพลาด", "C#: ask, and read errors")),
        ("python", "ita.py", new("Python: อ่านทีละหน้าและอ่าน CSV", "Python: page by page, and CSV")),
        ("javascript", "ita.mjs", new("JavaScript: ถามย้อนหลังและกลุ่มที่ปิดไว้", "JavaScript: as of an earlier day, and hidden groups")),
        ("power-query", "ita.pq", new("Power Query (M): Excel และ Power BI", "Power Query (M): Excel and Power BI")),
        ("apps-script", "ita.gs", new("Google Apps Script: ลงแผ่นงาน", "Google Apps Script: into a sheet")),
    ];

    /// <summary>The programs, with the address at which this one is reached.</summary>
    public static IReadOnlyList<GuideExample> At(string root) =>
    [
        .. Files.Select(file => new GuideExample(
            file.Key, file.FileName, file.Title, EmbeddedFiles.Text("Contract/examples/" + file.FileName).Replace(UsualRoot, root, StringComparison.Ordinal))),
    ];
}

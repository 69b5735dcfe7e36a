using DocumentFormat.OpenXml;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The title page.</summary>
internal static class DocxTitlePage
{
    public static IEnumerable<OpenXmlElement> Of(AnnualReport report)
    {
        IReadOnlyList<string> lines = report.Title.Count > 0
            ? report.Title
            : [AnnualReport.TableTitle, report.YearLine, report.Agency.Name, report.Agency.Location];
        for (var i = 0; i < lines.Count; i++)
        {
            yield return DocxText.Paragraph(i == 0 ? DocxStyles.FirstTitleLine : DocxStyles.TitleLine, lines[i]);
        }

        if (report.SampleNotice is { } notice)
        {
            yield return DocxText.Paragraph(DocxStyles.Notice, notice);
        }
    }
}

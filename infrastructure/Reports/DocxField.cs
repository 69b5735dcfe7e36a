using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>A number that was filled in: an inline content control that knows its field, so that the field survives Word.</summary>
internal static class DocxField
{
    /// <summary>The name of controls that hold the line under a chart. No field has it: keys have dots.</summary>
    public const string ChartTag = "chart-caption";

    /// <summary>The most letters of a control's name; Word refuses more.</summary>
    private const int LongestName = 64;

    /// <summary>The control.</summary>
    /// <param name="figure">The number.</param>
    /// <param name="look">How its letters look; as the paragraph where left out.</param>
    public static SdtRun Of(ReportFigure figure, RunProperties? look = null)
    {
        var run = DocxText.Run(figure.Text);
        if (look is not null)
        {
            run.PrependChild(look.CloneNode(deep: true));
        }

        // Its content is locked: what was typed over a number would be lost when the file is read back.
        return new(
            new SdtProperties(
                new SdtAlias { Val = Clipped(figure.Name.Thai) },
                new Tag { Val = figure.Key },
                new DocumentFormat.OpenXml.Wordprocessing.Lock { Val = LockingValues.ContentLocked },
                new SdtContentText()),
            new SdtContentRun(run));
    }

    /// <summary>The line under a chart: words of the chart, which an import does not take for the clerk's.</summary>
    public static SdtRun Caption(ChartSpec chart, RunProperties? look = null) => new(
        new SdtProperties(new SdtAlias { Val = "แผนภูมิ" }, new Tag { Val = ChartTag }),
        new SdtContentRun(DocxText.Runs(ReportLine.OfWords(chart.Caption), look)));

    /// <summary>A field that no number belongs to: as it was written, and marked.</summary>
    public static Run Unknown(string written)
    {
        var run = DocxText.Run(written);
        run.PrependChild(new RunProperties(new Highlight { Val = HighlightColorValues.Yellow }));
        return run;
    }

    private static string Clipped(string name) => DocxText.Clean(name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…");
}

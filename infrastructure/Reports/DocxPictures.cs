using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Puts charts into the document as pictures with their alt text.</summary>
/// <param name="main">The document.</param>
/// <param name="charts">Draws.</param>
internal sealed class DocxPictures(MainDocumentPart main, IChartRenderer charts)
{
    private const double EmuPerCentimetre = 360_000;
    private const double DotsPerCentimetre = 300 / 2.54;
    private const float LargestScale = 4;

    private uint count;

    /// <summary>A chart with the line under it.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="look">The designed size.</param>
    /// <param name="width">On paper, cm.</param>
    public IEnumerable<Paragraph> Figure(ChartSpec chart, ChartLook look, double width)
    {
        yield return DocxText.Paragraph(DocxStyles.Picture, new Run(Drawing(chart, look, width)));
        yield return DocxText.Paragraph(DocxStyles.Caption, chart.Caption);
    }

    private Drawing Drawing(ChartSpec chart, ChartLook look, double width)
    {
        count++;
        var number = count.ToString(CultureInfo.InvariantCulture);
        var size = charts.SizeOf(chart, look);
        var scale = Math.Min(LargestScale, (float)Math.Ceiling(width * DotsPerCentimetre / size.Width * 2) / 2);
        var relationship = "picture" + number;
        using (var png = new MemoryStream(charts.Png(chart, look, ChartTheme.Light, scale)))
        {
            main.AddImagePart(ImagePartType.Png, relationship).FeedData(png);
        }

        var extent = (Width: (long)(width * EmuPerCentimetre), Height: (long)(width * EmuPerCentimetre * size.Height / size.Width));
        return new(new Wp.Inline(
            new Wp.Extent { Cx = extent.Width, Cy = extent.Height },
            new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Wp.DocProperties { Id = count, Name = $"chart {number}", Description = DocxText.Clean(chart.AltText) },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(Picture(relationship, extent)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }

    private Pic.Picture Picture(string relationship, (long Width, long Height) extent) => new(
        new Pic.NonVisualPictureProperties(
            new Pic.NonVisualDrawingProperties { Id = count, Name = $"{relationship}.png" },
            new Pic.NonVisualPictureDrawingProperties()),
        new Pic.BlipFill(new A.Blip { Embed = relationship }, new A.Stretch(new A.FillRectangle())),
        new Pic.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = extent.Width, Cy = extent.Height }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
}

using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;
using SkiaSharp;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Puts charts and the emblem into a part of the document as pictures with their alt text.</summary>
/// <param name="part">The text, or a header or footer.</param>
/// <param name="charts">Draws.</param>
/// <param name="firstId">The first number for a picture that the document does not use yet.</param>
internal sealed class DocxPictures(OpenXmlPart part, IChartRenderer charts, uint firstId = 1)
{
    private const double EmuPerCentimetre = 360_000;
    private const double DotsPerCentimetre = 300 / 2.54;
    private const float LargestScale = 4;
    private const double WidestEmblem = 3;

    private readonly Dictionary<(string Key, ChartLook Look, float Scale), string> drawn = [];
    private uint count;

    /// <summary>A chart with the line under it.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="look">The designed size.</param>
    /// <param name="width">On paper, cm.</param>
    /// <param name="caption">The style of the line.</param>
    public IEnumerable<Paragraph> Figure(ChartSpec chart, ChartLook look, double width, string caption = DocxStyles.Caption)
    {
        yield return DocxText.Paragraph(DocxStyles.Picture, new Run(Chart(chart, look, width)));
        yield return DocxText.Paragraph(caption, DocxField.Caption(chart));
    }

    /// <summary>A chart.</summary>
    public Drawing Chart(ChartSpec chart, ChartLook look, double width)
    {
        var number = (++count).ToString(CultureInfo.InvariantCulture);
        var size = charts.SizeOf(chart, look);
        var scale = Math.Min(LargestScale, (float)Math.Ceiling(width * DotsPerCentimetre / size.Width * 2) / 2);
        if (!drawn.TryGetValue((chart.Key, look, scale), out var relationship))
        {
            drawn[(chart.Key, look, scale)] = relationship = "picture" + number;
            AddPart(part, relationship, "image/png", charts.Png(chart, look, ChartTheme.Light, scale));
        }

        return Inline(firstId - 1 + count, $"chart {number}", chart.AltText, relationship, width, width * size.Height / size.Width);
    }

    /// <summary>The agency's emblem.</summary>
    /// <param name="emblem">A PNG or JPEG that was checked when it was put in.</param>
    /// <param name="height">On paper, cm.</param>
    /// <returns>The picture with its width in cm; nothing where it cannot be read after all.</returns>
    public (Drawing Picture, double Width)? Emblem(EmblemPicture emblem, double height)
    {
        using var codec = SKCodec.Create(new SKMemoryStream(emblem.Content.ToArray()));
        if (codec is not { Info: { Width: > 0, Height: > 0 } info })
        {
            return null;
        }

        var relationship = "emblem" + (++count).ToString(CultureInfo.InvariantCulture);
        AddPart(part, relationship, emblem.MediaType, emblem.Content);
        var width = height * info.Width / info.Height;
        var shrink = Math.Min(1, WidestEmblem / width);
        return (Inline(firstId - 1 + count, "emblem", "ตราของหน่วยงาน", relationship, width * shrink, height * shrink), width * shrink);
    }

    /// <summary>Adds the file of a picture.</summary>
    public static void AddPart(OpenXmlPart owner, string relationship, string mediaType, ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray());
        owner.AddNewPart<ImagePart>(mediaType, relationship).FeedData(stream);
    }

    /// <summary>A picture that stands in a line of text.</summary>
    /// <param name="id">A number that no other picture of the document has.</param>
    /// <param name="name">Its name.</param>
    /// <param name="altText">The same in words.</param>
    /// <param name="relationship">The id of its file.</param>
    /// <param name="width">On paper, cm.</param>
    /// <param name="height">On paper, cm.</param>
    public static Drawing Inline(uint id, string name, string altText, string relationship, double width, double height)
    {
        var (cx, cy) = ((long)(width * EmuPerCentimetre), (long)(height * EmuPerCentimetre));
        return new(new Wp.Inline(
            new Wp.Extent { Cx = cx, Cy = cy },
            new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Wp.DocProperties { Id = id, Name = name, Description = DocxText.Clean(altText) },
            new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(Picture(id, relationship, cx, cy)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }

    /// <summary>Takes a picture out of its line: it stands at a place of the page, and no text makes room for it.</summary>
    /// <param name="drawing">A picture in a line.</param>
    /// <param name="left">From the left edge of the page, cm.</param>
    /// <param name="top">From the upper edge of the page, cm.</param>
    public static void Float(Drawing drawing, double left, double top)
    {
        var inline = drawing.Inline!;
        inline.Remove();
        drawing.Anchor = new Wp.Anchor(
            [
                new Wp.SimplePosition { X = 0, Y = 0 },
                new Wp.HorizontalPosition(new Wp.PositionOffset(Emu(left))) { RelativeFrom = Wp.HorizontalRelativePositionValues.Page },
                new Wp.VerticalPosition(new Wp.PositionOffset(Emu(top))) { RelativeFrom = Wp.VerticalRelativePositionValues.Page },
                inline.Extent!.CloneNode(deep: true),
                inline.EffectExtent!.CloneNode(deep: true),
                new Wp.WrapNone(),
                .. inline.ChildElements.Skip(2).Select(child => child.CloneNode(deep: true)),
            ])
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
            SimplePos = false,
            RelativeHeight = 1,
            BehindDoc = true,
            Locked = false,
            LayoutInCell = false,
            AllowOverlap = true,
        };
    }

    private static string Emu(double centimetres) => ((long)(centimetres * EmuPerCentimetre)).ToString(CultureInfo.InvariantCulture);

    private static Pic.Picture Picture(uint id, string relationship, long cx, long cy) => new(
        new Pic.NonVisualPictureProperties(
            new Pic.NonVisualDrawingProperties { Id = id, Name = relationship },
            new Pic.NonVisualPictureDrawingProperties()),
        new Pic.BlipFill(new A.Blip { Embed = relationship }, new A.Stretch(new A.FillRectangle())),
        new Pic.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = cx, Cy = cy }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
}

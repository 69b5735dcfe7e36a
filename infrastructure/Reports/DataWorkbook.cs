using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using static Kolum.ItaAnalytics.Infrastructure.Reports.XlsxCells;
using DataTable = Kolum.ItaAnalytics.Domain.Reports.DataTable;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Flat data as a workbook, written row by row: the package of the Open XML SDK would hold all of it in memory.</summary>
/// <param name="mostRows">The most rows that a sheet holds; Excel's own number unless a test says less.</param>
internal sealed class DataWorkbook(int mostRows = IDataWorkbook.MostRows) : IDataWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string DictionarySheet = "dictionary";

    private static readonly IReadOnlyList<double> DictionaryWidths = [24, 12, 20, 70, 70];

    private static readonly IReadOnlyList<string> DictionaryHead = ["column", "type", "unit", "meaningTh", "meaningEn"];

    /// <inheritdoc/>
    public async Task WriteAsync(DataTable table, IAsyncEnumerable<IReadOnlyList<object?>> rows, Stream target, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        WritePackage(zip, table.Name);
        await using (var part = StableZip.Entry(zip, "xl/worksheets/sheet1.xml").Open())
        {
            using var xml = Xml(part);
            BeginSheet(xml, table.Columns.Select(Width));
            WriteRow(xml, 1, table.Columns.Select(column => Words(column.Name, TemplateStyle.Heading)));
            var number = 1u;
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                if (number > mostRows)
                {
                    throw new DataTooLongException();
                }

                WriteRow(xml, ++number, row.Zip(table.Columns, CellOf));
            }

            EndSheet(xml, table.Columns.Count, number);
        }

        using var dictionary = Xml(StableZip.Entry(zip, "xl/worksheets/sheet2.xml").Open(), closes: true);
        BeginSheet(dictionary, DictionaryWidths);
        foreach (var row in Dictionary(table).Data)
        {
            row.WriteTo(dictionary);
        }

        EndSheet(dictionary, DictionaryHead.Count, (uint)table.Columns.Count + 1);
    }

    private static XlsxCells Dictionary(DataTable table)
    {
        var cells = new XlsxCells();
        cells.Add(DictionaryHead.Select(name => Words(name, TemplateStyle.Heading)));
        foreach (var column in table.Columns)
        {
            string[] texts = [column.Name, column.TypeName, column.Unit ?? "", column.Meaning.Thai, column.Meaning.English];
            cells.Add(texts.Select(text => Words(text)));
            cells.MakeRoomFor(texts.Zip(DictionaryWidths));
        }

        return cells;
    }

    private static Cell? CellOf(object? value, DataColumn column) => value switch
    {
        null => null,
        string words => Words(words, TemplateStyle.Words),
        bool yes => new Cell(new CellValue(yes ? "1" : "0")) { DataType = CellValues.Boolean },
        int whole => TemplateCells.Number(whole, column.Unit == DataColumn.People ? TemplateStyle.People : TemplateStyle.Plain),
        decimal exact => Number(exact.ToString(CultureInfo.InvariantCulture), TemplateStyle.DataFraction),
        DateOnly day => TemplateCells.Day(day, TemplateStyle.DataDay),
        DateTimeOffset moment => Number(moment.ToOffset(ThaiTime.Offset).DateTime.ToOADate().ToString(CultureInfo.InvariantCulture), TemplateStyle.DataMoment),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No value of a column."),
    };

    private static Cell Number(string number, TemplateStyle style) => new(new CellValue(number)) { StyleIndex = (uint)style };

    /// <summary>Letters: room for the values, and for the name with the button of its filter.</summary>
    private static double Width(DataColumn column) => Math.Max(column.Name.Length + 6, column.Type is DataType.Text or DataType.DateTime ? 22 : 14);

    private static void WritePackage(ZipArchive zip, string name)
    {
        Part(zip, "[Content_Types].xml", "Types", ContentTypes, xml =>
        {
            Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
            Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Spreadsheet + ".sheet.main+xml"));
            Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Spreadsheet + ".styles+xml"));
            Element(xml, "Override", ("PartName", "/xl/worksheets/sheet1.xml"), ("ContentType", Spreadsheet + ".worksheet+xml"));
            Element(xml, "Override", ("PartName", "/xl/worksheets/sheet2.xml"), ("ContentType", Spreadsheet + ".worksheet+xml"));
        });
        Part(zip, "_rels/.rels", "Relationships", PackageRelationships, xml => Relationship(xml, "rId1", "officeDocument", "xl/workbook.xml"));
        Part(zip, "xl/_rels/workbook.xml.rels", "Relationships", PackageRelationships, xml =>
        {
            Relationship(xml, "rId1", "worksheet", "worksheets/sheet1.xml");
            Relationship(xml, "rId2", "worksheet", "worksheets/sheet2.xml");
            Relationship(xml, "rId3", "styles", "styles.xml");
        });
        Part(zip, "xl/workbook.xml", "workbook", Main, xml =>
        {
            xml.WriteStartElement("sheets", Main);
            foreach (var (index, sheet) in new[] { name, DictionarySheet }.Index())
            {
                var number = (index + 1).ToString(CultureInfo.InvariantCulture);
                xml.WriteStartElement("sheet", Main);
                xml.WriteAttributeString("name", sheet);
                xml.WriteAttributeString("sheetId", number);
                xml.WriteAttributeString("r", "id", Relationships, "rId" + number);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
        using var styles = Xml(StableZip.Entry(zip, "xl/styles.xml").Open(), closes: true);
        TemplateStyles.Sheet().WriteTo(styles);
    }

    private static void BeginSheet(XmlWriter xml, IEnumerable<double> widths)
    {
        xml.WriteStartElement("x", "worksheet", Main);
        XlsxPrint.Properties().WriteTo(xml);
        new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new() { InnerText = "A2" } })
        { WorkbookViewId = 0 }).WriteTo(xml);
        new SheetFormatProperties { DefaultRowHeight = TemplateCells.RowHeight, CustomHeight = true }.WriteTo(xml);
        TemplateCells.Columns(widths.Select(width => (width, TemplateStyle.Plain))).WriteTo(xml);
        xml.WriteStartElement("sheetData", Main);
    }

    private static void EndSheet(XmlWriter xml, int columns, uint rows)
    {
        xml.WriteEndElement();
        new AutoFilter { Reference = FormattableString.Invariant($"A1:{Column(columns - 1)}{rows}") }.WriteTo(xml);
        foreach (var print in XlsxPrint.Page())
        {
            print.WriteTo(xml);
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, uint number, IEnumerable<Cell?> cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        foreach (var (column, cell) in cells.Index())
        {
            if (cell is null)
            {
                continue;
            }

            cell.CellReference = Column(column) + number.ToString(CultureInfo.InvariantCulture);
            cell.WriteTo(xml);
        }

        xml.WriteEndElement();
    }

    private static void Part(ZipArchive zip, string name, string root, string space, Action<XmlWriter> content)
    {
        using var xml = Xml(StableZip.Entry(zip, name).Open(), closes: true);
        xml.WriteStartElement(root, space);
        content(xml);
        xml.WriteEndElement();
    }

    private static void Relationship(XmlWriter xml, string id, string type, string target) =>
        Element(xml, "Relationship", ("Id", id), ("Type", $"{Relationships}/{type}"), ("Target", target));

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var attribute in attributes)
        {
            xml.WriteAttributeString(attribute.Name, attribute.Value);
        }

        xml.WriteEndElement();
    }

    private static XmlWriter Xml(Stream target, bool closes = false) =>
        XmlWriter.Create(target, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = closes, CheckCharacters = true });
}

using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class CountsTemplateTests
{
    private static readonly CountsTemplateSurvey[] Surveys =
    [
        new("iit", "IIT", ["สำนักปลัด", "กองช่าง", "กองคลัง"]),
        new("eit-1", "EIT ส่วนที่ ๑", ["เคาน์เตอร์งานทะเบียน", "งานจัดเก็บรายได้"]),
        new("eit-2", "EIT ส่วนที่ ๒", []),
    ];

    private static readonly byte[] Template = new CountsTemplate().Write(Surveys);

    [Theory]
    [InlineData(FileFormatVersions.Office2016)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void Excel_finds_nothing_to_mend(FileFormatVersions version)
    {
        foreach (var file in new[] { Template, new CountsTemplate().Write([]) })
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
            new OpenXmlValidator(version).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").Should().BeEmpty();
        }
    }

    [Fact]
    public void The_same_surveys_give_the_same_bytes() => new CountsTemplate().Write(Surveys).Should().Equal(Template);

    [Fact]
    public async Task A_template_that_nobody_has_filled_holds_no_counts_for_its_example_is_a_remark() => (await Reading.Counts(Template)).Should().BeEmpty();

    [Fact]
    public async Task Rows_that_are_filled_in_are_read_back()
    {
        var rows = await Reading.Counts(WorkbookFile.Filled(Template, ["iit", "กองช่าง", new DateOnly(2025, 3, 14), "ยอดสะสม", 25, "ประชุม", "k1"], ["eit-1", null, "๑๕ มี.ค. ๖๘", null, "๓๒"]));

        rows.Select(row => row.Value).Should().Equal(
            new CountRow(3, "iit", "กองช่าง", new(2025, 3, 14), CountKind.Reading, 25, "ประชุม", "k1"),
            new CountRow(4, "eit-1", null, new(2025, 3, 15), CountKind.Reading, 32, null, null));
    }

    [Property(MaxTest = 50)]
    public async Task Whatever_is_filled_in_is_read_back((byte Survey, byte Group, ushort Day, byte Style, uint Value, bool IsIncrement)[] choices)
    {
        var expected = choices.Select((choice, i) =>
        {
            var survey = Surveys[choice.Survey % Surveys.Length];
            var group = choice.Group % (survey.Groups.Count + 1) is var g and > 0 ? survey.Groups[g - 1] : null;
            return new CountRow(
                i + 3, survey.Code, group, new DateOnly(2024, 10, 1).AddDays(choice.Day % 365), choice.IsIncrement ? CountKind.Increment : CountKind.Reading, (int)(choice.Value % 1_000_001), null, $"k{i}");
        }).ToList();

        var filled = WorkbookFile.Filled(Template, expected.Zip(choices, (row, choice) => new object?[]
        {
            row.SurveyCode, row.Group, Styled.Day(row.Day, choice.Style), row.Kind == CountKind.Reading ? "ยอดสะสม" : "ยอดเพิ่ม", Styled.Number(row.Value, choice.Style), null, row.Key,
        }));

        (await Reading.Counts(filled)).Select(row => row.Value).Should().Equal(expected);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public async Task Words_that_a_spreadsheet_would_run_are_written_harmless_and_read_as_meant(string name)
    {
        var template = new CountsTemplate().Write([new("iit", name, [name])]);

        var written = "'" + name.TrimStart('\r');
        Texts(template).Should().Contain(written).And.NotContain(text => "=+-@\t\r".Contains(text[0]));
        (await Reading.Counts(WorkbookFile.Filled(template, ["iit", written, 45730, null, 3]))).Single().Value.Group.Should().Be(name.Trim());
    }

    [Fact]
    public void Letters_that_no_workbook_can_hold_are_left_out() =>
        Texts(new CountsTemplate().Write([new("iit", "ก\u0001ข\uD800", ["ค\uFFFE🙂"])])).Should().Contain("กข\uFFFD").And.Contain("ค🙂");

    [Fact]
    public void The_drop_downs_offer_every_survey_and_every_group_once()
    {
        var words = Texts(new CountsTemplate().Write([new("iit", "IIT", ["ก", "ข"]), new("eit-1", "EIT", ["ข"])]), "xl/worksheets/sheet3.xml");

        words.Should().Equal("แบบวัด", "กลุ่ม", "ชนิดยอด", "iit", "ก", "ยอดสะสม", "eit-1", "ข", "ยอดเพิ่ม");
        using var archive = new ZipArchive(new MemoryStream(Template));
        using var sheet = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        XDocument.Load(sheet).Descendants().Where(element => element.Name.LocalName == "formula1").Select(formula => formula.Value)
            .Should().Equal("'รายการ'!$A$2:$A$4", "'รายการ'!$B$2:$B$6", "'รายการ'!$C$2:$C$3");
    }

    private static List<string> Texts(byte[] workbook, string part = "xl/worksheets/")
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return [.. archive.Entries.Where(entry => entry.FullName.StartsWith(part, StringComparison.Ordinal)).SelectMany(entry =>
        {
            using var content = entry.Open();
            return XDocument.Load(content, LoadOptions.PreserveWhitespace).Descendants().Where(element => element.Name.LocalName == "t").Select(text => text.Value);
        }).Where(text => text.Length > 0)];
    }
}

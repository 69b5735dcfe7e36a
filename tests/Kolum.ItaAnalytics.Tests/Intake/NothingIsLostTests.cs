using System.Text.RegularExpressions;
using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

/// <summary>Every word of the table is in exactly one field of one measure.</summary>
public sealed partial class NothingIsLostTests
{
    [Fact]
    public async Task The_words_of_the_seed_table_are_the_words_of_the_measures()
    {
        var measures = (await Reading.Seed()).Value.Measures;

        var taken = measures.SelectMany(measure => MeasureFields.All.SelectMany(field => Words(Written(measure, field))));

        taken.Order(StringComparer.Ordinal).Should().Equal(SeedRows().SelectMany(row => row).SelectMany(Words).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_letters_of_each_column_stand_in_the_order_of_the_paper()
    {
        var measures = (await Reading.Seed()).Value.Measures;

        foreach (var field in MeasureFields.All)
        {
            var paper = string.Concat(SeedRows().Select(row => row[(int)field]));
            var taken = string.Concat(measures.Select(measure => Written(measure, field)));
            Letters(taken).Should().Be(Letters(paper), "{0} loses and invents nothing", field);
        }
    }

    [Fact]
    public async Task The_letters_before_the_table_are_those_of_memo_and_title_page()
    {
        var draft = (await Reading.Seed()).Value;
        var memo = draft.Memo!;
        string[] taken =
        [
            "บันทึกข้อความ", "ส่วนราชการ", memo.Office, "ที่", memo.Number, "วันที่", memo.DateAsWritten, "เรื่อง", memo.Subject, "เรียน", memo.Addressee,
            .. memo.Body,
            .. memo.Signatories.SelectMany(signatory => (string[])[.. signatory.Remarks, $"({signatory.Name})", signatory.Position]),
            .. draft.Title,
        ];

        var paper = Reading.SeedText[..Reading.SeedText.IndexOf(AnnualReport.TableTitle, StringComparison.Ordinal)];

        Letters(string.Concat(taken)).Should().Be(Letters(paper));
    }

    [Fact]
    public void A_word_that_was_dropped_would_be_noticed() =>
        Words("๑.จัดทำ คู่มือ").Should().NotBeEquivalentTo(Words("๑. จัดทำ"), "else the first test could not fail");

    [Property]
    public void A_list_holds_the_letters_of_its_cell_whatever_is_written(byte[] choices)
    {
        string[] pieces = ["๑.", "๒.", "๓.๑", "๓.", " ", "  ", "-", "ก", "ม.ค.", "-ข่าว", "๒๕๖๘", "อุปโภค-บริโภค", "10.", "\u00A0"];
        var cell = string.Concat(choices.Select(choice => pieces[choice % pieces.Length]));
        var items = new ListItems();

        items.Add(cell);

        Letters(string.Concat(items.All.Select(item => item.Mark + item.Text))).Should().Be(Letters(cell));
    }

    private static IEnumerable<string[]> SeedRows() => Reading.SeedText.Split('\n')
        .Where(line => line.Contains('\t', StringComparison.Ordinal))
        .Where(line => !line.StartsWith("มาตรการ/แนวทาง", StringComparison.Ordinal))
        .Select(line => line.Split('\t').Select(cell => Markup().Replace(cell, " ")).ToArray());

    private static string Written(Measure measure, MeasureField field) => field switch
    {
        MeasureField.Title => $"{ThaiFormat.Official.Number(measure.Number)}. {measure.Title}",
        MeasureField.Steps => Written(measure.Steps),
        MeasureField.ResponsibleUnits => string.Join(' ', measure.ResponsibleUnits),
        MeasureField.Period => measure.PeriodAsWritten,
        MeasureField.Results => Written(measure.Results),
        _ => Written(measure.Outcomes),
    };

    private static string Written(IReadOnlyList<ListItem> items) => string.Join(' ', items.Select(item => item.Mark + " " + item.Text));

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(word => word.Value);

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    [GeneratedRegex("</?p>")]
    private static partial Regex Markup();

    /// <summary>A run of Thai letters and marks, of Thai digits, or of Latin letters and digits.</summary>
    [GeneratedRegex("[ก-๎]+|[๐-๙]+|[A-Za-z0-9]+")]
    private static partial Regex Word();
}

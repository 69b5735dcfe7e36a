using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Risks;

/// <summary>What is found in a matrix that people made.</summary>
public class RiskMatrixCheckTests
{
    [Fact]
    public void The_carried_matrix_has_the_bands_of_its_source_and_no_defect()
    {
        var matrix = SomeRisks.Default;

        matrix.Bands.Select(band => (band.From, band.UpTo, band.Name.Thai, band.ColourName.Thai)).Should().Equal(
            (1, 4, "ต่ำ", "เขียว"), (5, 9, "ปานกลาง", "เหลือง"), (10, 14, "สูง", "ส้ม"), (15, 25, "สูงมาก", "แดง"));
        RiskMatrixCheck.Of(matrix).Should().OnlyContain(finding => finding.Severity == Severity.Info && finding.Code == RiskMatrixCodes.ColoursAlikeInGrey);
        matrix.Likelihood.Levels.Concat(matrix.Impact.Levels).Should().OnlyContain(level => level.Text!.Thai.Length > 0 && level.Text.English.Length > 0);
        (matrix.Size, matrix.Confidence).Should().Be(("5×5", Confidence.Secondary));
    }

    [Fact]
    public void Not_over_20_and_over_25_leave_21_to_25_without_a_level()
    {
        var likelihood = new RiskScale([Level(null, 5), Level(null, 10), Level(null, 15), Level(null, 20), Level(25, null)], new("ครั้งต่อปี", "times a year"), IsWhole: true);

        var found = RiskMatrixCheck.Of(SomeRisks.Default with { Likelihood = likelihood }).Single(finding => finding.Code == RiskMatrixCodes.CriteriaGap);

        found.Message.Thai.Should().Contain("21 ถึง 25 ครั้งต่อปี");
        found.Message.English.Should().Contain("21 to 25 times a year");
        (found.Place.Field, found.Place.Row, found.Severity).Should().Be(("likelihood", 5, Severity.Warning));
    }

    [Theory]
    [InlineData("0-5 5-10 10-15 15-20 20-", "")]
    [InlineData("0-5 4-10 10-15 15-20 20-", RiskMatrixCodes.CriteriaOverlap)]
    [InlineData("0- 5-10 10-15 15-20 20-", RiskMatrixCodes.CriteriaOverlap)]
    [InlineData("0-5 5-10 10-15 15-20 20-30", RiskMatrixCodes.CriteriaGap)]
    [InlineData("3-5 5-10 10-15 15-20 20-", RiskMatrixCodes.CriteriaGap)]
    [InlineData("0-5 6-10 10-15 15-20 20-", RiskMatrixCodes.CriteriaGap)]
    [InlineData("0-5 10-5 10-15 15-20 20-", RiskMatrixCodes.CriterionBackwards)]
    public void Criteria_must_meet(string levels, string code)
    {
        var scale = new RiskScale([.. levels.Split(' ').Select(level => level.Split('-')).Select(ends => Level(Number(ends[0]), Number(ends[1])))], new("บาท", "baht"));

        var found = RiskMatrixCheck.Of(SomeRisks.Default with { Impact = scale }).Where(finding => finding.Severity > Severity.Info).Select(finding => finding.Code);

        if (code.Length == 0)
        {
            found.Should().BeEmpty();
        }
        else
        {
            found.Should().Contain(code);
        }

        static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_blank_level_stays_blank_and_is_told()
    {
        var impact = SomeRisks.Default.Impact with { Levels = [new(null), new(null), .. SomeRisks.Default.Impact.Levels.Skip(2)] };

        RiskMatrixCheck.Of(SomeRisks.Default with { Impact = impact }).Count(finding => finding.Code == RiskMatrixCodes.CriterionMissing).Should().Be(2);
    }

    [Fact]
    public void A_band_that_leaves_a_product_out_is_refused_with_the_product()
    {
        var bands = Bands((1, 4), (5, 9), (11, 14), (15, 25));

        Errors(SomeRisks.Default with { Bands = bands }).Should().ContainSingle(finding => finding.Code == RiskMatrixCodes.BandGap)
            .Which.Message.English.Should().Contain("10");
    }

    [Fact]
    public void A_number_that_is_no_product_may_lie_between_bands() =>
        Errors(SomeRisks.Default with { Bands = Bands((1, 6), (8, 12), (15, 25)) }).Should().BeEmpty("7, 11, 13 and 14 are no products of 1 to 5");

    [Fact]
    public void Bands_that_overlap_are_refused() =>
        Errors(SomeRisks.Default with { Bands = Bands((1, 5), (5, 9), (10, 14), (15, 25)) }).Should().ContainSingle(finding => finding.Code == RiskMatrixCodes.BandOverlap);

    [Theory]
    [InlineData("#58A55C", "#5AA55E", RiskMatrixCodes.ColoursAlike)]
    [InlineData("#58A55C", "#58A55C", RiskMatrixCodes.ColoursAlike)]
    [InlineData("#58A55C", "green", RiskMatrixCodes.ColourInvalid)]
    public void Colours_must_be_told_apart(string one, string other, string code)
    {
        var bands = SomeRisks.Default.Bands.ToArray();
        (bands[0], bands[1]) = (bands[0] with { Colour = one }, bands[1] with { Colour = other });

        Errors(SomeRisks.Default with { Bands = bands }).Should().Contain(finding => finding.Code == code);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void A_scale_has_three_to_six_levels(int levels)
    {
        var scale = new RiskScale([.. Enumerable.Range(1, levels).Select(level => Level(level - 1, level))]);

        Errors(SomeRisks.Default with { Likelihood = scale }).Should().Contain(finding => finding.Code == RiskMatrixCodes.SizeInvalid && finding.Place.Field == "likelihood");
    }

    [Property]
    public bool Every_product_of_a_valid_matrix_lies_in_exactly_one_band(byte likelihood, byte impact, byte[] cuts)
    {
        var matrix = AMatrix(likelihood, impact, cuts);
        return Errors(matrix).All(finding => finding.Code is RiskMatrixCodes.BandInvalid or RiskMatrixCodes.ColoursAlike)
            && matrix.Products.All(product => matrix.Bands.Count(band => band.Contains(product)) == 1)
            && Enumerable.Range(1, matrix.Likelihood.Levels.Count).All(l => Enumerable.Range(1, matrix.Impact.Levels.Count).All(i => matrix.BandOf(RiskRating.Of(l, i)).Contains(l * i)));
    }

    [Property]
    public bool A_band_that_is_taken_out_is_noticed(byte likelihood, byte impact, byte[] cuts, byte which)
    {
        var matrix = AMatrix(likelihood, impact, cuts);
        var gone = matrix.Bands[which % matrix.Bands.Count];
        var left = matrix with { Bands = [.. matrix.Bands.Where(band => band != gone)] };
        return !matrix.Products.Any(gone.Contains) || Errors(left).Any(finding => finding.Code == RiskMatrixCodes.BandGap);
    }

    /// <summary>A matrix of 3×3 to 6×6 whose bands are cut anywhere.</summary>
    internal static RiskMatrix AMatrix(byte likelihood, byte impact, byte[] cuts)
    {
        var (columns, rows) = (3 + (likelihood % 4), 3 + (impact % 4));
        int[] starts = [1, .. cuts.Select(cut => 2 + (cut % ((columns * rows) - 1))).Distinct().Order()];
        string[] colours = ["#58A55C", "#F4D03F", "#E67E22", "#C0392B", "#1D4F91", "#000000"];
        return SomeRisks.Default with
        {
            Likelihood = new([.. Enumerable.Range(1, columns).Select(_ => Level(null, null))]),
            Impact = new([.. Enumerable.Range(1, rows).Select(_ => Level(null, null))]),
            Bands = [.. starts.Select((start, index) => SomeRisks.Default.Bands[0] with
            {
                Code = FormattableString.Invariant($"b{index}"), From = start, UpTo = index + 1 < starts.Length ? starts[index + 1] - 1 : columns * rows, Colour = colours[index % colours.Length],
            })],
        };
    }

    private static RiskCriterion Level(decimal? above, decimal? upTo) => new(new("เกณฑ์", "criterion"), above, upTo);

    private static RiskBand[] Bands(params (int From, int UpTo)[] ranges) =>
        [.. ranges.Select((range, index) => SomeRisks.Default.Bands[index] with { From = range.From, UpTo = range.UpTo })];

    private static IEnumerable<Finding> Errors(RiskMatrix matrix) => RiskMatrixCheck.Of(matrix).Where(finding => finding.Severity == Severity.Error);
}

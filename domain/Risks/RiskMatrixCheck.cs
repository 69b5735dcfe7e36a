using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>Looks a risk matrix through: criteria with gaps and overlaps, bands that leave a product out, colours that cannot be told apart.</summary>
public static class RiskMatrixCheck
{
    private const int LongestText = 500;

    /// <summary>Everything that speaks against a matrix, errors and warnings; scales first, then bands.</summary>
    public static IReadOnlyList<Finding> Of(RiskMatrix matrix) =>
    [
        .. Texts(matrix),
        .. RiskScaleCheck.Of(matrix.Likelihood, "likelihood", new("โอกาสเกิด", "likelihood")),
        .. RiskScaleCheck.Of(matrix.Impact, "impact", new("ผลกระทบ", "impact")),
        .. Bands(matrix),
        .. Colours(matrix),
    ];

    private static IEnumerable<Finding> Texts(RiskMatrix matrix)
    {
        (string Field, string Text)[] texts =
        [
            ("name", matrix.Name.Thai),
            ("name", matrix.Name.English),
            ("source", matrix.Source),
            .. matrix.Bands.SelectMany(band => new[] { ("bands", band.Name.Thai), ("bands", band.Name.English) }),
        ];
        return texts.Where(text => text.Text.Trim().Length is 0 or > LongestText).DistinctBy(text => text.Field).Select(text => Error(
            RiskMatrixCodes.TextInvalid,
            text.Field,
            $"โปรดกรอกข้อความ 1 ถึง {LongestText} ตัวอักษร ทั้งภาษาไทยและอังกฤษ (ที่มากรอกภาษาใดก็ได้)",
            $"Give a text of 1 to {LongestText} characters, names in Thai and in English."));
    }

    private static IEnumerable<Finding> Bands(RiskMatrix matrix)
    {
        if (matrix.Bands.Count < 2 || matrix.Bands.Any(band => !IsCode(band.Code) || band.From > band.UpTo) || matrix.Bands.DistinctBy(band => band.Code).Count() < matrix.Bands.Count)
        {
            yield return Error(
                RiskMatrixCodes.BandInvalid,
                "bands",
                "ต้องมีระดับความเสี่ยงอย่างน้อย 2 ระดับ แต่ละระดับมีรหัสไม่ซ้ำกัน (a–z 0–9 และขีด ไม่เกิน 20 ตัว) และคะแนนเริ่มไม่เกินคะแนนสิ้นสุด",
                "There must be at least two bands, each with a code of its own (a-z, 0-9, hyphen, at most 20) and a first score that is not above its last.");
        }

        var products = matrix.Products;
        int[] left = [.. products.Where(product => !matrix.Bands.Any(band => band.Contains(product)))];
        if (left.Length > 0)
        {
            yield return Error(
                RiskMatrixCodes.BandGap,
                "bands",
                $"คะแนน {RiskLinks.Listed(left)} ไม่อยู่ในระดับความเสี่ยงใด",
                $"No band holds the score {RiskLinks.Listed(left)}.");
        }

        int[] twice = [.. products.Where(product => matrix.Bands.Count(band => band.Contains(product)) > 1)];
        if (twice.Length > 0)
        {
            yield return Error(
                RiskMatrixCodes.BandOverlap,
                "bands",
                $"คะแนน {RiskLinks.Listed(twice)} อยู่ในระดับความเสี่ยงมากกว่าหนึ่งระดับ",
                $"More than one band holds the score {RiskLinks.Listed(twice)}.");
        }

        foreach (var empty in matrix.Bands.Where(band => !products.Any(band.Contains)))
        {
            yield return Finding.Warning(
                RiskMatrixCodes.BandEmpty,
                new("matrix", "bands"),
                $"ไม่มีคะแนนใดตกในระดับ “{Wording.Quote(empty.Name.Thai)}”",
                $"No score falls into the band '{Wording.Quote(empty.Name.English)}'.");
        }
    }

    private static IEnumerable<Finding> Colours(RiskMatrix matrix)
    {
        var colours = matrix.Bands.Select(band => (Band: band, Colour: RiskColour.TryOf(band.Colour))).ToList();
        foreach (var (band, _) in colours.Where(pair => pair.Colour is null))
        {
            yield return Error(
                RiskMatrixCodes.ColourInvalid,
                "bands",
                $"สี “{Wording.Quote(band.Colour)}” ของระดับ “{Wording.Quote(band.Name.Thai)}” ต้องเขียนแบบ #RRGGBB",
                $"The colour '{Wording.Quote(band.Colour)}' of the band '{Wording.Quote(band.Name.English)}' is not of the form #RRGGBB.");
        }

        var known = colours.Where(pair => pair.Colour is not null).ToList();
        foreach (var (one, other) in known.SelectMany((one, index) => known.Skip(index + 1).Select(other => (one, other))))
        {
            var (thai, english) = ($"“{Wording.Quote(one.Band.Name.Thai)}” กับ “{Wording.Quote(other.Band.Name.Thai)}”", $"'{Wording.Quote(one.Band.Name.English)}' and '{Wording.Quote(other.Band.Name.English)}'");
            if (one.Colour!.DifferenceFrom(other.Colour!) < RiskColour.LeastDifference)
            {
                yield return Error(
                    RiskMatrixCodes.ColoursAlike, "bands", $"สีของระดับ {thai} ใกล้กันจนแยกไม่ออก โปรดเลือกสีอื่น", $"The colours of {english} cannot be told apart; choose another one.");
            }
            else if (Math.Abs(one.Colour.Lightness - other.Colour!.Lightness) < RiskColour.LeastLightnessDifference)
            {
                yield return Finding.Info(
                    RiskMatrixCodes.ColoursAlikeInGrey,
                    new("matrix", "bands"),
                    $"เมื่อพิมพ์ขาวดำ สีของระดับ {thai} เข้มเท่ากัน ให้อ่านจากคะแนนและคำในช่อง",
                    $"In grey print the colours of {english} are equally dark; the number and the word of each cell tell them apart.");
            }
        }
    }

    private static bool IsCode(string code) => code.Length is > 0 and <= 20 && code[0] != '-' && code.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static Finding Error(string code, string field, string thai, string english) => Finding.Error(code, new("matrix", field), thai, english);
}

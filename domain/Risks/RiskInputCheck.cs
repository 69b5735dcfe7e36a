using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>Checks what people enter about a risk, before anything is stored.</summary>
internal static class RiskInputCheck
{
    /// <summary>The longest text of one field, characters.</summary>
    public const int LongestText = 2000;

    private const int LongestName = 300;
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static IEnumerable<Finding> Description(RiskDescription description, string subject)
    {
        var texts = new (string Field, string Text, int Longest, bool IsRequired, string Thai)[]
        {
            ("process", description.Process, LongestName, true, "กระบวนงาน"),
            ("event", description.Event, LongestText, true, "เหตุการณ์ความเสี่ยง"),
            ("causes", description.Causes, LongestText, false, "สาเหตุ"),
            ("scenario", description.Scenario, LongestText, false, "รูปแบบพฤติการณ์"),
            ("controls", description.Controls, LongestText, false, "การควบคุมที่มีอยู่"),
            ("ownerUnit", description.OwnerUnit, LongestName, false, "หน่วยงานรับผิดชอบ"),
        };
        var problems = texts.SelectMany(text => Text(text.Text, text.Longest, text.IsRequired, new(subject, text.Field), text.Thai));
        return Enum.IsDefined(description.Area) ? problems : problems.Prepend(AreaUnknown(new(subject, "area"), ((int)description.Area).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    public static Finding AreaUnknown(Place place, string typed)
    {
        var areas = Enum.GetValues<RiskArea>();
        return Finding.Error(
            RiskCodes.AreaUnknown,
            place,
            $"ไม่รู้จักด้าน “{Wording.Quote(typed)}” มีแต่ {string.Join(", ", areas.Select(area => $"{Format.Number(RiskWords.Number(area))} {RiskWords.Name(area).Thai}"))}",
            $"There is no area '{Wording.Quote(typed)}'; there are {string.Join(", ", areas.Select(area => $"{Format.Number(RiskWords.Number(area))} {RiskWords.Name(area).English}"))}.");
    }

    public static Finding LinkInvalid(Place place) => Finding.Error(
        RiskCodes.LinkInvalid,
        place,
        $"มาตรการและรายการ OIT เป็นเลข 1 ถึง {RiskLinks.Largest} ตัวชี้วัดเป็นเลข 1 ถึง {RiskLinks.LastIndicator} คั่นด้วยจุลภาค",
        $"Measures and open-data items are numbers from 1 to {RiskLinks.Largest}, indicators from 1 to {RiskLinks.LastIndicator}.");

    /// <summary>A rating by its two levels.</summary>
    /// <returns>The rating; refused where it is not on the matrix.</returns>
    public static Checked<RiskRating> Rating(int likelihood, int impact, RiskMatrix matrix, Place place)
    {
        if (RiskRating.TryOf(likelihood, impact) is { } rating && matrix.Holds(rating))
        {
            return Checked.Accept(rating);
        }

        var (most, highest) = (Format.Number(matrix.Likelihood.Levels.Count), Format.Number(matrix.Impact.Levels.Count));
        return Checked.Refuse<RiskRating>(Finding.Error(
            RiskCodes.LevelOutsideMatrix,
            place,
            $"โอกาส {Format.Number(likelihood)} และผลกระทบ {Format.Number(impact)} ไม่อยู่ในตาราง {matrix.Size} (โอกาส 1–{most} ผลกระทบ 1–{highest})",
            $"Likelihood {Format.Number(likelihood)} and impact {Format.Number(impact)} are not on the matrix {matrix.Size} (1 to {most}, 1 to {highest})."));
    }

    /// <summary>An action against the risk that it belongs to.</summary>
    /// <param name="action">The action.</param>
    /// <param name="needsEvidence">Whether the level of its risk asks for evidence where it is finished.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="today">The Thai day.</param>
    /// <param name="subject">The risk.</param>
    public static IEnumerable<Finding> Action(RiskAction action, bool needsEvidence, BuddhistFiscalYear year, DateOnly today, string subject)
    {
        foreach (var problem in Text(action.Text, LongestText, isRequired: true, new(subject, "text"), "มาตรการจัดการ")
            .Concat(Text(action.OwnerUnit, LongestName, isRequired: false, new(subject, "ownerUnit"), "หน่วยงานรับผิดชอบ"))
            .Concat(Text(action.Evidence, LongestText, isRequired: false, new(subject, "evidence"), "หลักฐาน"))
            .Concat(Day(action.Due, year, new(subject, "due")))
            .Concat(action.Start is { } first ? Day(first, year, new(subject, "start")) : []))
        {
            yield return problem;
        }

        if (action.Start is { } start && action.Due < start)
        {
            yield return Finding.Error(
                RiskCodes.ActionDueBeforeStart,
                new(subject, "due"),
                $"กำหนดเสร็จ {Format.ShortDate(action.Due)} มาก่อนวันเริ่ม {Format.ShortDate(start)}",
                $"The action is due on {RiskWords.Iso(action.Due)}, before it starts on {RiskWords.Iso(start)}.");
        }

        if (action.DoneOn > today)
        {
            yield return InFuture(new(subject, "doneOn"), action.DoneOn.Value);
        }

        if (action.Status == RiskActionStatus.Done && needsEvidence && string.IsNullOrWhiteSpace(action.Evidence))
        {
            yield return EvidenceMissing(new(subject, "evidence"));
        }
    }

    public static Finding EvidenceMissing(Place place) => Finding.Error(
        RiskCodes.EvidenceMissing,
        place,
        "ความเสี่ยงระดับที่ต้องมีแผนจัดการ ปิดหรือบันทึกว่าแล้วเสร็จได้เมื่อมีหลักฐาน โปรดระบุเอกสารหรือที่อยู่เว็บ",
        "A risk of this level, or an action against it, is closed with evidence only; name a document or an address.");

    public static Finding InFuture(Place place, DateOnly day) => Finding.Error(
        RiskCodes.DayInFuture, place, $"วันที่ {Format.ShortDate(day)} ยังมาไม่ถึง", $"{RiskWords.Iso(day)} has not come yet.");

    public static IEnumerable<Finding> Day(DateOnly day, BuddhistFiscalYear year, Place place)
    {
        if (!year.IsNear(day))
        {
            yield return Finding.Error(
                RiskCodes.DayOutOfRange,
                place,
                $"วันที่ {Format.ShortDate(day)} ห่างจากปีงบประมาณ {year} มาก โปรดตรวจปี",
                $"{RiskWords.Iso(day)} is far from fiscal year {year}; check the year.");
        }
    }

    public static IEnumerable<Finding> Text(string text, int longest, bool isRequired, Place place, string thai)
    {
        if (isRequired && string.IsNullOrWhiteSpace(text))
        {
            yield return Finding.Error(RiskCodes.TextMissing, place, $"โปรดกรอก{thai}", $"'{place.Field}' is empty.");
        }
        else if (text.Length > longest)
        {
            yield return Finding.Error(
                RiskCodes.TextTooLong, place, $"{thai}ยาวเกิน {Format.Number(longest)} ตัวอักษร", $"'{place.Field}' is longer than {Format.Number(longest)} characters.");
        }
    }
}

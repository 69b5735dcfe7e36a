using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>Looks the risks through, as a careful reader of the assessment would. It refuses nothing by itself.</summary>
internal static class RiskChecks
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    /// <summary>Everything that somebody should look at: risks by code, then areas.</summary>
    public static IReadOnlyList<Finding> Of(RiskAssessment assessment)
    {
        var open = assessment.Open;
        return
        [
            .. open.SelectMany(risk => OfRisk(risk, assessment)),
            .. Enum.GetValues<RiskArea>().Where(area => assessment.Risks.All(risk => risk.Description.Area != area)).Select(Empty),
        ];
    }

    private static IEnumerable<Finding> OfRisk(Risk risk, RiskAssessment assessment)
    {
        if (string.IsNullOrWhiteSpace(risk.Description.Causes))
        {
            yield return Warn(risk, "causes", RiskCodes.CauseMissing, "ยังไม่ได้ระบุสาเหตุ จึงเลือกมาตรการที่ตรงจุดไม่ได้", "No cause is named, so no action can be aimed at it.");
        }

        if (string.IsNullOrWhiteSpace(risk.Description.OwnerUnit))
        {
            yield return Warn(risk, "ownerUnit", RiskCodes.NoOwner, "ยังไม่มีหน่วยงานรับผิดชอบความเสี่ยงนี้", "No unit answers for this risk.");
        }

        foreach (var finding in Ratings(risk).Concat(Actions(risk, assessment.Today)).Concat(Acceptance(risk, assessment.Today)).Concat(Reviews(risk, assessment)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Ratings(Risk risk)
    {
        if (risk.Current is not { } current)
        {
            yield return Warn(risk, "current", RiskCodes.NotRated, "ยังไม่ได้ประเมินโอกาสและผลกระทบปัจจุบัน", "The risk has no current rating.");
        }
        else if (risk.Residual is { } residual)
        {
            var (before, after) = (Format.Number(current.Rating.Score), Format.Number(residual.Rating.Score));
            if (residual.Rating.Score > current.Rating.Score)
            {
                yield return Warn(
                    risk, "residual", RiskCodes.ResidualAboveCurrent, $"ความเสี่ยงคงเหลือ ({after}) สูงกว่าปัจจุบัน ({before})", $"The residual score ({after}) is above the current one ({before}).");
            }
            else if (residual.Rating.Score < current.Rating.Score && risk.Finished.Count == 0)
            {
                yield return Warn(
                    risk,
                    "residual",
                    RiskCodes.ResidualUnjustified,
                    $"ความเสี่ยงคงเหลือลดจาก {before} เหลือ {after} ทั้งที่ยังไม่มีมาตรการใดแล้วเสร็จ",
                    $"The residual score is lowered from {before} to {after} though no action is finished.");
            }
        }

        if (risk.Standing is { Band.NeedsAction: true } standing && risk.Actions.All(action => action.Status == RiskActionStatus.Dropped))
        {
            yield return Warn(
                risk,
                "actions",
                RiskCodes.HighWithoutAction,
                $"ความเสี่ยงระดับ{standing.Band.Name.Thai}ยังไม่มีมาตรการจัดการ",
                $"A risk of the level '{standing.Band.Name.English}' has no action.");
        }
    }

    private static IEnumerable<Finding> Actions(Risk risk, DateOnly today)
    {
        foreach (var action in risk.Actions.Where(action => action.IsOpen))
        {
            var number = Format.Number(action.Number);
            if (action.Due < today)
            {
                var days = Format.Number(today.DayNumber - action.Due.DayNumber);
                yield return Warn(
                    risk,
                    "actions",
                    RiskCodes.ActionOverdue,
                    $"มาตรการที่ {number} พ้นกำหนด {Format.ShortDate(action.Due)} มาแล้ว {days} วัน ยังไม่แล้วเสร็จ",
                    $"Action {number} was due on {RiskWords.Iso(action.Due)}, {days} days ago, and is not done.");
            }

            if (string.IsNullOrWhiteSpace(action.OwnerUnit))
            {
                yield return Warn(risk, "actions", RiskCodes.NoOwner, $"มาตรการที่ {number} ยังไม่มีหน่วยงานรับผิดชอบ", $"No unit does action {number}.");
            }
        }
    }

    private static IEnumerable<Finding> Acceptance(Risk risk, DateOnly today)
    {
        if (risk.Acceptance is { Until: { } until })
        {
            if (until < today)
            {
                yield return Warn(
                    risk,
                    "acceptance",
                    RiskCodes.AcceptanceExpired,
                    $"การยอมรับความเสี่ยงสิ้นสุดเมื่อ {Format.ShortDate(until)} โปรดทบทวน",
                    $"The acceptance expired on {RiskWords.Iso(until)}; look at the risk again.");
            }
        }
        else if (risk.Acceptance is not null || risk.Description.Strategy == RiskStrategy.Take)
        {
            yield return Warn(
                risk, "acceptance", RiskCodes.AcceptanceWithoutExpiry, "ยอมรับความเสี่ยงโดยไม่กำหนดวันสิ้นสุด", "The risk is taken without a day until which that is accepted.");
        }
    }

    private static IEnumerable<Finding> Reviews(Risk risk, RiskAssessment assessment) =>
        from round in Enum.GetValues<ReviewRound>()
        let due = RiskWords.DueOf(round, assessment.Key.FiscalYear)
        where due < assessment.Today && ThaiTime.Day(risk.Added.At) <= due && risk.Review(round) is null
        select Warn(
            risk,
            "reviews",
            RiskCodes.ReviewMissing,
            $"ยังไม่ได้ทบทวน{RiskWords.Name(round).Thai} (กำหนด {Format.ShortDate(due)})",
            $"The {RiskWords.Name(round).English} was due on {RiskWords.Iso(due)} and was not held.");

    private static Finding Empty(RiskArea area) => Finding.Warning(
        RiskCodes.AreaEmpty,
        new("ความเสี่ยงการทุจริต", "area"),
        $"ยังไม่ได้พิจารณาความเสี่ยงด้านที่ {Format.Number(RiskWords.Number(area))} {RiskWords.Name(area).Thai}",
        $"No risk of area {Format.Number(RiskWords.Number(area))} ({RiskWords.Name(area).English}) was looked at.");

    private static Finding Warn(Risk risk, string field, string code, string thai, string english) => Finding.Warning(code, new(risk.Code, field), thai, english);
}

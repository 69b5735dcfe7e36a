using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>Reads the rows of a file of risks; everything that is wrong with a row is told at once.</summary>
/// <param name="columns">What the cells of a row mean.</param>
/// <param name="fileName">For the places of findings.</param>
internal sealed class RiskRowText(FileColumns columns, string fileName)
{
    /// <summary>A level is no whole number, or one of a pair is missing.</summary>
    public const string LevelCode = "RISK_LEVEL_UNREADABLE";

    /// <summary>A day cannot be read.</summary>
    public const string DayCode = "RISK_DAY_UNREADABLE";

    /// <summary>A due date is missing.</summary>
    public const string DueCode = "RISK_DUE_MISSING";

    /// <summary>The strategy is none of the four.</summary>
    public const string StrategyCode = "RISK_STRATEGY_UNKNOWN";

    /// <summary>The status is none that is known.</summary>
    public const string StatusCode = "RISK_STATUS_UNKNOWN";

    /// <summary>The number of an action is not 1–99.</summary>
    public const string NumberCode = "RISK_ACTION_NUMBER_UNREADABLE";

    /// <summary>The row has more columns than the headings.</summary>
    public const string ColumnsCode = "RISK_ROW_COLUMNS";

    private static readonly RiskColumn[] OfRisk = [RiskColumn.Area, RiskColumn.Process, RiskColumn.Event];
    private static readonly RiskColumn[] OfAction = [RiskColumn.ActionNumber, RiskColumn.Action, RiskColumn.ActionOwnerUnit, RiskColumn.ActionStart, RiskColumn.ActionDue, RiskColumn.ActionStatus, RiskColumn.ActionDoneOn, RiskColumn.Evidence];

    /// <summary>Reads a row.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="row">Its line in the file.</param>
    public Checked<RiskFileRow> Read(IReadOnlyList<string> cells, int row)
    {
        var findings = new List<Finding>();
        if (columns.Surplus(cells, fileName, row, ColumnsCode) is { } surplus)
        {
            findings.Add(surplus);
        }

        var hasAction = OfAction.Any(column => Text(column).Length > 0);
        var description = OfRisk.Any(column => Text(column).Length > 0) ? Description() : null;
        var read = new RiskFileRow(
            Text(RiskColumn.Code) is { Length: > 0 } code ? code : null,
            description,
            Ratings(),
            Day(RiskColumn.AcceptedUntil),
            hasAction ? Action() : null,
            field => columns.Place(fileName, row, (int)RiskColumns.Of(field)));
        return findings.Count > 0 ? Checked.Refuse<RiskFileRow>(findings) : Checked.Accept(read);

        string Text(RiskColumn column) => columns.Text(cells, (int)column);

        T? Refuse<T>(RiskColumn column, string code, string thai, string english)
            where T : struct
        {
            findings.Add(Finding.Error(code, columns.Place(fileName, row, (int)column), $"“{Wording.Quote(Text(column))}” {thai}", $"'{Wording.Quote(Text(column))}' {english}."));
            return null;
        }

        RiskDescription Description()
        {
            var area = RiskWords.TryReadArea(Text(RiskColumn.Area)) ?? Refuse<RiskArea>(
                RiskColumn.Area, RiskCodes.AreaUnknown, "ไม่ใช่ด้านที่ 1 ถึง 4", "is none of the areas 1 to 4");
            var strategy = Text(RiskColumn.Strategy) is not { Length: > 0 } written ? null
                : RiskWords.TryReadStrategy(written) ?? Refuse<RiskStrategy>(RiskColumn.Strategy, StrategyCode, "ต้องเป็น ลดความเสี่ยง ถ่ายโอนความเสี่ยง ยอมรับความเสี่ยง หรือ หลีกเลี่ยง/ยกเลิก", "must be treat, transfer, take or terminate");
            return new(
                area ?? default,
                Text(RiskColumn.Process),
                Text(RiskColumn.Event),
                Text(RiskColumn.Causes),
                Text(RiskColumn.Scenario),
                Text(RiskColumn.Controls),
                Text(RiskColumn.OwnerUnit),
                strategy,
                Links());
        }

        RiskLinks Links()
        {
            var (measures, indicators, items) = (Numbers(RiskColumn.Measures), Numbers(RiskColumn.Indicators), Numbers(RiskColumn.OpenDataItems));
            if (measures is null || indicators is null || items is null)
            {
                return RiskLinks.None;
            }

            if (RiskLinks.TryOf(measures, indicators, items) is { } links)
            {
                return links;
            }

            Refuse<int>(RiskColumn.Measures, RiskCodes.LinkInvalid, "มีเลขที่เกินขอบเขต", "holds a number that is out of range");
            return RiskLinks.None;
        }

        IReadOnlyList<int>? Numbers(RiskColumn column)
        {
            var numbers = new List<int>();
            foreach (var part in ThaiDigits.ToArabic(Text(column)).Split([',', ' ', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!int.TryParse(part.TrimStart('o', 'O'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > RiskLinks.Largest)
                {
                    Refuse<int>(column, RiskCodes.LinkInvalid, "ต้องเป็นเลขคั่นด้วยจุลภาค", "must be numbers parted by commas");
                    return null;
                }

                numbers.Add(number);
            }

            return numbers;
        }

        Dictionary<RatingKind, (int Likelihood, int Impact)> Ratings()
        {
            var ratings = new Dictionary<RatingKind, (int Likelihood, int Impact)>();
            foreach (var (kind, first, second) in new[]
            {
                (RatingKind.Inherent, RiskColumn.InherentLikelihood, RiskColumn.InherentImpact),
                (RatingKind.Current, RiskColumn.CurrentLikelihood, RiskColumn.CurrentImpact),
                (RatingKind.Residual, RiskColumn.ResidualLikelihood, RiskColumn.ResidualImpact),
            })
            {
                if (Text(first).Length + Text(second).Length > 0 && Whole(first, LevelCode) is { } likelihood && Whole(second, LevelCode) is { } impact)
                {
                    ratings.Add(kind, (likelihood, impact));
                }
            }

            return ratings;
        }

        int? Whole(RiskColumn column, string code) =>
            int.TryParse(ThaiDigits.ToArabic(Text(column)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= RiskLinks.Largest
                ? number
                : Refuse<int>(column, code, "ไม่ใช่จำนวนเต็ม", "is no whole number");

        DateOnly? Day(RiskColumn column) => Text(column) is not { Length: > 0 } written ? null
            : ThaiDates.TryRead(written) ?? Refuse<DateOnly>(column, DayCode, "ไม่ใช่วันที่ เช่น ๓๑ มี.ค. ๖๘ หรือ 2025-03-31", "is no day such as 31 มี.ค. 68 or 2025-03-31");

        RiskAction Action()
        {
            var number = Text(RiskColumn.ActionNumber).Length == 0 ? 0 : Whole(RiskColumn.ActionNumber, NumberCode) ?? 0;
            var due = Text(RiskColumn.ActionDue).Length > 0 ? Day(RiskColumn.ActionDue) : Refuse<DateOnly>(RiskColumn.ActionDue, DueCode, "ยังไม่มีกำหนดเสร็จ", "is no due date");
            var status = Text(RiskColumn.ActionStatus) is not { Length: > 0 } written ? RiskActionStatus.Planned
                : RiskWords.TryReadStatus(written) ?? Refuse<RiskActionStatus>(RiskColumn.ActionStatus, StatusCode, "ต้องเป็น ยังไม่เริ่ม กำลังดำเนินการ แล้วเสร็จ หรือ ยกเลิก", "must be planned, under way, done or dropped");
            return new(number, Text(RiskColumn.Action), Text(RiskColumn.ActionOwnerUnit), Day(RiskColumn.ActionStart), due ?? default, status ?? default, Day(RiskColumn.ActionDoneOn), Text(RiskColumn.Evidence));
        }
    }
}

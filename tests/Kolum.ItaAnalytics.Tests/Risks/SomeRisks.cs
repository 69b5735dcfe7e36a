using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;

namespace Kolum.ItaAnalytics.Tests.Risks;

/// <summary>Risks of fiscal year 2568 to begin with; a test names only what it is about.</summary>
internal sealed class SomeRisks
{
    private readonly List<RiskDecision> decisions = [];

    public static RiskMatrix Default { get; } = new CarriedRulePacks().RiskMatrix;

    public static BuddhistFiscalYear Year => Facts.Key.FiscalYear;

    /// <summary>1 November 2024, 9:00.</summary>
    public static Recorded Early { get; } = At(new(2024, 11, 1));

    public static Recorded At(DateOnly day, string reason = "ทดสอบ") => new(new(day, new(9, 0), ThaiTime.Offset), "ผู้ทดสอบ", reason);

    public static string Code(int number = 1) => RiskCode.Of(number, Year);

    public static RiskDescription Description(RiskArea area = RiskArea.BudgetAndResources) => new(
        area, "การจัดซื้อจัดจ้าง", "กำหนดคุณลักษณะเอื้อผู้ขาย", "ผู้กำหนดเป็นคนเดียวกับผู้ตรวจรับ", "ผู้ขายเสนอผลตอบแทน", "ระเบียบพัสดุ", "กองคลัง", RiskStrategy.Treat, RiskLinks.TryOf([2], [2], [23])!);

    public static RiskAction Action(int number = 1, DateOnly? due = null, RiskActionStatus status = RiskActionStatus.Planned, string evidence = "") => new(
        number, "แยกผู้กำหนดออกจากผู้ตรวจรับ", "กองคลัง", new(2024, 12, 1), due ?? new(2025, 3, 31), status, status == RiskActionStatus.Done ? new(2025, 3, 1) : null, evidence);

    public SomeRisks()
        : this(Default)
    {
    }

    public SomeRisks(RiskMatrix matrix) => decisions.Add(new MatrixPinned(matrix, Early));

    public SomeRisks With(int number = 1, RiskDescription? description = null, (int Likelihood, int Impact)? current = null, (int Likelihood, int Impact)? residual = null, bool isSample = false)
    {
        decisions.Add(new RiskDescribed(Code(number), description ?? Description(), Early, isSample));
        if (current is { } now)
        {
            decisions.Add(new RiskRated(Code(number), RatingKind.Current, RiskRating.Of(now.Likelihood, now.Impact), Early, isSample));
        }

        if (residual is { } after)
        {
            decisions.Add(new RiskRated(Code(number), RatingKind.Residual, RiskRating.Of(after.Likelihood, after.Impact), Early, isSample));
        }

        return this;
    }

    public SomeRisks Then(params RiskDecision[] more)
    {
        decisions.AddRange(more);
        return this;
    }

    public RiskFacts Decided() => new([.. decisions]);

    public RiskAssessment AsOf(DateOnly day) => RiskAssessment.Compute(Facts.Key, Decided(), ThaiTime.EndOfDay(day))!;

    public IEnumerable<string> CodesFound(DateOnly day) => AsOf(day).Findings.Select(finding => finding.Code);
}

using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>How many people must answer a part of the assessment, for a kind of agency.</summary>
/// <param name="Part">The part.</param>
/// <param name="AgencyClass">The kind of agency, for example <c>sao</c>; nothing where it holds for every kind.</param>
/// <param name="SizeClass">The size within its kind: S, M or L; nothing where it holds for every size.</param>
/// <param name="Formula">How the number comes about.</param>
/// <param name="Text">The rule in words (Thai).</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is for this fiscal year.</param>
public sealed record QuotaRule(
    SurveyPart Part, string? AgencyClass, string? SizeClass, QuotaFormula Formula, string Text, string Source, Confidence Confidence)
{
    /// <summary>Whether it holds for an agency.</summary>
    public bool Covers(SurveyPart part, string agencyClass, string sizeClass) =>
        Part == part && (AgencyClass ?? agencyClass) == agencyClass && (SizeClass ?? sizeClass) == sizeClass;
}

/// <summary>How a quota comes about.</summary>
public abstract record QuotaFormula
{
    private QuotaFormula()
    {
    }

    /// <summary>People who must answer, 1 or more; nothing where the number is not computed but entered.</summary>
    /// <param name="headcount">Staff of the agency, people, 1 or more.</param>
    public abstract int? Required(int headcount);

    /// <summary>One number for every agency of the class.</summary>
    /// <param name="People">The number, 1 or more.</param>
    public sealed record Fixed(int People) : QuotaFormula
    {
        /// <inheritdoc/>
        public override int? Required(int headcount) => People;
    }

    /// <summary>A share of the headcount, rounded up; everybody in a small agency, a fixed number in a very large one.</summary>
    /// <param name="Share">The share, above 0 up to 1.</param>
    /// <param name="Least">The least number; up to this headcount everybody.</param>
    /// <param name="LargeAbove">Above this headcount <paramref name="LargeRequired"/> holds.</param>
    /// <param name="LargeRequired">The number for a very large agency.</param>
    public sealed record ShareOfHeadcount(decimal Share, int Least, int LargeAbove, int LargeRequired) : QuotaFormula
    {
        /// <inheritdoc/>
        public override int? Required(int headcount) =>
            headcount <= Least ? headcount
            : headcount > LargeAbove ? LargeRequired
            : Math.Max(Least, (int)Math.Ceiling(Share * headcount));
    }

    /// <summary>No rule is known: the agency enters the number that it was given.</summary>
    public sealed record Entered : QuotaFormula
    {
        /// <inheritdoc/>
        public override int? Required(int headcount) => null;
    }
}

using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>How risks are rated: the levels of likelihood and impact with their criteria, and the bands of likelihood × impact.</summary>
/// <remarks>A version is never changed; an assessment pins the one it was rated with.</remarks>
/// <param name="Version">A stable name of this state of the matrix: <c>default-5x5-1</c>, <c>kolum-2</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Likelihood">โอกาสเกิด, from level 1 up.</param>
/// <param name="Impact">ผลกระทบ, from level 1 up.</param>
/// <param name="Bands">The levels of risk, lowest first.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Note">What the source leaves open, or nothing.</param>
public sealed record RiskMatrix(
    string Version,
    BilingualText Name,
    RiskScale Likelihood,
    RiskScale Impact,
    IReadOnlyList<RiskBand> Bands,
    string Source,
    Confidence Confidence,
    BilingualText? Note = null)
{
    /// <summary>The fewest levels of a scale.</summary>
    public const int FewestLevels = 3;

    /// <summary>The most levels of a scale.</summary>
    public const int MostLevels = 6;

    /// <summary>"5×5": likelihood × impact.</summary>
    public string Size => $"{ThaiFormat.Plain.Number(Likelihood.Levels.Count)}×{ThaiFormat.Plain.Number(Impact.Levels.Count)}";

    /// <summary>Every product of likelihood × impact that can occur, once, lowest first.</summary>
    public IReadOnlyList<int> Products =>
    [
        .. Enumerable.Range(1, Likelihood.Levels.Count)
            .SelectMany(likelihood => Enumerable.Range(1, Impact.Levels.Count).Select(impact => likelihood * impact))
            .Distinct()
            .Order(),
    ];

    /// <summary>Whether a rating lies on it.</summary>
    public bool Holds(RiskRating rating) => rating.Likelihood <= Likelihood.Levels.Count && rating.Impact <= Impact.Levels.Count;

    /// <summary>The band of a rating.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rating is not on the matrix, or no band holds its score: such a matrix is refused when it is stored.</exception>
    public RiskBand BandOf(RiskRating rating) => Bands.FirstOrDefault(band => band.Contains(rating.Score)) is { } band && Holds(rating)
        ? band
        : throw new ArgumentOutOfRangeException(nameof(rating), rating, "Not on the matrix.");
}

/// <summary>The levels of likelihood or of impact.</summary>
/// <param name="Levels">From level 1 up.</param>
/// <param name="Unit">The unit of the numbers in its criteria: ครั้งต่อปี, บาท; nothing where its criteria are words alone.</param>
/// <param name="IsWhole">Whether its numbers are whole: times, not shares. Then "up to 20" and "from 21" leave nothing between them.</param>
public sealed record RiskScale(IReadOnlyList<RiskCriterion> Levels, BilingualText? Unit = null, bool IsWhole = false);

/// <summary>When a level of a scale is given.</summary>
/// <param name="Text">The criterion in words; nothing where its source leaves it blank.</param>
/// <param name="Above">Its numbers are greater than this; nothing for no lower end.</param>
/// <param name="UpTo">Its numbers are at most this; nothing for no upper end.</param>
public sealed record RiskCriterion(BilingualText? Text, decimal? Above = null, decimal? UpTo = null)
{
    /// <summary>Whether it is told in numbers.</summary>
    public bool IsNumeric => Above is not null || UpTo is not null;
}

/// <summary>A level of risk: a range of likelihood × impact.</summary>
/// <param name="Code">A stable name in small letters: <c>very-high</c>.</param>
/// <param name="Name">สูงมาก / very high.</param>
/// <param name="From">The lowest score in it, 1 or more.</param>
/// <param name="UpTo">The highest score in it.</param>
/// <param name="Colour">How it is shown, <c>#RRGGBB</c>; always together with its name.</param>
/// <param name="ColourName">The colour in a word: เขียว / green.</param>
/// <param name="Handling">What is to be done with such a risk.</param>
/// <param name="NeedsAction">Whether a risk in it must have an action.</param>
public sealed record RiskBand(string Code, BilingualText Name, int From, int UpTo, string Colour, BilingualText ColourName, BilingualText Handling, bool NeedsAction)
{
    /// <summary>Whether a score lies in it.</summary>
    public bool Contains(int score) => score >= From && score <= UpTo;
}

/// <summary>How likely a risk is and how much it would hurt.</summary>
public sealed record RiskRating
{
    private RiskRating(int likelihood, int impact) => (Likelihood, Impact) = (likelihood, impact);

    /// <summary>โอกาสเกิด, 1 up to 6.</summary>
    public int Likelihood { get; }

    /// <summary>ผลกระทบ, 1 up to 6.</summary>
    public int Impact { get; }

    /// <summary>Likelihood × impact, 1 up to 36.</summary>
    public int Score => Likelihood * Impact;

    /// <summary>The rating, or nothing where a level is not 1 to <see cref="RiskMatrix.MostLevels"/>.</summary>
    public static RiskRating? TryOf(int likelihood, int impact) =>
        likelihood is >= 1 and <= RiskMatrix.MostLevels && impact is >= 1 and <= RiskMatrix.MostLevels ? new(likelihood, impact) : null;

    /// <summary>The rating.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A level is not 1 to <see cref="RiskMatrix.MostLevels"/>.</exception>
    public static RiskRating Of(int likelihood, int impact) => TryOf(likelihood, impact)
        ?? throw new ArgumentOutOfRangeException(nameof(likelihood), (likelihood, impact), "A level is 1 to 6.");

    /// <summary>"2×4=8".</summary>
    public override string ToString() => FormattableString.Invariant($"{Likelihood}×{Impact}={Score}");
}

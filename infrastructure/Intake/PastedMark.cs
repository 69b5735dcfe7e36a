namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>What a mark in a pasted line is.</summary>
internal enum PastedKind
{
    /// <summary>A survey is named.</summary>
    Survey,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A number of people who answered: its words or its unit say so.</summary>
    Count,

    /// <summary>A number of people who must answer.</summary>
    Quota,

    /// <summary>A number alone, which is a count only right behind a survey.</summary>
    Number,

    /// <summary>Digits that are no whole number.</summary>
    Odd,

    /// <summary>A number that is certainly no count: a time, a percentage, what is missing, a room.</summary>
    Other,
}

/// <summary>The survey that a word names.</summary>
/// <param name="Code">Its code; nothing for a part of ITA whose answers are not counted (OIT).</param>
/// <param name="IsPartAssumed">Whether the word left open which part it is.</param>
internal sealed record PastedSurvey(string? Code, bool IsPartAssumed)
{
    /// <summary>Whether two words may name one survey: "EIT (ภายนอก)".</summary>
    public bool MayBe(PastedSurvey other) => Code == other.Code || ((IsPartAssumed || other.IsPartAssumed) && IsEit && other.IsEit);

    /// <summary>Whether it is a part of EIT.</summary>
    public bool IsEit => Code?.StartsWith("eit", StringComparison.Ordinal) == true;
}

/// <summary>A day as a line names it.</summary>
/// <param name="Day">The day; nothing where the text is no day.</param>
/// <param name="IsYearAssumed">Whether the text names no year.</param>
/// <param name="HoldsOn">Whether the words before it ("ณ วันที่") make it the day of what follows.</param>
internal sealed record PastedDay(DateOnly? Day, bool IsYearAssumed, bool HoldsOn);

/// <summary>Something in a pasted line that is understood.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Count">The people who answered.</param>
/// <param name="Quota">The people who must answer.</param>
/// <param name="Survey">The survey.</param>
/// <param name="Day">The day.</param>
/// <param name="IsAnchored">Whether nothing but a day stands between a survey, or the beginning of the line, and this.</param>
/// <param name="MayBeDay">Whether "5/10" could mean the fifth of October as well.</param>
internal sealed record PastedMark(
    PastedKind Kind,
    int Start,
    int End,
    long? Count = null,
    long? Quota = null,
    PastedSurvey? Survey = null,
    PastedDay? Day = null,
    bool IsAnchored = false,
    bool MayBeDay = false);

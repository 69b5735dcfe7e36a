namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>How far a step has come.</summary>
public enum StepStatus
{
    /// <summary>Not begun.</summary>
    NotStarted,

    /// <summary>Begun.</summary>
    UnderWay,

    /// <summary>Finished.</summary>
    Done,

    /// <summary>Given up.</summary>
    Dropped,
}

/// <summary>A step of a measure that is followed through the year, as somebody recorded it.</summary>
/// <param name="Number">Its number within the measure, 1–99; it stays with the step.</param>
/// <param name="Text">Its words, 1–2,000 characters.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Units">Who answers for it.</param>
/// <param name="PlannedStart">The first day as planned, or nothing.</param>
/// <param name="PlannedEnd">The day by whose end it is to be done, or nothing.</param>
/// <param name="Start">The day on which it was begun; nothing where it was not, or nobody knows.</param>
/// <param name="End">The day on which it was done; nothing where it was not, or nobody knows.</param>
public sealed record MeasureStep(
    int Number, string Text, StepStatus Status, MeasureUnits Units, DateOnly? PlannedStart, DateOnly? PlannedEnd, DateOnly? Start, DateOnly? End)
{
    /// <summary>The largest number of a step, and of a measure.</summary>
    public const int Largest = 99;

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => Status is StepStatus.NotStarted or StepStatus.UnderWay;

    /// <summary>What was not begun has no real day, and what is not done has no end.</summary>
    public MeasureStep Consistent() => Status switch
    {
        StepStatus.NotStarted => this with { Start = null, End = null },
        StepStatus.UnderWay => this with { End = null },
        _ => this,
    };
}

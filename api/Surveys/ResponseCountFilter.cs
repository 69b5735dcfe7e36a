using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

[Name("ResponseCountFilter"), Description("Which entries of the history of counts are asked for. Everything that is given must hold.")]
internal sealed class ResponseCountFilter
{
    [Description("The day that an entry is about.")]
    public RangeFilter<DateOnly>? Day { get; init; }

    [Description("Its value, people.")]
    public RangeFilter<int>? Value { get; init; }

    [Description("Whether it is a total or an increment.")]
    public EnumFilter<CountKind>? Kind { get; init; }

    [Description("How it came in.")]
    public EnumFilter<CountSource>? Source { get; init; }

    [Description("The code of its service point.")]
    public StringFilter? Group { get; init; }

    [Description("When it was recorded.")]
    public RangeFilter<DateTimeOffset>? RecordedAt { get; init; }

    [Description("Who recorded it.")]
    public StringFilter? RecordedBy { get; init; }

    [Description("Whether figures are made from it.")]
    public bool? IsCounted { get; init; }

    [Description("Whether it corrects an earlier entry.")]
    public bool? IsCorrection { get; init; }

    [Description("Whether it is only an example.")]
    public bool? IsSample { get; init; }

    /// <summary>Whether an entry is asked for.</summary>
    internal bool Admits(ResponseCount entry, bool isCounted) =>
        Day?.Admits(entry.Day) != false
        && Value?.Admits(entry.Value) != false
        && Kind?.Admits(entry.Kind) != false
        && Source?.Admits(entry.Source) != false
        && Group?.Admits(entry.Group) != false
        && RecordedAt?.Admits(entry.RecordedAt) != false
        && RecordedBy?.Admits(entry.RecordedBy) != false
        && (IsCounted is null || IsCounted == isCounted)
        && (IsCorrection is null || IsCorrection == (entry.Supersedes is not null))
        && (IsSample is null || IsSample == entry.IsSample);
}

[Name("ResponseCountOrder"), Description("By what the entries of the history of counts are ordered.")]
internal sealed class ResponseCountOrder : SortBy<ResponseCountOrderField>;

/// <summary>What entries can be ordered by.</summary>
internal enum ResponseCountOrderField
{
    Day,
    RecordedAt,
    Value,
}

internal sealed class ResponseCountOrderFieldType() : DescribedEnum<ResponseCountOrderField>("What entries of the history of counts can be ordered by.", field => field switch
{
    ResponseCountOrderField.Day => "The day that an entry is about.",
    ResponseCountOrderField.RecordedAt => "When it was recorded.",
    ResponseCountOrderField.Value => "Its value.",
    _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not described."),
});

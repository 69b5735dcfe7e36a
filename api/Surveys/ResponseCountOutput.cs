using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

[Name("ResponseCount"), Description("One entry of the append-only history of counts: how many answered, never who.")]
internal sealed class ResponseCountOutput
{
    [Id, Description("Its id.")]
    public required string Id { get; init; }

    [Description("The day it is about.")]
    public required DateOnly Day { get; init; }

    [Description("Whether `value` is a total or what came on one day.")]
    public required CountKind Kind { get; init; }

    [Description("People, 0 to 1,000,000.")]
    public required int Value { get; init; }

    [Description("The section or service point that it is about; null for the whole survey. Entries of sections of the staff are not listed.")]
    public required string? Group { get; init; }

    [Description("When it was recorded.")]
    public required DateTimeOffset RecordedAt { get; init; }

    [Description("Who recorded it.")]
    public required string RecordedBy { get; init; }

    [Description("How it came in.")]
    public required CountSource Source { get; init; }

    [Id, Description("The id of the earlier entry that it corrects, if one.")]
    public required string? Supersedes { get; init; }

    [Description("Why it corrects, where it does.")]
    public required string? Reason { get; init; }

    [Description("A remark.")]
    public required string? Note { get; init; }

    [Description("Whether it is only an example, not a fact.")]
    public required bool IsSample { get; init; }
}

internal sealed class CountKindType() : DescribedEnum<CountKind>("What a count says.", kind => kind switch
{
    CountKind.Reading => "The total as of the end of a day, as the national system shows it.",
    CountKind.Increment => "What came on one day.",
    CountKind.Withdrawal => "Takes the entry that it supersedes out and puts nothing in its place; its value is 0.",
    _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not described."),
});

internal sealed class CountSourceType() : DescribedEnum<CountSource>("How a count came in.", source => source switch
{
    CountSource.Manual => "Typed by a person.",
    CountSource.File => "From a file.",
    CountSource.Api => "Through GraphQL.",
    CountSource.Paste => "Pasted as text.",
    CountSource.Sample => "Shipped with the program as an example; never a fact.",
    _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Not described."),
});

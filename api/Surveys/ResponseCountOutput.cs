using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

[Name("ResponseCount"), Implements(typeof(INode)), Description("One entry of the append-only history of counts: how many answered, never who.")]
internal sealed class ResponseCountOutput(AssessmentKey assessment, ResponseCount entry, bool isCounted) : INode
{
    [Id, Description("An opaque, stable id, unique over all types; `correctCount` takes it.")]
    public string Id => IdOf(assessment, entry.Id);

    [Description("The code of the survey that it counts.")]
    public string Survey => entry.SurveyCode;

    [Description("The day it is about.")]
    public DateOnly Day => entry.Day;

    [Description("Whether `value` is a total or what came on one day.")]
    public CountKind Kind => entry.Kind;

    [Description("People, 0 to 1,000,000.")]
    public int Value => entry.Value;

    [Description("The section or service point that it is about; null for the whole survey. Entries of sections of the staff are not listed.")]
    public string? Group => entry.Group;

    [Description("Whether figures are made from it: not where it was superseded, withdrawn, undone with its import, or is a sample beside real counts.")]
    public bool IsCounted => isCounted;

    [Description("When it was recorded.")]
    public DateTimeOffset RecordedAt => entry.RecordedAt;

    [Description("Who recorded it.")]
    public string RecordedBy => entry.RecordedBy;

    [Description("How it came in.")]
    public CountSource Source => entry.Source;

    [Id, Description("The id of the import that brought it, if one.")]
    public string? Import => entry.Import is { } import ? CountImportOutput.IdOf(assessment, import) : null;

    [Description("Its row in that import, counted from 1; null where none brought it.")]
    public int? Row => entry.Row;

    [Id, Description("The id of the earlier entry that it corrects, if one.")]
    public string? Supersedes => entry.Supersedes is { } earlier ? IdOf(assessment, earlier) : null;

    [Description("Why it corrects, where it does.")]
    public string? Reason => entry.Reason;

    [Description("A remark.")]
    public string? Note => entry.Note;

    [Description("Whether it is only an example, not a fact.")]
    public bool IsSample => entry.IsSample;

    /// <summary>The id of an entry, as every answer tells it.</summary>
    internal static string IdOf(AssessmentKey assessment, Guid id) => new GlobalId(NodeKind.ResponseCount, assessment, id.ToString("N")).ToString();
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

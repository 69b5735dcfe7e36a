using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

[Name("CountImport"), Implements(typeof(INode)), Description("A file or a text that brought many counts at once.")]
internal sealed class CountImportOutput(AssessmentKey assessment, CountImport import, IMapper mapper) : INode
{
    [Id, Description("An opaque, stable id, unique over all types; `undoImport` takes it.")]
    public string Id => IdOf(assessment, import.Id);

    [Description("The file's name, or how it came in.")]
    public string Name => import.Name;

    [Description("How many counts it brought, 1 or more.")]
    public int Rows => import.Rows;

    [Description("When and by whom it was imported.")]
    public RecordedOutput Recorded => mapper.Map<RecordedOutput>(import.Recorded);

    [Description("When, by whom and why it was taken back; null where it stands.")]
    public RecordedOutput? Undone => mapper.Map<RecordedOutput?>(import.Undone);

    /// <summary>The global id of an import.</summary>
    internal static string IdOf(AssessmentKey assessment, Guid import) => new GlobalId(NodeKind.CountImport, assessment, import.ToString("N")).ToString();
}

using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Indicators;

namespace Kolum.ItaAnalytics.Api.Indicators;

[Name("IndicatorImport"), Implements(typeof(INode)), Description("A file that brought many results at once.")]
internal sealed class IndicatorImportOutput(AssessmentKey assessment, IndicatorImport import, IMapper mapper) : INode
{
    [Id, Description("An opaque, stable id, unique over all types; `undoIndicatorImport` takes it.")]
    public string Id => new GlobalId(NodeKind.IndicatorImport, assessment, import.Id.ToString("N")).ToString();

    [Description("The file's name.")]
    public string Name => import.Name;

    [Description("How many results it brought, of every agency and year in it, 1 or more.")]
    public int Rows => import.Rows;

    [Description("When, by whom and why it was imported.")]
    public RecordedOutput Recorded => mapper.Map<RecordedOutput>(import.Recorded);

    [Description("When, by whom and why it was taken back; null where it stands.")]
    public RecordedOutput? Undone => mapper.Map<RecordedOutput?>(import.Undone);
}

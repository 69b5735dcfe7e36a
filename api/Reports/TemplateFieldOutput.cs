using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

[Name("TemplateField"), Description("Something that a Word template of the report may name: {{memo.subject}}.")]
internal sealed class TemplateFieldOutput(TemplateField known)
{
    [Description("Its stable key, for example \"memo.subject\".")]
    public string Key => known.Key;

    [Description("What it is filled with, in English.")]
    public string Name => known.Name.English;

    [Description("The same in Thai.")]
    public string NameTh => known.Name.Thai;

    [Description("Whether it belongs into the table row that is repeated for each measure.")]
    public bool IsOfMeasure => known.IsOfMeasure;

    [Description("Whether a report without it lacks something; then a template is taken with a warning.")]
    public bool IsExpected => known.IsExpected;
}

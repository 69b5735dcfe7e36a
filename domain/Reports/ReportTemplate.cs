using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>A Word template that was checked and may be used.</summary>
/// <param name="FileName">The name it came with.</param>
/// <param name="Content">The file.</param>
/// <param name="Fields">The fields that it names, in the order of the document.</param>
public sealed record TemplateCheck(string FileName, byte[] Content, IReadOnlyList<TemplateFieldUse> Fields);

/// <summary>A field in a template.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Place">Where it stands.</param>
public sealed record TemplateFieldUse(string Key, Place Place);

/// <summary>Checks and fills Word templates of the annual report.</summary>
public interface IReportTemplates
{
    /// <summary>The media type of template and report.</summary>
    const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The largest template, bytes (5 MiB).</summary>
    static int LargestFile => 5 * 1024 * 1024;

    /// <summary>The template that the program carries: the official memo, a title page and the six-column table.</summary>
    byte[] Carried { get; }

    /// <summary>Checks a template before it is used.</summary>
    /// <param name="content">The file; at most <see cref="LargestFile"/> bytes are read.</param>
    /// <param name="fileName">Its name, for the places of findings.</param>
    /// <param name="figureKeys">The numbers that it may name, beside <see cref="TemplateFields.All"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The template with warnings, or every reason why it cannot be used (codes: <see cref="TemplateCodes"/>).</returns>
    Task<Checked<TemplateCheck>> CheckAsync(Stream content, string fileName, IReadOnlyCollection<string> figureKeys, CancellationToken cancellation);

    /// <summary>Writes a report with a template. Equal templates and reports give equal bytes.</summary>
    /// <param name="file">A template that was checked.</param>
    /// <param name="report">The report.</param>
    /// <param name="seal">What a frozen version says of itself; nothing for a draft.</param>
    /// <param name="target">Where it is written.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="PaperNotWrittenException">The template cannot be opened after all.</exception>
    Task FillAsync(ReadOnlyMemory<byte> file, AnnualReport report, PaperSeal? seal, Stream target, CancellationToken cancellation);
}

/// <summary>The codes of everything that can be found in a template; a closed list.</summary>
public static class TemplateCodes
{
    /// <summary>Error: a field that no value belongs to.</summary>
    public const string FieldUnknown = "TEMPLATE_FIELD_UNKNOWN";

    /// <summary>Error: braces that open or close nothing.</summary>
    public const string FieldBroken = "TEMPLATE_FIELD_BROKEN";

    /// <summary>Warning: a field that the report needs is not in the template.</summary>
    public const string FieldMissing = "TEMPLATE_FIELD_MISSING";

    /// <summary>Error: a field of a measure stands outside a table row.</summary>
    public const string FieldMisplaced = "TEMPLATE_FIELD_MISPLACED";

    /// <summary>Error: no table row holds fields of a measure.</summary>
    public const string RowMissing = "TEMPLATE_ROW_MISSING";

    /// <summary>Error: not a Word document, locked, damaged or too large.</summary>
    public const string Broken = "TEMPLATE_BROKEN";

    /// <summary>Error: it carries macros or controls that run.</summary>
    public const string Macros = "TEMPLATE_MACROS";

    /// <summary>Error: it draws something in from outside.</summary>
    public const string External = "TEMPLATE_EXTERNAL";

    /// <summary>Error: a change needs a reason of 1–500 characters.</summary>
    public const string ReasonMissing = "TEMPLATE_REASON_MISSING";

    /// <summary>Error: there is no template of the agency to take out of use.</summary>
    public const string None = "TEMPLATE_NONE";
}

/// <summary>Writes an agency's report with its own template, or with the one that the program carries.</summary>
/// <param name="templates">Fills.</param>
/// <param name="files">Where the template is kept.</param>
public sealed class ReportFromTemplate(IReportTemplates templates, IAgencyFiles files)
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="seal">What a frozen version says of itself; nothing for a draft.</param>
    /// <param name="target">Where it is written.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="PaperNotWrittenException">The template cannot be opened after all.</exception>
    public async Task WriteAsync(AnnualReport report, PaperSeal? seal, Stream target, CancellationToken cancellation)
    {
        var own = await files.FindAsync(report.Agency.Key, AgencyFilePurpose.ReportTemplate, cancellation);
        await templates.FillAsync(own?.Content ?? templates.Carried, report, seal, target, cancellation);
    }
}

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Turns a paper into one HTML document that needs nothing beside it: the file, and what a browser prints as PDF.</summary>
public interface IPaperHtml
{
    /// <summary>The document. Equal papers give equal text.</summary>
    Task<string> RenderAsync(Paper paper);
}

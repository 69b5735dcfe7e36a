namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>What an installation may say about printing; section <c>Pdf</c> of the settings.</summary>
public sealed record PdfSettings
{
    /// <summary>The program file of a Chromium browser; looked for in the usual places where left out.</summary>
    public string? Browser { get; init; }

    /// <summary>How long a paper may take to print; more than 0, one minute unless said otherwise.</summary>
    public TimeSpan TimeOut { get; init; } = TimeSpan.FromMinutes(1);
}

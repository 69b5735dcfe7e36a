using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>Reads risks, CSV or XLSX.</summary>
internal sealed class RiskFileReader : IRiskFileReader
{
    /// <summary>The worksheet that is read; the first where there is none of this name.</summary>
    public const string SheetName = "ความเสี่ยง";

    private static readonly TableShape Shape = new(SheetName, RiskColumns.Headings, [.. RiskColumns.Days.Select(day => (int)day)], RiskColumns.CodePrefix);

    public Task<IReadOnlyList<Checked<RiskFileRow>>> ReadAsync(Stream content, string fileName, CancellationToken cancellation) =>
        TableFile.ReadAsync(Shape, content, fileName, (columns, cells, row) => new RiskRowText(columns, fileName).Read(cells, row), cancellation);
}

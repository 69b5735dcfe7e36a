using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>Reads risks, CSV or XLSX.</summary>
internal sealed class RiskFileReader : IRiskFileReader
{
    public Task<IReadOnlyList<Checked<RiskFileRow>>> ReadAsync(Stream content, string fileName, CancellationToken cancellation) =>
        RiskColumns.File.ReadAsync<RiskFileRow>(content, fileName, columns => new RiskRowText(columns, fileName).Read, cancellation);
}

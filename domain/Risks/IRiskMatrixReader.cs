using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>Reads a matrix from a file (JSON), in the form in which the program carries its own.</summary>
public interface IRiskMatrixReader
{
    /// <summary>Error: the file is no matrix in JSON.</summary>
    const string Unreadable = "RISK_MATRIX_UNREADABLE";

    /// <summary>The largest file that is read, bytes (1 MiB).</summary>
    static int LargestFile => 1024 * 1024;

    /// <summary>Reads it. What it says is not looked through here.</summary>
    Task<Checked<RiskMatrix>> ReadAsync(Stream content, string fileName, CancellationToken cancellation);

    /// <summary>Writes a matrix as such a file.</summary>
    byte[] Write(RiskMatrix matrix);
}

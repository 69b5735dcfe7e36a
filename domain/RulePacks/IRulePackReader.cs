using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>Reads a rule pack from a file that somebody wrote, and checks it.</summary>
public interface IRulePackReader
{
    /// <summary>The largest file that is read, bytes (2 MiB).</summary>
    const int LargestFile = 2 * 1024 * 1024;

    /// <summary>Reads and checks a pack: first its form, then what it says.</summary>
    /// <param name="content">The file.</param>
    /// <param name="fileName">For the places of findings.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The pack with warnings, or everything that is wrong with it (codes: <see cref="RulePackCodes"/>); the field of a place is a JSON pointer.</returns>
    Task<Checked<RulePack>> ReadAsync(Stream content, string fileName, CancellationToken cancellation);
}

using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>What was found while a file was read.</summary>
/// <remarks>Of a file with a thousand slips the first hundred errors and the first hundred notices are listed, and that there are more.</remarks>
internal sealed class FindingList
{
    /// <summary>There are more findings than are listed.</summary>
    public const string More = "MORE_FINDINGS";

    /// <summary>How many errors, and how many notices, are listed.</summary>
    public const int Most = 100;

    private readonly List<Finding> errors = [];
    private readonly List<Finding> notices = [];

    /// <summary>Whether something refuses the file.</summary>
    public bool Refuses => errors.Count > 0;

    /// <summary>The errors first.</summary>
    public IReadOnlyList<Finding> All => [.. errors, .. notices];

    /// <summary>Adds findings.</summary>
    public void Add(params IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var list = finding.Severity == Severity.Error ? errors : notices;
            if (list.Count < Most)
            {
                list.Add(finding);
            }
            else if (list.Count == Most)
            {
                BilingualText message = new("ยังมีข้อสังเกตอื่นอีกนอกจากที่แสดง", "There are more findings than are listed.");
                list.Add(new(More, finding.Severity, message, finding.Place));
            }
        }
    }
}

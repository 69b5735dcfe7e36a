using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Facts that were read before, each with the version that its agency had then; those least recently asked for leave first.</summary>
/// <param name="mostEntries">How many entries of counts and registers are remembered at most, over all assessments: some 200 bytes each.</param>
internal sealed class FactsMemory(int mostEntries = 500_000)
{
    private readonly Lock gate = new();
    private readonly LinkedList<Remembered> byUse = [];
    private readonly Dictionary<AssessmentKey, LinkedListNode<Remembered>> entries = [];
    private long size;

    /// <summary>The facts as of a version of the agency; nothing where another version is remembered, or none.</summary>
    public AssessmentFacts? Find(AssessmentKey key, long version)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(key, out var node) || node.Value.Version != version)
            {
                return null;
            }

            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Facts;
        }
    }

    /// <summary>Remembers facts instead of what was remembered before.</summary>
    /// <param name="version">The agency's version before they were read: a change while they were read makes them be read again.</param>
    /// <param name="facts">The facts.</param>
    public void Keep(long version, AssessmentFacts facts)
    {
        var remembered = new Remembered(version, facts, 100 + facts.Metrics.Decisions.Count + facts.Surveys.Concat(facts.EarlierSurveys).Sum(survey => survey.Counts.Count));
        lock (gate)
        {
            if (entries.Remove(facts.Key, out var before))
            {
                byUse.Remove(before);
                size -= before.Value.Size;
            }

            entries.Add(facts.Key, byUse.AddFirst(remembered));
            size += remembered.Size;
            while (size > mostEntries && byUse.Last is { } oldest)
            {
                byUse.RemoveLast();
                entries.Remove(oldest.Value.Facts.Key);
                size -= oldest.Value.Size;
            }
        }
    }

    private sealed record Remembered(long Version, AssessmentFacts Facts, int Size);
}

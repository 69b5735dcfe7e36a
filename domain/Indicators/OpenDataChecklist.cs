using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>An item of the checklist with what is known of it at one moment.</summary>
/// <param name="Rule">What is to be published.</param>
/// <param name="SubIndicator">What it counts for: set by the agency, else by the rules; nothing where neither says.</param>
/// <param name="DataYear">Which year its data are of, or nothing where that is not known.</param>
/// <param name="History">Every entry up to the moment, in order of time.</param>
/// <param name="Link">The last look at its address, or nothing.</param>
/// <param name="IsOverdue">Whether the day by which it was to be published is over, and it is not.</param>
public sealed record OpenDataProgress(
    OpenDataItem Rule, ItemSubIndicator? SubIndicator, BuddhistFiscalYear? DataYear, IReadOnlyList<OpenDataEntry> History, LinkCheck? Link, bool IsOverdue)
{
    /// <summary>The entry that holds, or nothing where nobody has recorded the item.</summary>
    public OpenDataEntry? Entry => History is [.., var last] ? last : null;

    /// <summary>What the entry says, or nothing.</summary>
    public OpenDataState? State => Entry?.State;

    /// <summary>How far it has come.</summary>
    public OpenDataStatus Status => State?.Status ?? OpenDataStatus.Unknown;

    /// <summary>Whether it counts as found.</summary>
    public bool IsDone => State is { IsDone: true };

    /// <summary>Whether its address did not answer when it was looked at last.</summary>
    public bool IsLinkDead => Link is { Answered: false };

    /// <summary>Its number and name: "o24 รายงานผล…", the number alone where the name is not known.</summary>
    public string Name => Rule.Title is { } title ? $"{Rule.Code} {title}" : Rule.Code;
}

/// <summary>The open-data checklist (OIT) of an agency and year as known at one moment.</summary>
public sealed class OpenDataChecklist
{
    private OpenDataChecklist(AssessmentKey key, IReadOnlyList<SubIndicator> subIndicators, IReadOnlyList<OpenDataProgress> items)
    {
        Key = key;
        SubIndicators = subIndicators;
        Items = items;
        Score = OpenDataScore.Of(
            [.. items.Select(item => new OpenDataPoint(item.Rule.Number, item.SubIndicator?.Code, item.Status == OpenDataStatus.Unknown ? null : item.IsDone))],
            subIndicators);
        Findings = OpenDataFindings.Of(items);
    }

    /// <summary>Agency and year.</summary>
    public AssessmentKey Key { get; }

    /// <summary>The sub-indicators of the year; empty where they are not known.</summary>
    public IReadOnlyList<SubIndicator> SubIndicators { get; }

    /// <summary>The items by number; empty where the rules of the year name none.</summary>
    public IReadOnlyList<OpenDataProgress> Items { get; }

    /// <summary>Completion per sub-indicator, and what the OIT score would be.</summary>
    public OpenDataScore Score { get; }

    /// <summary>What somebody should look at: addresses that do not answer, days that are over.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Items that count as found.</summary>
    public int Done => Items.Count(item => item.IsDone);

    /// <summary>Items that somebody has recorded.</summary>
    public int Recorded => Items.Count(item => item.Entry is not null);

    /// <summary>Whether anything was recorded.</summary>
    public bool HasRecords => Recorded > 0;

    /// <summary>The Thai day of the last entry that holds, or nothing.</summary>
    public DateOnly? DataAsOf => Items.Select(item => item.Entry).OfType<OpenDataEntry>().Max(entry => (DateOnly?)ThaiTime.Day(entry.Recorded.At));

    /// <summary>Items whose sub-indicator rests on nothing that was read: unconfirmed placements.</summary>
    public int UnconfirmedPlacements => Items.Count(item => item.SubIndicator is { Confidence: Confidence.Unconfirmed });

    /// <summary>The items of a sub-indicator, by number.</summary>
    /// <param name="code">Its code; nothing for the items whose sub-indicator is not known.</param>
    public IReadOnlyList<OpenDataProgress> ItemsOf(string? code) => [.. Items.Where(item => item.SubIndicator?.Code == code)];

    /// <summary>An item by its number, or nothing.</summary>
    public OpenDataProgress? Item(int number) => Items.FirstOrDefault(item => item.Rule.Number == number);

    /// <summary>One line for each item that was recorded, for the hash of the facts; empty where nothing was.</summary>
    public IEnumerable<string> FactLines() => Items.Select(item => item.Entry).OfType<OpenDataEntry>().Select(entry => FormattableString.Invariant($"open-data {entry.Item} {entry.Id}"));

    /// <summary>The checklist at a moment.</summary>
    /// <param name="key">Agency and year.</param>
    /// <param name="pack">The rules of the year, or nothing where none are known.</param>
    /// <param name="entries">Every entry, in order of time; those of items that the rules do not name are left out.</param>
    /// <param name="checks">Looks at addresses.</param>
    /// <param name="asOf">The moment; entries and looks after it are not known yet.</param>
    public static OpenDataChecklist Of(
        AssessmentKey key, RulePack? pack, IReadOnlyList<OpenDataEntry> entries, IReadOnlyList<LinkCheck> checks, DateTimeOffset asOf)
    {
        var histories = entries.Where(entry => entry.Recorded.At <= asOf).ToLookup(entry => entry.Item);
        var links = checks.Where(check => check.At <= asOf).GroupBy(check => check.Address).ToDictionary(looks => looks.Key, looks => looks.MaxBy(look => look.At)!);
        var today = ThaiTime.Day(asOf);
        return new(key, pack?.SubIndicators ?? [], [.. (pack?.OpenDataItems ?? []).Select(Progress)]);

        OpenDataProgress Progress(OpenDataItem rule)
        {
            IReadOnlyList<OpenDataEntry> history = [.. histories[rule.Number]];
            var held = history is [.., var last] ? last : null;
            return new(
                rule,
                held?.State.SubIndicator is { } set ? new(set, $"หน่วยงานกำหนด: {held.Recorded.Reason}", Confidence.Secondary) : rule.SubIndicator,
                rule.DataYear?.Of(key.FiscalYear),
                history,
                held?.State.Address is { } address ? links.GetValueOrDefault(address) : null,
                held?.State is { IsDone: false, Due: { } due } && due < today);
        }
    }
}

using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Who records counts, and how they came in.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Source">How.</param>
/// <param name="ImportName">The name under which they can be taken back together; nothing for a single count.</param>
public sealed record CountOrigin(Actor Actor, CountSource Source, string? ImportName = null);

/// <summary>What was recorded, or would be in a dry run.</summary>
/// <param name="Added">How many entries are new.</param>
/// <param name="AlreadyRecorded">How many were stored before under the same key with the same content.</param>
/// <param name="First">The first of them all, in the order of the rows, at most <see cref="RecordCounts.Shown"/>.</param>
/// <param name="Import">The import, where they came as one and something was new.</param>
public sealed record RecordedCounts(int Added, int AlreadyRecorded, IReadOnlyList<ResponseCount> First, CountImport? Import);

/// <summary>Records counts of answers: all rows or none, in a stream. Every row is checked, and every problem is told, not only the first.</summary>
/// <param name="store">Where surveys and counts are.</param>
/// <param name="clock">Now.</param>
public sealed class RecordCounts(ISurveyStore store, TimeProvider clock)
{
    /// <summary>How many entries a preview shows.</summary>
    public const int Shown = 1000;

    private const int BatchSize = 5000;

    // Reading the keys that exist and adding new ones is one step: two callers with one key must not both add.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>Checks rows against what is stored and, unless dry, adds them in one transaction.</summary>
    /// <param name="assessment">The assessment whose surveys are counted.</param>
    /// <param name="rows">The rows; a row that a reader refused refuses all.</param>
    /// <param name="origin">Who records, and how the rows came in.</param>
    /// <param name="dryRun">Only say what would be recorded.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The entries with warnings, or the reasons why nothing was stored (codes: <see cref="CountCodes"/> and the reader's).</returns>
    public async Task<Checked<RecordedCounts>> RunAsync(
        AssessmentKey assessment, IAsyncEnumerable<Checked<CountRow>> rows, CountOrigin origin, bool dryRun, CancellationToken cancellation)
    {
        if (origin.Actor.Refusal(Permission.RecordCounts, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<RecordedCounts>(refusal);
        }

        await OneAtATime.WaitAsync(cancellation);
        try
        {
            await using var session = await store.BeginAsync(assessment, cancellation);
            var setup = await store.ReadSetupAsync(assessment, cancellation);
            var recording = new CountRecording(assessment, setup, session, origin, ThaiTime.Now(clock));
            await foreach (var batch in rows.Chunk(BatchSize).OneAhead(cancellation))
            {
                await recording.AddAsync(batch, cancellation);
            }

            var recorded = await recording.EndAsync(cancellation);
            if (!dryRun && recorded.TryGet(out var counts) && counts.Added > 0)
            {
                await session.CommitAsync(cancellation);
            }

            return recorded;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>As above, for rows that are at hand.</summary>
    public Task<Checked<RecordedCounts>> RunAsync(
        AssessmentKey assessment, IReadOnlyList<CountRow> rows, CountOrigin origin, bool dryRun, CancellationToken cancellation) =>
        RunAsync(assessment, rows.Select(row => Checked.Accept(row)).ToAsyncEnumerable(), origin, dryRun, cancellation);
}

/// <summary>Rows on their way into a session.</summary>
internal sealed class CountRecording
{
    private readonly CountFindings findings = new();
    private readonly List<ResponseCount> first = [];
    private readonly HashSet<string> touched = [];
    private readonly HashSet<Guid> singleEntries = [];
    private readonly CountRowCheck check;
    private readonly RisingIds ids;
    private readonly SurveySetup setup;
    private readonly ICountSession session;
    private readonly CountOrigin origin;
    private readonly DateTimeOffset now;
    private readonly Guid? import;
    private int added;
    private int alreadyRecorded;

    public CountRecording(AssessmentKey assessment, SurveySetup setup, ICountSession session, CountOrigin origin, DateTimeOffset now)
    {
        this.setup = setup;
        this.session = session;
        this.origin = origin;
        this.now = now;
        import = origin.ImportName is null ? null : Guid.CreateVersion7(now);
        check = new(assessment, setup, now, findings);
        ids = new(now);
    }

    public async Task AddAsync(IReadOnlyList<Checked<CountRow>> rows, CancellationToken cancellation)
    {
        var accepted = new List<CountRow>(rows.Count);
        foreach (var read in rows)
        {
            foreach (var finding in read.Findings)
            {
                findings.Add(finding);
            }

            if (read.TryGet(out var row) && check.Check(row) is { } known)
            {
                accepted.Add(known);
            }
        }

        var entries = await NewEntriesAsync(accepted, cancellation);
        if (findings.Refuses || entries.Count == 0)
        {
            return;
        }

        await session.AddAsync(entries, cancellation);
    }

    public async Task<Checked<RecordedCounts>> EndAsync(CancellationToken cancellation)
    {
        if (!findings.Refuses)
        {
            await CheckEntriesAsync(cancellation);
        }

        if (findings.Refuses)
        {
            return Checked.Refuse<RecordedCounts>(findings.All);
        }

        var brought = import is { } id && added > 0 ? new CountImport(id, origin.ImportName!, added, new(now, origin.Actor.Name, origin.ImportName!)) : null;
        if (brought is not null)
        {
            await session.AddImportAsync(brought, cancellation);
        }

        return Checked.Accept(new RecordedCounts(added, alreadyRecorded, first, brought), findings.All);
    }

    private async Task<List<ResponseCount>> NewEntriesAsync(List<CountRow> rows, CancellationToken cancellation)
    {
        string[] keys = [.. rows.Select(Key).OfType<string>().Distinct()];
        var byKey = keys.Length == 0 ? [] : (await session.FindByKeysAsync(keys, cancellation)).DistinctBy(entry => entry.IdempotencyKey).ToDictionary(entry => entry.IdempotencyKey!);
        var entries = new List<ResponseCount>(rows.Count);
        foreach (var row in rows)
        {
            var entry = new ResponseCount(
                ids.Next(), row.SurveyCode, row.Day, row.Kind, row.Value, now, origin.Actor.Name, origin.Source, Key(row), Note: row.Note, Group: row.Group, Import: import, Row: import is null ? null : row.Row);
            if (entry.IdempotencyKey is { } key && !byKey.TryAdd(key, entry))
            {
                TakeKnown(row, byKey[key]);
                continue;
            }

            entries.Add(entry);
            Show(entry);
            touched.Add(row.SurveyCode);
            if (import is null)
            {
                singleEntries.Add(entry.Id);
            }
        }

        added += entries.Count;
        return entries;
    }

    private void TakeKnown(CountRow row, ResponseCount earlier)
    {
        if ((row.SurveyCode, row.Group, row.Day, row.Kind, row.Value, row.Note) != (earlier.SurveyCode, earlier.Group, earlier.Day, earlier.Kind, earlier.Value, earlier.Note))
        {
            findings.Refuse(row, "key", CountCodes.KeyReused, $"รหัสกันซ้ำ \"{row.Key}\" ใช้กับยอดอื่นแล้ว", $"The key \"{row.Key}\" was used before for another count.");
        }
        else if (!IsNew(earlier.Id, earlier.Import))
        {
            alreadyRecorded++;
            Show(earlier);
        }
    }

    private async Task CheckEntriesAsync(CancellationToken cancellation)
    {
        foreach (var (survey, decisions) in setup.Surveys.Where(survey => touched.Contains(survey.Survey.Code)))
        {
            var entries = new CountEntriesCheck(survey, decisions, setup.Profiles, now, entry => IsNew(entry.Id, entry.Import), findings);
            await foreach (var entry in session.CountedAsync(survey.Code, origin.Source == CountSource.Sample, cancellation))
            {
                entries.Next(entry);
            }

            entries.End();
        }
    }

    private bool IsNew(Guid entry, Guid? broughtBy) => import is { } id ? broughtBy == id : singleEntries.Contains(entry);

    private void Show(ResponseCount entry)
    {
        if (first.Count < RecordCounts.Shown)
        {
            first.Add(entry);
        }
    }

    private static string? Key(CountRow row) => string.IsNullOrWhiteSpace(row.Key) ? null : row.Key;
}

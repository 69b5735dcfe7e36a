using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>Records entries of registers, changes them and takes them back. What they said before stays in the history.</summary>
/// <param name="sessions">Opens the registers of a year.</param>
public sealed class ChangeRegisters(MetricSessions sessions)
{
    /// <summary>The most entries that a register holds in a year, withdrawn ones counted.</summary>
    public const int MostEntries = 5000;

    /// <summary>Records an entry, or what it says from now on.</summary>
    /// <param name="key">The assessment; opened where it does not exist.</param>
    /// <param name="register">The code of the register.</param>
    /// <param name="number">The entry to change; nothing for a new one.</param>
    /// <param name="typed">What was typed, by field; all of it, not only what changes.</param>
    /// <param name="source">Where it is known from; may be empty.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The entry as it stands then.</returns>
    public async Task<Checked<RegisterEntry>> RecordAsync(
        AssessmentKey key, string register, int? number, IReadOnlyDictionary<string, string> typed, string source, string reason, Actor actor, CancellationToken cancellation)
    {
        if (Registers.Find(register) is not { } definition)
        {
            return Checked.Refuse<RegisterEntry>(Registers.Unknown(register));
        }

        var recorded = 0;
        var changed = await sessions.ChangeAsync(key, reason, actor, definition.Code, Decide, cancellation);
        return Entry(changed, definition, () => recorded);

        Checked<IReadOnlyList<MetricDecision>> Decide(MetricSession session)
        {
            var writing = new RegisterWriting(session, definition);
            var subject = number is { } known ? RegisterEntry.SubjectOf(definition, known) : definition.Code;
            var kept = writing.Add(number, typed, source, field => new(subject, field));
            recorded = kept ?? 0;
            return writing.Findings.Count > 0
                ? Checked.Refuse<IReadOnlyList<MetricDecision>>(writing.Findings)
                : writing.Decisions.Count == 0
                    ? Checked.Refuse<IReadOnlyList<MetricDecision>>(Finding.Error(MetricCodes.Unchanged, new(subject), "ไม่มีอะไรเปลี่ยนจากที่บันทึกไว้", "Nothing differs from what is stored."))
                    : Checked.Accept<IReadOnlyList<MetricDecision>>(writing.Decisions);
        }
    }

    /// <summary>Takes an entry back; it stays in the history.</summary>
    /// <returns>The entry as it is withdrawn.</returns>
    public async Task<Checked<RegisterEntry>> WithdrawAsync(AssessmentKey key, string register, int number, string reason, Actor actor, CancellationToken cancellation)
    {
        if (Registers.Find(register) is not { } definition)
        {
            return Checked.Refuse<RegisterEntry>(Registers.Unknown(register));
        }

        var changed = await sessions.ChangeAsync(key, reason, actor, RegisterEntry.SubjectOf(definition, number), Decide, cancellation);
        return Entry(changed, definition, () => number);

        Checked<IReadOnlyList<MetricDecision>> Decide(MetricSession session) => session.Register(definition).Find(number) is null
            ? Checked.Refuse<IReadOnlyList<MetricDecision>>(RegisterWriting.EntryUnknown(definition, number, new(RegisterEntry.SubjectOf(definition, number), "entry")))
            : Checked.Accept<IReadOnlyList<MetricDecision>>([new EntrySet(definition.Code, number, null, "", session.Recorded)]);
    }

    private static Checked<RegisterEntry> Entry(Checked<MetricFacts> changed, RegisterDefinition definition, Func<int> number)
    {
        if (!changed.TryGet(out var facts))
        {
            return Checked.Refuse<RegisterEntry>(changed.Findings);
        }

        var state = RegisterState.Of(definition, facts, DateTimeOffset.MaxValue);
        return Checked.Accept(state.Entries.Concat(state.Withdrawn).First(entry => entry.Number == number()), changed.Findings);
    }
}

/// <summary>Entries of a register on their way to decisions: each is checked against what stands and against the ones before it.</summary>
internal sealed class RegisterWriting
{
    private readonly MetricSession session;
    private readonly RegisterDefinition register;
    private readonly RegisterContext context;
    private readonly Dictionary<int, RegisterEntry> standing;
    private readonly Dictionary<string, int> numbers;
    private readonly HashSet<int> told = [];
    private int next;

    public RegisterWriting(MetricSession session, RegisterDefinition register)
    {
        this.session = session;
        this.register = register;
        context = session.Context();
        standing = session.Register(register).Entries.ToDictionary(entry => entry.Number);
        numbers = standing.Values.ToDictionary(entry => register.KeyOf(entry.Values), entry => entry.Number);
        next = session.NextNumber(register);
    }

    /// <summary>Everything that speaks against the entries.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>What is to be kept.</summary>
    public List<MetricDecision> Decisions { get; } = [];

    /// <summary>Adds an entry, or what one says from now on.</summary>
    /// <param name="number">The entry; nothing for a new one.</param>
    /// <param name="typed">What was typed, by field.</param>
    /// <param name="source">Where it is known from.</param>
    /// <param name="at">Where a field stands.</param>
    /// <param name="mayMatch">Whether a row without a number is the entry that has its key, where there is one: so files are read again without doubling.</param>
    /// <returns>The number of the entry; nothing where it was refused.</returns>
    public int? Add(int? number, IReadOnlyDictionary<string, string> typed, string source, Func<string, Place> at, bool mayMatch = false)
    {
        var before = Findings.Count;
        Findings.AddRange(RegisterCheck.Source(source, at("source")));
        var read = RegisterCheck.Read(register, typed, context, session.Today, at);
        Findings.AddRange(read.Findings);
        if (number is { } asked && !standing.ContainsKey(asked))
        {
            Findings.Add(EntryUnknown(register, asked, at("entry")));
        }

        if (Findings.Count > before || !read.TryGet(out var values))
        {
            return null;
        }

        var key = register.KeyOf(values);
        int? same = numbers.TryGetValue(key, out var holder) ? holder : null;
        var entry = number ?? (mayMatch && same is { } matched && !told.Contains(matched) ? matched : next);
        if ((same is { } other && other != entry) || !told.Add(entry))
        {
            Findings.Add(Finding.Error(
                MetricCodes.EntryRepeated,
                at(register.KeyFields[0]),
                $"มีรายการนี้แล้ว: {register.Said(values, ThaiFormat.Plain)}",
                same is { } twin ? $"Entry {ThaiFormat.Plain.Number(twin)} says this already." : "The entry is named twice."));
            return null;
        }

        Keep(entry, key, values, source.Trim());
        return entry;
    }

    public static Finding EntryUnknown(RegisterDefinition register, int number, Place place) => Finding.Error(
        MetricCodes.EntryUnknown,
        place,
        $"{register.Name.Thai}ไม่มีรายการที่ {ThaiFormat.Plain.Number(number)} หรือถูกถอนไปแล้ว",
        $"The register '{register.Code}' has no entry {ThaiFormat.Plain.Number(number)}, or it was withdrawn.");

    private void Keep(int entry, string key, RegisterValues values, string source)
    {
        if (standing.TryGetValue(entry, out var known))
        {
            numbers.Remove(register.KeyOf(known.Values));
            if (known.Values.SaysTheSame(values) && (source.Length == 0 || source == known.Latest.Source))
            {
                numbers[key] = entry;
                return;
            }
        }
        else if (++next > ChangeRegisters.MostEntries + 1)
        {
            var most = ThaiFormat.Plain.Number(ChangeRegisters.MostEntries);
            Findings.Add(Finding.Error(MetricCodes.RegisterFull, new(register.Code), $"ทะเบียนหนึ่งมีได้ไม่เกิน {most} รายการต่อปี", $"A register holds at most {most} entries a year."));
            return;
        }

        numbers[key] = entry;
        Decisions.Add(new EntrySet(register.Code, entry, values, source.Length == 0 ? known?.Latest.Source ?? "" : source, session.Recorded));
    }
}

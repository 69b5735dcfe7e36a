using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>What a file of risks brought, or would in a dry run.</summary>
/// <param name="Added">Codes of new risks.</param>
/// <param name="Changed">Codes of risks of which something changed.</param>
/// <param name="Unchanged">Codes of risks that the file says as they are.</param>
/// <param name="Actions">How many actions are new or changed.</param>
public sealed record ImportedRisks(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Unchanged, int Actions);

/// <summary>Takes in a file of risks: all rows or none. Every row is checked, and every problem is told, not only the first.</summary>
/// <param name="sessions">Opens the risks of a year.</param>
public sealed class ImportRisks(RiskSessions sessions)
{
    /// <summary>Checks rows against what is stored and, unless dry, keeps what differs.</summary>
    /// <param name="key">The assessment; opened where it does not exist.</param>
    /// <param name="rows">The rows; one that a reader refused refuses all.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="dryRun">Only say what would be kept.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<ImportedRisks>> RunAsync(
        AssessmentKey key, IReadOnlyList<Checked<RiskFileRow>> rows, string reason, Actor actor, bool dryRun, CancellationToken cancellation)
    {
        var opened = await sessions.OpenAsync(key, reason, actor, "file", cancellation);
        if (!opened.TryGet(out var session))
        {
            return Checked.Refuse<ImportedRisks>(opened.Findings);
        }

        var import = new RiskImport(session);
        foreach (var row in rows)
        {
            import.Add(row);
        }

        if (import.Findings.Any(finding => finding.Severity == Severity.Error))
        {
            return Checked.Refuse<ImportedRisks>(import.Findings);
        }

        if (!dryRun && import.Decisions.Count > 0)
        {
            var added = await session.AddAsync(import.Decisions, import.Findings, cancellation);
            if (!added.IsAccepted)
            {
                return Checked.Refuse<ImportedRisks>(added.Findings);
            }
        }

        return Checked.Accept(import.Result(), import.Findings);
    }
}

/// <summary>Rows on their way to decisions.</summary>
internal sealed class RiskImport(RiskSession session)
{
    private readonly Dictionary<string, Risk> standing = session.Real.ToDictionary(risk => risk.Code);
    private readonly Dictionary<string, bool> told = [];
    private readonly HashSet<string> added = [];
    private readonly HashSet<string> changed = [];
    private readonly HashSet<(string Code, int Number)> actions = [];
    private readonly Dictionary<string, int> lastAction = [];
    private string? current;
    private int next = session.NextNumber;
    private int actionsChanged;

    public List<Finding> Findings { get; } = [];

    public List<RiskDecision> Decisions { get; } = [];

    public ImportedRisks Result() => new(
        [.. added.Order(StringComparer.Ordinal)],
        [.. changed.Except(added).Order(StringComparer.Ordinal)],
        [.. told.Keys.Except(added).Except(changed).Order(StringComparer.Ordinal)],
        actionsChanged);

    public void Add(Checked<RiskFileRow> read)
    {
        Findings.AddRange(read.Findings);
        if (!read.TryGet(out var row))
        {
            current = null;
            return;
        }

        if (CodeOf(row) is not { } code)
        {
            current = null;
            return;
        }

        current = code;
        var needsEvidence = NeedsAction(code, row);
        if (row.Description is { } description)
        {
            Describe(code, description, row);
        }

        told.TryAdd(code, true);
        if (row.Action is { } action)
        {
            Act(code, action, row, needsEvidence);
        }
    }

    /// <summary>The risk of a row; nothing, with a finding, where it cannot be told.</summary>
    private string? CodeOf(RiskFileRow row)
    {
        if (row.Code is null)
        {
            if (row.Description is null)
            {
                return current ?? Refuse(row, "code", RiskCodes.CodeInvalid, "แถวนี้ไม่บอกว่าเป็นความเสี่ยงใด", "The row does not say which risk it is about.");
            }

            while (standing.ContainsKey(RiskCode.Of(Math.Min(next, RiskCode.Most), session.Key.FiscalYear)) || told.ContainsKey(RiskCode.Of(Math.Min(next, RiskCode.Most), session.Key.FiscalYear)))
            {
                if (next++ >= RiskCode.Most)
                {
                    Findings.Add(RiskFields.TooMany(session.Key));
                    return null;
                }
            }

            return RiskCode.Of(next++, session.Key.FiscalYear);
        }

        if (RiskCode.TryRead(row.Code, session.Key.FiscalYear) is not { } code)
        {
            return Refuse(row, "code", RiskCodes.CodeInvalid, $"“{Wording.Quote(row.Code)}” ไม่ใช่รหัสของปีนี้ เช่น {RiskCode.Of(1, session.Key.FiscalYear)}", $"'{Wording.Quote(row.Code)}' is no code of this year, for example {RiskCode.Of(1, session.Key.FiscalYear)}.");
        }

        if (row.Description is not null && told.ContainsKey(code))
        {
            return Refuse(row, "code", RiskCodes.RowRepeated, $"{code} มีมากกว่าหนึ่งแถว แถวที่สองให้กรอกเฉพาะมาตรการจัดการ", $"{code} is described in more than one row; fill only the action in further ones.");
        }

        if (row.Description is null && !standing.ContainsKey(code) && !told.ContainsKey(code))
        {
            return Refuse(row, "code", RiskCodes.Unknown, $"ไม่มีความเสี่ยงรหัส {code} โปรดกรอกด้าน กระบวนงาน และเหตุการณ์", $"There is no risk {code}; fill in area, process and event.");
        }

        return standing.GetValueOrDefault(code) is { IsOpen: false }
            ? Refuse(row, "code", RiskCodes.IsClosed, $"{code} ปิดแล้ว โปรดเปิดใหม่ก่อนแก้ไข", $"{code} is closed; open it again first.")
            : code;
    }

    private void Describe(string code, RiskDescription typed, RiskFileRow row)
    {
        var (description, known) = (RiskFields.Trimmed(typed), standing.GetValueOrDefault(code));
        Placed(RiskInputCheck.Description(description, code), row);
        if (known is null)
        {
            added.Add(code);
        }

        if (known?.Description != description)
        {
            Decide(code, new RiskDescribed(code, description, session.Recorded));
        }

        foreach (var (kind, levels) in row.Ratings.OrderBy(rating => rating.Key))
        {
            var rating = RiskInputCheck.Rating(levels.Likelihood, levels.Impact, session.Matrix, new(code, RiskFields.Of(kind)));
            Placed(rating.Findings, row);
            if (rating.TryGet(out var read) && read != known?.Rated(kind)?.Rating)
            {
                Decide(code, new RiskRated(code, kind, read, session.Recorded));
            }
        }

        if (row.AcceptedUntil is { } until && known?.Acceptance?.Until != until)
        {
            Placed(RiskInputCheck.Day(until, session.Key.FiscalYear, new(code, "acceptedUntil")), row);
            Decide(code, new RiskAccepted(code, IsAccepted: true, until, session.Recorded));
        }
    }

    private void Act(string code, RiskAction typed, RiskFileRow row, bool needsEvidence)
    {
        var known = standing.GetValueOrDefault(code)?.Actions ?? [];
        var last = Math.Max(lastAction.GetValueOrDefault(code), known.Select(action => action.Number).DefaultIfEmpty(0).Max());
        var number = typed.Number == 0 ? last + 1 : typed.Number;
        if (number > RiskLinks.Largest)
        {
            Findings.Add(RiskFields.TooMany(session.Key));
            return;
        }

        if (!actions.Add((code, number)))
        {
            Refuse(row, "actionNumber", RiskCodes.RowRepeated, $"{code} มีมาตรการที่ {ThaiFormat.Plain.Number(number)} มากกว่าหนึ่งแถว", $"Action {ThaiFormat.Plain.Number(number)} of {code} stands in more than one row.");
            return;
        }

        lastAction[code] = Math.Max(lastAction.GetValueOrDefault(code), number);
        var action = RiskFields.Finished(RiskFields.Trimmed(typed) with { Number = number }, session.Today);
        Placed(RiskInputCheck.Action(action, needsEvidence, session.Key.FiscalYear, session.Today, code).Select(finding => finding with { Place = new(code, $"action {finding.Place.Field}") }), row);
        if (known.FirstOrDefault(stored => stored.Number == number) != action)
        {
            actionsChanged++;
            Decide(code, new RiskActionSet(code, action, session.Recorded));
        }
    }

    /// <summary>Whether the level of a risk, as the file and the store say it, asks for evidence.</summary>
    private bool NeedsAction(string code, RiskFileRow row)
    {
        var known = standing.GetValueOrDefault(code);
        RatingKind[] order = [RatingKind.Current, RatingKind.Inherent];
        foreach (var kind in order)
        {
            var rating = row.Ratings.TryGetValue(kind, out var levels) ? RiskRating.TryOf(levels.Likelihood, levels.Impact)
                : Decisions.OfType<RiskRated>().LastOrDefault(rated => rated.Code == code && rated.Kind == kind)?.Rating ?? known?.Rated(kind)?.Rating;
            if (rating is not null)
            {
                return session.Matrix.Holds(rating) && session.Matrix.BandOf(rating).NeedsAction;
            }
        }

        return false;
    }

    private void Decide(string code, RiskDecision decision)
    {
        changed.Add(code);
        Decisions.Add(decision);
    }

    private void Placed(IEnumerable<Finding> findings, RiskFileRow row) =>
        Findings.AddRange(findings.Select(finding => finding with { Place = row.PlaceOf(finding.Place.Field ?? "") }));

    private string? Refuse(RiskFileRow row, string field, string code, string thai, string english)
    {
        Findings.Add(Finding.Error(code, row.PlaceOf(field), thai, english));
        return null;
    }
}

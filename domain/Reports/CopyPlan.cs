using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What copying a plan brought, or would in a dry run.</summary>
/// <param name="Target">The assessment that it was copied to.</param>
/// <param name="Measures">Its measures.</param>
/// <param name="Steps">How many followed steps came with them.</param>
public sealed record CopiedPlan(AssessmentKey Target, IReadOnlyList<Measure> Measures, int Steps);

/// <summary>
/// Makes the plan of a year from that of another: measures with their plan columns, periods and planned days moved, results empty, statuses not
/// started, links where the year has their key, and a note where each measure came from. All of it or nothing.
/// </summary>
/// <param name="reader">What the years hold.</param>
/// <param name="store">Where the plan is kept.</param>
/// <param name="rules">The rules of the years.</param>
/// <param name="clock">Now.</param>
public sealed class CopyPlan(AssessmentReader reader, IMeasureStore store, AssessmentRules rules, TimeProvider clock)
{
    /// <summary>Copies a plan.</summary>
    /// <param name="source">The assessment that is copied.</param>
    /// <param name="to">The fiscal year that it is copied to; it has no measures yet.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="dryRun">Only say what would be stored.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The plan with notes on what was left out or should be looked at.</returns>
    public async Task<Checked<CopiedPlan>> RunAsync(AssessmentKey source, int to, string reason, Actor actor, bool dryRun, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.ChangeMeasures, source.Agency) is { } refusal)
        {
            return Checked.Refuse<CopiedPlan>(refusal);
        }

        var subject = source.ToString();
        List<Finding> problems = [.. Reasons.Problems(reason, subject, ReviseMeasure.ReasonMissing)];
        var year = BuddhistFiscalYear.TryOf(to);
        if (year is null || year == source.FiscalYear)
        {
            problems.Add(YearInvalid(subject));
        }

        var found = await reader.ReadAsync(source, asOf: null, cancellation);
        if (found is not { Measures.Count: > 0 })
        {
            problems.Add(Finding.Error(MeasureCodes.CopySourceEmpty, new(subject, "fiscalYear"), $"ปี {source.FiscalYear} ยังไม่มีมาตรการให้คัดลอก", $"Fiscal year {source.FiscalYear} has no measures to copy."));
        }

        var target = year is null || year == source.FiscalYear ? null : new AssessmentKey(source.Agency, year);
        if (target is not null && await reader.ReadAsync(target, asOf: null, cancellation) is { Measures.Count: > 0 })
        {
            problems.Add(Taken(target));
        }

        if (problems.Count > 0 || found is null || target is null)
        {
            return Checked.Refuse<CopiedPlan>(problems);
        }

        var notes = new List<Finding>();
        var copy = PlanCopy.Of(
            found.Plan.Measures,
            source.FiscalYear,
            target.FiscalYear,
            progress => Kept(progress, found, target, notes),
            new(ThaiTime.Now(clock), actor.Name, reason.Trim()));
        notes.AddRange(copy.Measures.SelectMany(version => Dated(version.Measure, source.FiscalYear)));
        return dryRun || await store.AddPlanAsync(target, copy.Measures, copy.Decisions, cancellation)
            ? Checked.Accept(new CopiedPlan(target, [.. copy.Measures.Select(version => version.Measure)], copy.Decisions.OfType<StepSet>().Count()), notes)
            : Checked.Refuse<CopiedPlan>(Taken(target));
    }

    /// <summary>The links whose key exists in the target year. The same number may name another open-data item there, and risks are a year's own.</summary>
    private MeasureLinks Kept(MeasureProgress progress, Assessment found, AssessmentKey target, List<Finding> notes)
    {
        var (links, pack) = (progress.Links, rules.Packs.Find(target.FiscalYear));
        var surveys = Enum.GetValues<SurveyPart>().Select(part => Survey.Of(target, part).Code).ToHashSet();
        var kept = MeasureLinks.Of(
            links.Surveys.Where(surveys.Contains),
            links.Indicators.Where(number => pack?.Indicator(number) is not null),
            links.OpenDataItems.Where(number => TitleOf(pack, number) is { } title && Wording.Squeezed(title) == Wording.Squeezed(TitleOf(found.RulePack, number) ?? "")),
            []);
        notes.AddRange(
            links.Surveys.Except(kept.Surveys).Select(MeasureLinkTargets.Survey)
                .Concat(links.Indicators.Except(kept.Indicators).Select(MeasureLinkTargets.Indicator))
                .Concat(links.OpenDataItems.Except(kept.OpenDataItems).Select(MeasureLinkTargets.Item))
                .Concat(links.Risks.Select(code => MeasureLinkTargets.Risk(code)))
                .Select(left => LeftOut(progress, left, target.FiscalYear)));
        return kept;
    }

    private static string? TitleOf(RulePack? pack, int number) => pack?.OpenDataItems.FirstOrDefault(item => item.Number == number)?.Title;

    private static IEnumerable<Finding> Dated(Measure measure, BuddhistFiscalYear source) =>
        from text in measure.Texts()
        where text.Field != MeasureField.Period && ThaiDigits.ToArabic(text.Text).Contains(source.ToString(), StringComparison.Ordinal)
        select Finding.Info(
            MeasureCodes.CopyTextNamesYear,
            MeasureFields.PlaceOf(measure.Number, text.Field),
            $"ข้อความที่คัดลอกกล่าวถึงปี {source} โปรดตรวจว่ายังถูกต้อง",
            $"The copied text names the year {source}; look whether it still fits.");

    private static Finding LeftOut(MeasureProgress progress, MissingLink left, BuddhistFiscalYear year) => Finding.Info(
        MeasureCodes.CopyLinkLeftOut,
        new(MeasureFields.Subject(progress.Measure.Number), "links"),
        $"ไม่ได้คัดลอกการเชื่อมโยงกับ{left.Name.Thai} เพราะปี {year} ไม่มีหรืออาจเป็นคนละเรื่อง",
        $"The link to {left.Name.English} was left out: fiscal year {year} does not have it, or it may be another one.");

    private static Finding Taken(AssessmentKey target) => Finding.Error(
        MeasureCodes.CopyTargetTaken, new(target.ToString(), "toFiscalYear"), $"ปี {target.FiscalYear} มีมาตรการอยู่แล้ว จึงไม่คัดลอกทับ", $"Fiscal year {target.FiscalYear} has measures already; nothing was copied over them.");

    private static Finding YearInvalid(string subject) => Finding.Error(
        MeasureCodes.CopyYearInvalid,
        new(subject, "toFiscalYear"),
        $"ปีปลายทางต้องเป็นปีอื่น พ.ศ. {BuddhistFiscalYear.Earliest} ถึง {BuddhistFiscalYear.Latest}",
        $"A plan is copied to another year of the Buddhist Era, {BuddhistFiscalYear.Earliest} to {BuddhistFiscalYear.Latest}.");
}

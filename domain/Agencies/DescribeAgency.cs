using System.Globalization;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>Records what quotas and plans depend on: headcount and class of an agency, and its own days off. Earlier entries stay.</summary>
/// <param name="store">Where agencies are.</param>
/// <param name="rulePacks">The rules, to warn where none covers a class.</param>
/// <param name="clock">Now.</param>
public sealed class DescribeAgency(IAgencyStore store, IRulePacks rulePacks, TimeProvider clock)
{
    private const int LongestName = 100;
    private const int LongestClass = 16;

    private static readonly DateOnly Earliest = BuddhistFiscalYear.Of(BuddhistFiscalYear.Earliest).Start;
    private static readonly DateOnly Latest = BuddhistFiscalYear.Of(BuddhistFiscalYear.Latest).Period.LastDay;

    /// <summary>Adds headcount and class from a day on.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="effectiveFrom">The first day on which they hold.</param>
    /// <param name="headcount">Staff who may answer IIT, people, 1–1,000,000.</param>
    /// <param name="agencyClass">The kind of agency as the rules name it: <c>sao</c>.</param>
    /// <param name="sizeClass">S, M or L.</param>
    /// <param name="source">Where it was read.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The entry, or why it was refused (codes: <see cref="AgencyCodes"/>).</returns>
    public async Task<Checked<AgencyProfile>> SetProfileAsync(
        AgencyKey agency,
        DateOnly effectiveFrom,
        int headcount,
        string agencyClass,
        string sizeClass,
        string source,
        string reason,
        Actor actor,
        CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.DescribeAgency, agency) is { } refusal)
        {
            return Checked.Refuse<AgencyProfile>(refusal);
        }

        var problems = await ProblemsAsync(agency, reason, cancellation);
        if (headcount is < 1 or > AgencyProfile.LargestHeadcount)
        {
            problems.Add(Finding.Error(AgencyCodes.HeadcountOutOfRange, new("profile", "headcount"), "จำนวนบุคลากรต้องอยู่ระหว่าง 1 ถึง 1,000,000 คน", "The headcount must be 1 to 1,000,000 people."));
        }

        if (effectiveFrom < Earliest || effectiveFrom > Latest)
        {
            problems.Add(Finding.Error(AgencyCodes.EffectiveFromOutOfRange, new("profile", "effectiveFrom"), $"วันที่เริ่มใช้ต้องอยู่ระหว่าง {ThaiFormat.Plain.ShortDate(Earliest)} ถึง {ThaiFormat.Plain.ShortDate(Latest)} โปรดตรวจปี", $"It holds from a day between {Iso(Earliest)} and {Iso(Latest)}; check the year."));
        }

        if (agencyClass.Trim().Length is 0 or > LongestClass || sizeClass.Trim().Length is 0 or > LongestClass)
        {
            problems.Add(Finding.Error(AgencyCodes.ClassInvalid, new("profile", "agencyClass"), "โปรดระบุประเภทและขนาดของหน่วยงาน เช่น sao และ M", "Give the kind and the size of the agency, for example sao and M."));
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<AgencyProfile>(problems);
        }

        var profile = new AgencyProfile(
            effectiveFrom, headcount, agencyClass.Trim(), sizeClass.Trim(), source.Trim(), Confidences.Of(source), IsSample: false, new(ThaiTime.Now(clock), actor.Name, reason.Trim()));
        await store.AddProfileAsync(agency, profile, cancellation);
        return Checked.Accept(profile, Warnings(profile));
    }

    /// <summary>Adds days off, or days on which the office works all the same.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="days">The days with their names.</param>
    /// <param name="reason">Why, 1–500 characters: where they were read.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<IReadOnlyList<CalendarDay>>> AddDaysAsync(
        AgencyKey agency, IReadOnlyList<(DateOnly Day, string Name, bool IsWorkingDay)> days, string reason, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.DescribeAgency, agency) is { } refusal)
        {
            return Checked.Refuse<IReadOnlyList<CalendarDay>>(refusal);
        }

        var problems = await ProblemsAsync(agency, reason, cancellation);
        problems.AddRange(days.Where(day => day.Name.Trim().Length is 0 or > LongestName).Select(day => Finding.Error(
            AgencyCodes.DayNameInvalid, new("calendar", "name"), $"วันที่ {ThaiFormat.Plain.ShortDate(day.Day)} ต้องมีชื่อไม่เกิน {LongestName} ตัวอักษร", $"The day {Iso(day.Day)} needs a name of at most {LongestName} characters.")));
        if (problems.Count > 0)
        {
            return Checked.Refuse<IReadOnlyList<CalendarDay>>(problems);
        }

        var recorded = new Recorded(ThaiTime.Now(clock), actor.Name, reason.Trim());
        CalendarDay[] added = [.. days.Select(day => new CalendarDay(day.Day, day.Name.Trim(), day.IsWorkingDay, recorded))];
        await store.AddCalendarDaysAsync(agency, added, cancellation);
        return Checked.Accept<IReadOnlyList<CalendarDay>>(added);
    }

    private async Task<List<Finding>> ProblemsAsync(AgencyKey agency, string reason, CancellationToken cancellation)
    {
        var problems = new List<Finding>();
        if (!await store.ExistsAsync(agency, cancellation))
        {
            problems.Add(Finding.Error(AgencyCodes.Unknown, new("agency", "agency"), $"ไม่รู้จักหน่วยงาน {agency}", $"The agency {agency} is not known."));
        }

        problems.AddRange(Reasons.Problems(reason, "agency", AgencyCodes.ReasonMissing));
        return problems;
    }

    private Finding[] Warnings(AgencyProfile profile)
    {
        var rules = rulePacks.Find(BuddhistFiscalYear.Containing(profile.EffectiveFrom));
        return rules?.QuotaRuleFor(SurveyPart.EitPart1, profile.AgencyClass, profile.SizeClass) is null
            ? [Finding.Warning(
                AgencyCodes.ClassWithoutRule,
                new("profile", "agencyClass"),
                $"ยังไม่มีเกณฑ์จำนวนขั้นต่ำ EIT ของประเภท {profile.AgencyClass} ขนาด {profile.SizeClass} ต้องกำหนดจำนวนเอง",
                $"No rule gives the EIT quota of {profile.AgencyClass} {profile.SizeClass}; enter the number.")]
            : [];
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

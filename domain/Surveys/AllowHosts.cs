using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Keeps an agency's list of hosts that short links may lead to.</summary>
/// <param name="points">Where the list is.</param>
/// <param name="agencies">Where agencies are.</param>
/// <param name="clock">Now.</param>
public sealed class AllowHosts(IServicePoints points, IAgencyStore agencies, TimeProvider clock)
{
    /// <summary>Adds a host, or takes it away; links that lead to it stop working at once.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="host">A host name without scheme and path.</param>
    /// <param name="isAllowed">Whether it is allowed.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The list, or why the host was refused.</returns>
    public async Task<Checked<IReadOnlyList<string>>> RunAsync(
        AgencyKey agency, string host, bool isAllowed, string reason, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.SetUpSurveys, agency) is { } refusal)
        {
            return Checked.Refuse<IReadOnlyList<string>>(refusal);
        }

        var problems = new List<Finding>();
        if (!await agencies.ExistsAsync(agency, cancellation))
        {
            problems.Add(Finding.Error(AgencyCodes.Unknown, new("agency", "agency"), $"ไม่รู้จักหน่วยงาน {agency}", $"The agency {agency} is not known."));
        }

        if (SurveyAddresses.TryReadHost(host) is not { } name)
        {
            name = "";
            problems.Add(Finding.Error(SurveyCodes.AddressInvalid, new("host", "host"), "โปรดกรอกชื่อเครื่องบริการเท่านั้น เช่น itas.nacc.go.th", "Give a host name only, for example itas.nacc.go.th."));
        }

        problems.AddRange(Reasons.Problems(reason, "host", SurveyCodes.ReasonMissing));
        if (problems.Count > 0)
        {
            return Checked.Refuse<IReadOnlyList<string>>(problems);
        }

        await points.SetHostAsync(agency, name, isAllowed, new(ThaiTime.Now(clock), actor.Name, reason.Trim()), cancellation);
        return Checked.Accept(await points.AllowedHostsAsync(agency, cancellation));
    }
}

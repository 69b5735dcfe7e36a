using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>Short links, their scans and the hosts that they may lead to, in the database.</summary>
internal sealed class ServicePoints(ItaContext database) : IServicePoints
{
    public async Task<LinkTarget?> FindAsync(string linkCode, CancellationToken cancellation)
    {
        var found = await (
            from link in database.ServicePointLinks
            join survey in database.Surveys on link.SurveyId equals survey.Id
            join assessment in database.Assessments on survey.AssessmentId equals assessment.Id
            where link.Code == linkCode
            select new
            {
                link.Group,
                survey.Code,
                assessment.AgencyKey,
                assessment.FiscalYear,
                Address = survey.Decisions.Where(decision => decision.Kind == SurveyDecisionKind.Address).OrderByDescending(decision => decision.Id).FirstOrDefault(),
            }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (found is null || AgencyKey.TryOf(found.AgencyKey) is not { } agency)
        {
            return null;
        }

        return new(
            new(agency, BuddhistFiscalYear.Of(found.FiscalYear)),
            found.Code,
            found.Group,
            (found.Address?.ToDecision() as AddressSet)?.Address,
            await this.AllowedHostsAsync(agency, cancellation));
    }

    public async Task AddScanAsync(string linkCode, DateOnly day, CancellationToken cancellation)
    {
        var agency = AgencyKey.Of(await (
            from link in database.ServicePointLinks
            join survey in database.Surveys on link.SurveyId equals survey.Id
            join assessment in database.Assessments on survey.AssessmentId equals assessment.Id
            where link.Code == linkCode
            select assessment.AgencyKey).SingleAsync(cancellation));
        if (await CountAsync() > 0)
        {
            return;
        }

        database.ScanCounts.Add(new() { LinkCode = linkCode, Day = day, Scans = 1 });
        database.Changes(agency);
        try
        {
            await database.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody else was the first of the day in between.
            database.ChangeTracker.Clear();
            await CountAsync();
        }

        // Counted in the database, so that two scans at once are two.
        Task<int> CountAsync() => database.WriteAsync(
            agency,
            note: null,
            () => database.ScanCounts
                .Where(scan => scan.LinkCode == linkCode && scan.Day == day)
                .ExecuteUpdateAsync(scan => scan.SetProperty(row => row.Scans, row => row.Scans + 1), cancellation),
            cancellation);
    }

    public async Task<ILookup<AgencyKey, HostDecision>> HostDecisionsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation)
    {
        string[] keys = [.. agencies.Select(agency => agency.Value)];
        var decisions = await database.AllowedHosts.AsNoTracking().Where(host => keys.Contains(host.AgencyKey)).OrderBy(host => host.Id).ToListAsync(cancellation);
        return decisions.ToLookup(host => AgencyKey.Of(host.AgencyKey), host => new HostDecision(host.Host, host.IsAllowed, new(host.RecordedAt, host.RecordedBy, host.Reason)));
    }

    public async Task SetHostAsync(AgencyKey agency, string host, bool isAllowed, Recorded recorded, CancellationToken cancellation)
    {
        database.AllowedHosts.Add(new AllowedHostRow
        {
            AgencyKey = agency.Value,
            Host = host,
            IsAllowed = isAllowed,
            RecordedAt = recorded.At,
            RecordedBy = recorded.By,
            Reason = recorded.Reason,
        });
        database.Changes(agency);
        await database.SaveChangesAsync(cancellation);
    }
}

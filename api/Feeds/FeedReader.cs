using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Feeds;

/// <summary>Reads the rows of feeds, some agencies at a time: the queries and the memory of a page do not grow with the number of agencies.</summary>
/// <param name="agencies">Lists agencies.</param>
/// <param name="assessments">Gives the finished numbers.</param>
/// <param name="versions">Tells what has changed.</param>
/// <param name="clock">The day.</param>
internal sealed class FeedReader(IAgencyStore agencies, AssessmentReader assessments, IFactsVersions versions, TimeProvider clock)
{
    private static readonly string Program = typeof(FeedReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        + typeof(FeedReader).Module.ModuleVersionId.ToString("N");

    /// <summary>Agencies that are read at once.</summary>
    public int AgenciesAtOnce { get; init; } = 50;

    /// <summary>Changes whenever a row may have changed: with the facts of the agencies asked for, with the Thai day (what has ended, what is late), and with the program.</summary>
    /// <exception cref="FeedRefusedException">Nothing is stored of an agency that is asked for.</exception>
    public async Task<EntityTagHeaderValue> TagAsync(Feed feed, FeedQuestion asked, string query, string format, CancellationToken cancellation)
    {
        var facts = asked.Agencies is { } keys ? await VersionsAsync(keys, cancellation) : Text(await versions.OfEverythingAsync(cancellation));
        var day = ThaiTime.Day(clock.GetUtcNow()).DayNumber;
        var told = string.Join('\n', Program, feed.Table.Name, format, query, facts, Text(day));
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)))[..32]}\"");
    }

    /// <summary>The rows: by agency, by fiscal year, then in the feed's own order.</summary>
    public async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(Feed feed, FeedQuestion asked, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = new AgencyFilter { Keys = asked.Agencies, AssessedIn = asked.Year };
        for (AgencyPlace? after = null; ;)
        {
            var page = await agencies.ListAsync(filter, new(AgencyOrder.Code, Descending: false, AgenciesAtOnce, after), cancellation);
            var keys = await KeysAsync(page.Agencies, asked.Year, cancellation);
            var read = await assessments.ReadManyAsync(keys, asked.AsOf, cancellation);
            foreach (var row in keys.Where(read.ContainsKey).SelectMany(key => feed.Rows(read[key], asked)))
            {
                yield return row;
            }

            if (!page.HasMore)
            {
                yield break;
            }

            after = AgencyListed.PlaceOf(page.Agencies[^1], AgencyOrder.Code);
        }
    }

    private async Task<IReadOnlyList<AssessmentKey>> KeysAsync(IReadOnlyList<Agency> page, BuddhistFiscalYear? year, CancellationToken cancellation)
    {
        if (year is not null)
        {
            return [.. page.Select(agency => new AssessmentKey(agency.Key, year))];
        }

        var years = await assessments.YearsAsync([.. page.Select(agency => agency.Key)], cancellation);
        return [.. page.SelectMany(agency => years[agency.Key].Order().Select(stored => new AssessmentKey(agency.Key, stored)))];
    }

    private async Task<string> VersionsAsync(IReadOnlyList<AgencyKey> keys, CancellationToken cancellation)
    {
        var known = await versions.OfAsync(keys, cancellation);
        return keys.FirstOrDefault(key => !known.ContainsKey(key)) is { } stranger
            ? throw new FeedRefusedException(FeedProblem.FeedAgencyUnknown, new($"ยังไม่มีข้อมูลของหน่วยงานรหัส {stranger}", $"Nothing is stored of an agency with the code {stranger}."))
            : string.Join(',', keys.Select(key => $"{key}={Text(known[key])}"));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

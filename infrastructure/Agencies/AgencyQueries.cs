using System.Linq.Expressions;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies;

/// <summary>Lists agencies by where they stand in an order, so that a page costs the same wherever it lies.</summary>
internal static class AgencyQueries
{
    /// <summary>A part of the list.</summary>
    public static async Task<AgencyListed> ListAsync(ItaContext database, AgencyFilter filter, AgencySlice slice, CancellationToken cancellation)
    {
        var listed = Filtered(database, filter);
        var total = await listed.CountAsync(cancellation);
        var turned = slice.Descending != slice.FromEnd;
        if (slice.After is { } after)
        {
            listed = listed.Where(Beyond(slice.Order, after, greater: !slice.Descending));
        }

        if (slice.Before is { } before)
        {
            listed = listed.Where(Beyond(slice.Order, before, greater: slice.Descending));
        }

        var rows = await Ordered(listed, slice.Order, turned).Take(slice.Size + 1).AsNoTracking().ToListAsync(cancellation);
        var hasMore = rows.Count > slice.Size;
        var taken = rows.Take(slice.Size);
        return new([.. (slice.FromEnd ? taken.Reverse() : taken).Select(row => row.ToAgency())], hasMore, total);
    }

    private static IQueryable<AgencyRow> Filtered(ItaContext database, AgencyFilter filter)
    {
        IQueryable<AgencyRow> listed = database.Agencies;
        if (filter.Keys is { } wanted)
        {
            string[] keys = [.. wanted.Select(key => key.Value)];
            listed = listed.Where(agency => keys.Contains(agency.Key));
        }

        if (filter.NameContains is { } text)
        {
            listed = listed.Where(agency => agency.Name.Contains(text) || agency.ShortName.Contains(text) || agency.EnglishName.Contains(text));
        }

        if (filter.Provinces is { } provinces)
        {
            listed = listed.Where(agency => provinces.Contains(agency.Province));
        }

        if (filter.Districts is { } districts)
        {
            listed = listed.Where(agency => districts.Contains(agency.District));
        }

        if (filter.AssessedIn is { Year: var year })
        {
            listed = listed.Where(agency => database.Assessments.Any(assessment => assessment.AgencyKey == agency.Key && assessment.FiscalYear == year));
        }

        return listed;
    }

    private static Expression<Func<AgencyRow, bool>> Beyond(AgencyOrder order, AgencyPlace place, bool greater)
    {
        var (value, key) = (place.Value, place.Key);
        return (order, greater) switch
        {
            (AgencyOrder.Code, true) => agency => agency.Key.CompareTo(key) > 0,
            (AgencyOrder.Code, false) => agency => agency.Key.CompareTo(key) < 0,
            (AgencyOrder.Name, true) => agency => agency.Name.CompareTo(value) > 0 || (agency.Name == value && agency.Key.CompareTo(key) > 0),
            (AgencyOrder.Name, false) => agency => agency.Name.CompareTo(value) < 0 || (agency.Name == value && agency.Key.CompareTo(key) < 0),
            (AgencyOrder.Province, true) => agency => agency.Province.CompareTo(value) > 0 || (agency.Province == value && agency.Key.CompareTo(key) > 0),
            (AgencyOrder.Province, false) => agency => agency.Province.CompareTo(value) < 0 || (agency.Province == value && agency.Key.CompareTo(key) < 0),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Unknown order."),
        };
    }

    private static IOrderedQueryable<AgencyRow> Ordered(IQueryable<AgencyRow> listed, AgencyOrder order, bool descending)
    {
        Expression<Func<AgencyRow, string>> by = order switch
        {
            AgencyOrder.Code => agency => agency.Key,
            AgencyOrder.Name => agency => agency.Name,
            AgencyOrder.Province => agency => agency.Province,
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Unknown order."),
        };
        return descending ? listed.OrderByDescending(by).ThenByDescending(agency => agency.Key) : listed.OrderBy(by).ThenBy(agency => agency.Key);
    }
}

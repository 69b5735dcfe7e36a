using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Api.Agencies;

/// <summary>What a client may ask about agencies.</summary>
internal sealed class AgencyQueries
{
    [Description("An agency; null where none has the code.")]
    [Cost(2)]
    public static IDataLoaderResult<AgencyOutput?> Agency(
        [Description("The agency's code; the default agency where left out.")] string? code, [FromServices] AgencyLoaders loaders) =>
        loaders.Agencies.Load(AssessmentArguments.Agency(code)).Then(agency => agency is null ? null : new AgencyOutput(agency));

    [Cost(2), Paged, Description("The agencies, by code where `order` says nothing else. A page costs the same wherever it lies.")]
    public static async Task<Connection<AgencyOutput>> Agencies(
        [Paged] PageRequest page,
        [Description("Only agencies like this; all where left out.")] AgencyFilterInput? where,
        [Description("In this order; equal ones by code.")] AgencyOrderInput? order,
        [FromServices] IAgencyStore store,
        CancellationToken cancellation)
    {
        var (field, descending) = (order?.Field ?? AgencyOrder.Code, order?.IsDescending ?? false);
        var list = Ordering.Name<AgencyOrder>("Query.agencies", order is null ? null : [order]);
        var place = page.Cursor is { } cursor ? PlaceOf(Cursors.KeyOf(list, cursor)) : null;
        var listed = await store.ListAsync(
            where?.ToFilter() ?? new(),
            new(field, descending, page.Size, page.IsFromEnd ? null : place, page.IsFromEnd ? place : null, page.IsFromEnd),
            cancellation);

        // On the side that was not cut there is something exactly where a cursor was given: the item that it names.
        return new Page<Agency>(
            [.. listed.Agencies.Select(agency => (Cursors.Of(list, KeyOf(AgencyListed.PlaceOf(agency, field))), agency))],
            HasMoreBefore: page.IsFromEnd ? listed.HasMore : place is not null,
            HasMoreAfter: page.IsFromEnd ? place is not null : listed.HasMore,
            listed.TotalCount).ToConnection(agency => new AgencyOutput(agency));
    }

    private static string KeyOf(AgencyPlace place) => $"{place.Key}/{place.Value}";

    private static AgencyPlace PlaceOf(string key) => key.Split('/', 2) is [var code, var value] ? new(value, code) : throw Cursors.NotOurs();
}

using Kolum.ItaAnalytics.Api.Contract.Requests;

namespace Kolum.ItaAnalytics.Api.Contract.Limits;

/// <summary>Tells a client what an operation cost: in <c>extensions.cost</c>, and over HTTP in headers too.</summary>
internal static class CostReport
{
    private const string CostHeader = "X-GraphQL-Cost";
    private const string CostLimitHeader = "X-GraphQL-Cost-Limit";

    /// <summary>The extensions of an answer.</summary>
    /// <param name="requested">What the operation cost, points; 1 for one that was answered without being executed.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="budget">What the caller has left.</param>
    public static Dictionary<string, object?> Extensions(int requested, ContractLimits limits, BudgetState? budget) => new()
    {
        ["cost"] = new Dictionary<string, object?>
        {
            ["requested"] = requested,
            ["limit"] = limits.Cost,
            ["remaining"] = budget?.Remaining,
        },
    };

    /// <summary>Writes the headers: cost and limit of the operation, and the caller's budget in the older and the newer form of the IETF draft.</summary>
    /// <remarks>Source: draft-ietf-httpapi-ratelimit-headers, versions 06 (RateLimit-Limit and so on) and 10 (RateLimit, RateLimit-Policy).</remarks>
    public static void WriteHeaders(IHeaderDictionary headers, int? cost, ContractLimits limits, BudgetState? budget)
    {
        if (cost is { } points)
        {
            headers[CostHeader] = PublicAddresses.Number(points);
            headers[CostLimitHeader] = PublicAddresses.Number(limits.Cost);
        }

        if (budget is not { } left)
        {
            return;
        }

        var limit = PublicAddresses.Number(left.Limit);
        var remaining = PublicAddresses.Number(left.Remaining);
        var reset = PublicAddresses.Number(Seconds(left.UntilFull));
        headers["RateLimit-Limit"] = limit;
        headers["RateLimit-Remaining"] = remaining;
        headers["RateLimit-Reset"] = reset;
        headers["RateLimit-Policy"] = $"\"points\";q={limit};w=60";
        headers["RateLimit"] = $"\"points\";r={remaining};t={reset}";
        if (left.RetryAfter is { } wait)
        {
            headers.RetryAfter = PublicAddresses.Number(Math.Max(1, Seconds(wait)));
        }
    }

    private static int Seconds(TimeSpan span) => (int)Math.Ceiling(span.TotalSeconds);
}

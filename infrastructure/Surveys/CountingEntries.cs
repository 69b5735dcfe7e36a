using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>Which entries count now: what <see cref="CountHistory.AsOf"/> says of the present, as a query.</summary>
internal static class CountingEntries
{
    /// <summary>The entries that are not superseded, no withdrawals, and of no import that was undone.</summary>
    public static IQueryable<ResponseCountRow> Of(ItaContext database) =>
        from count in database.ResponseCounts
        where count.Kind != CountKind.Withdrawal
            && !database.ResponseCounts.Any(later => later.Supersedes == count.Id)
            && !database.CountImports.Any(import => import.Id == count.ImportId && import.UndoneAt != null)
        select count;
}

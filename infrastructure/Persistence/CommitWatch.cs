using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>Tells a context how its transaction ended, so that changes are announced after they are committed and never before.</summary>
internal sealed class CommitWatch : DbTransactionInterceptor
{
    private CommitWatch()
    {
    }

    /// <summary>Serves every context: it keeps nothing.</summary>
    public static CommitWatch Instance { get; } = new();

    /// <inheritdoc/>
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        (eventData.Context as ItaContext)?.Committed();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => (eventData.Context as ItaContext)?.Committed();

    /// <inheritdoc/>
    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        (eventData.Context as ItaContext)?.RolledBack();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => (eventData.Context as ItaContext)?.RolledBack();
}

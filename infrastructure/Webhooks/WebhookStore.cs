using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Webhooks;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Webhooks;

/// <summary>Webhooks and their messages in the database. None of it is a fact that figures are made from.</summary>
internal sealed class WebhookStore(ItaContext database) : IWebhookStore
{
    public async Task<IReadOnlyList<Webhook>> ListAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var key = agency.Value;
        var rows = await database.Webhooks.AsNoTracking().Where(webhook => webhook.AgencyKey == key).OrderBy(webhook => webhook.CreatedAt).ThenBy(webhook => webhook.Id).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToWebhook())];
    }

    public async Task<Webhook?> FindAsync(Guid id, CancellationToken cancellation) =>
        (await database.Webhooks.AsNoTracking().SingleOrDefaultAsync(webhook => webhook.Id == id, cancellation))?.ToWebhook();

    public async Task AddAsync(Webhook webhook, CancellationToken cancellation)
    {
        database.Webhooks.Add(WebhookRow.Of(webhook));
        await database.SaveAndForgetAsync(cancellation);
    }

    public async Task<bool> ChangeAsync(Webhook webhook, CancellationToken cancellation)
    {
        if (await database.Webhooks.SingleOrDefaultAsync(row => row.Id == webhook.Id, cancellation) is not { } row)
        {
            return false;
        }

        var now = WebhookRow.Of(webhook);
        (row.Address, row.Events, row.Description, row.IsEnabled) = (now.Address, now.Events, now.Description, now.IsEnabled);
        (row.SealedSecret, row.ChangedAt, row.ChangedBy) = (now.SealedSecret, now.ChangedAt, now.ChangedBy);
        await database.SaveAndForgetAsync(cancellation);
        return true;
    }

    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        if (await database.Webhooks.SingleOrDefaultAsync(webhook => webhook.Id == id, cancellation) is not { } row)
        {
            return false;
        }

        database.Webhooks.Remove(row);
        await database.SaveAndForgetAsync(cancellation);
        return true;
    }

    public async Task<IReadOnlyList<AgencyKey>> AgenciesAsync(CancellationToken cancellation)
    {
        var keys = await database.Webhooks.Where(webhook => webhook.IsEnabled).Select(webhook => webhook.AgencyKey).Distinct().OrderBy(key => key).ToListAsync(cancellation);
        return [.. keys.Select(AgencyKey.Of)];
    }

    public async Task<IReadOnlyList<KnownCondition>> KnownAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var key = agency.Value;
        var rows = await database.WebhookConditions.AsNoTracking().Where(condition => condition.AgencyKey == key).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToCondition())];
    }

    public async Task<bool> AnnounceAsync(
        KnownCondition before, KnownCondition after, IReadOnlyList<WebhookDelivery> deliveries, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (!await ChangeAsync(WebhookConditionRow.Of(before), WebhookConditionRow.Of(after), cancellation))
        {
            return false;
        }

        database.WebhookDeliveries.AddRange(deliveries.Select(WebhookDeliveryRow.Of));
        await database.SaveAndForgetAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task EnqueueAsync(WebhookDelivery delivery, CancellationToken cancellation)
    {
        database.WebhookDeliveries.Add(WebhookDeliveryRow.Of(delivery));
        await database.SaveAndForgetAsync(cancellation);
    }

    public async Task<IReadOnlyList<WebhookDelivery>> TakeDueAsync(DateTimeOffset now, DateTimeOffset until, int most, CancellationToken cancellation)
    {
        var due = await database.WebhookDeliveries.AsNoTracking()
            .Join(database.Webhooks.Where(webhook => webhook.IsEnabled), delivery => delivery.WebhookId, webhook => webhook.Id, (delivery, webhook) => delivery)
            .Where(delivery => delivery.State == WebhookDeliveryState.Waiting && delivery.NextAttemptAt <= now)
            .OrderBy(delivery => delivery.NextAttemptAt)
            .Take(most)
            .ToListAsync(cancellation);
        var taken = new List<WebhookDelivery>();
        foreach (var row in due)
        {
            var (id, seen) = (row.Id, row.Attempts);
            var isOurs = await database.WebhookDeliveries
                .Where(delivery => delivery.Id == id && delivery.State == WebhookDeliveryState.Waiting && delivery.NextAttemptAt <= now && delivery.Attempts == seen)
                .ExecuteUpdateAsync(delivery => delivery.SetProperty(d => d.NextAttemptAt, until).SetProperty(d => d.Attempts, seen + 1), cancellation) > 0;
            if (isOurs)
            {
                taken.Add(row.ToDelivery() with { Attempts = seen + 1, NextAttemptAt = until });
            }
        }

        return taken;
    }

    public async Task KeepAsync(WebhookDelivery delivery, CancellationToken cancellation)
    {
        var now = WebhookDeliveryRow.Of(delivery);
        await database.WebhookDeliveries.Where(row => row.Id == now.Id).ExecuteUpdateAsync(
            row => row
                .SetProperty(d => d.State, now.State)
                .SetProperty(d => d.Attempts, now.Attempts)
                .SetProperty(d => d.NextAttemptAt, now.NextAttemptAt)
                .SetProperty(d => d.LastAt, now.LastAt)
                .SetProperty(d => d.LastStatus, now.LastStatus)
                .SetProperty(d => d.LastProblem, now.LastProblem)
                .SetProperty(d => d.LastMilliseconds, now.LastMilliseconds),
            cancellation);
    }

    public async Task<IReadOnlyList<WebhookDelivery>> DeliveriesAsync(Guid webhook, int most, CancellationToken cancellation)
    {
        var rows = await database.WebhookDeliveries.AsNoTracking()
            .Where(delivery => delivery.WebhookId == webhook)
            .OrderByDescending(delivery => delivery.CreatedAt).ThenByDescending(delivery => delivery.Id)
            .Take(most)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToDelivery())];
    }

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation) => database.WebhookDeliveries
        .Where(delivery => delivery.State != WebhookDeliveryState.Waiting && delivery.CreatedAt < before)
        .ExecuteDeleteAsync(cancellation);

    /// <summary>Whether the condition was as it was known; a new one is put in where it was not known at all.</summary>
    private async Task<bool> ChangeAsync(WebhookConditionRow before, WebhookConditionRow after, CancellationToken cancellation)
    {
        var row = database.WebhookConditions.Where(condition => condition.AgencyKey == after.AgencyKey
            && condition.FiscalYear == after.FiscalYear && condition.Event == after.Event && condition.Subject == after.Subject);
        if (await row.AnyAsync(cancellation))
        {
            return await row.Where(condition => condition.Holds == before.Holds && condition.Times == before.Times)
                .ExecuteUpdateAsync(condition => condition.SetProperty(c => c.Holds, after.Holds).SetProperty(c => c.Times, after.Times), cancellation) > 0;
        }

        if (before.Holds || before.Times > 0)
        {
            return false;
        }

        database.WebhookConditions.Add(after);
        try
        {
            await database.SaveAndForgetAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another process put it in at the same time.
            database.ChangeTracker.Clear();
            return false;
        }
    }
}

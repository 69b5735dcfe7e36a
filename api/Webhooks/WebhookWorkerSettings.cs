namespace Kolum.ItaAnalytics.Api.Webhooks;

/// <summary>How often the worker looks (settings <c>Webhooks:…</c>).</summary>
internal sealed record WebhookWorkerSettings
{
    /// <summary>How long changes are gathered after the first one.</summary>
    public TimeSpan GatherFor { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the queue is looked at for messages that are due.</summary>
    public TimeSpan DeliverEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often it is looked whether another program changed the facts without a word.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often everything is looked at, changed or not: a survey falls behind by the passing of days.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long the log of messages is kept.</summary>
    public TimeSpan KeepLogFor { get; init; } = TimeSpan.FromDays(90);
}

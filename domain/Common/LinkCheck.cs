namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Whether an address answered when it was looked at last.</summary>
/// <param name="Address">The address.</param>
/// <param name="At">When.</param>
/// <param name="Answered">Whether it answered with what was asked for (status 200–399).</param>
/// <param name="Problem">What it said instead: "HTTP 404", "no such host", "timeout"; nothing where it answered.</param>
public sealed record LinkCheck(string Address, DateTimeOffset At, bool Answered, string? Problem);

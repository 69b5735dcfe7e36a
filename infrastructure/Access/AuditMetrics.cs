using System.Diagnostics.Metrics;
using Kolum.ItaAnalytics.Domain.Access;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>Counts the entries of the audit trail by what happened: changes, sign-ins, refusals, exports. Who it was is in the trail alone.</summary>
/// <remarks>Counted as they are written: an entry whose transaction is given up afterwards is counted all the same.</remarks>
public static class AuditMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Kolum.ItaAnalytics";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Entries = Meter.CreateCounter<long>("kolum.ita.audit.entries", "{entry}", "Entries of the audit trail since the start of the program.");

    /// <summary>Counts one.</summary>
    internal static void Count(AuditAction action) => Entries.Add(1, new KeyValuePair<string, object?>("action", action.ToString()));
}

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Reads the audit trail; each reading is an entry of it.</summary>
/// <param name="trail">The trail.</param>
public sealed class ConsultAuditTrail(IAuditTrail trail)
{
    /// <summary>How many entries are read at once, at most.</summary>
    public const int Most = 200;

    /// <summary>The latest entries about the agencies whose trail somebody may read, latest first.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="before">Only those before this number; all where left out.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<AuditEntry>> RunAsync(Actor actor, long? before, CancellationToken cancellation)
    {
        var scope = actor.Rights.For(Permission.ReadAuditTrail);
        if (scope.IsNone)
        {
            return [];
        }

        await trail.AddAsync(new(AuditAction.TrailRead, null, "audit trail", before is { } number ? FormattableString.Invariant($"before {number}") : ""), cancellation);
        return await trail.LatestAsync(scope, before, Most, cancellation);
    }
}

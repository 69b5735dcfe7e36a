namespace Kolum.ItaAnalytics.Api.Contract.Comparison;

/// <summary>What a change of the schema does to clients that were written before it.</summary>
internal enum SchemaEffect
{
    /// <summary>A document that was valid may no longer be, or an answer may have a shape that clients do not expect.</summary>
    Breaking,

    /// <summary>Every document stays valid, and a client that takes lists for closed or leans on a default may still be surprised.</summary>
    Dangerous,
}

/// <summary>A difference between two schemas that clients may notice. Additions that nobody can notice are not listed.</summary>
/// <param name="Effect">What it does to clients.</param>
/// <param name="Coordinate">Where, as schema coordinates: <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c>, <c>Enum.VALUE</c>, <c>@directive</c>.</param>
/// <param name="What">What changed, in English.</param>
internal sealed record SchemaChange(SchemaEffect Effect, string Coordinate, string What)
{
    /// <summary>Clients may stop working.</summary>
    public static SchemaChange Breaking(string coordinate, string what) => new(SchemaEffect.Breaking, coordinate, what);

    /// <summary>Clients may be surprised.</summary>
    public static SchemaChange Dangerous(string coordinate, string what) => new(SchemaEffect.Dangerous, coordinate, what);

    /// <summary>The change as a line: "breaking Measure.evidence: …".</summary>
    public override string ToString() => $"{Effect.ToString().ToLowerInvariant()} {Coordinate}: {What}";
}

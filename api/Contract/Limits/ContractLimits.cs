using Kolum.ItaAnalytics.Api.Contract.Lists;

namespace Kolum.ItaAnalytics.Api.Contract.Limits;

/// <summary>Every limit of the GraphQL endpoint, in one place: what is enforced, and what <c>/docs/api</c> prints.</summary>
/// <remarks>An installation changes them in its settings, for example <c>GraphQL:Limits:Cost</c>; what is said here holds where it says nothing.</remarks>
internal sealed record ContractLimits
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "GraphQL:Limits";

    /// <summary>The largest body unless a setting says otherwise, bytes (256 KB).</summary>
    public const int UsualBodyBytes = 256 * 1024;

    /// <summary>The limits where no setting changes them.</summary>
    public static ContractLimits Default { get; } = new();

    /// <summary>The largest body of a request, bytes.</summary>
    public int BodyBytes { get; init; } = UsualBodyBytes;

    /// <summary>The longest document, characters.</summary>
    public int DocumentLength { get; init; } = 64 * 1024;

    /// <summary>The most tokens (names, punctuation, values) of a document. The full introspection query has about 300.</summary>
    public int Tokens { get; init; } = 5_000;

    /// <summary>The most fields inside one another. The full introspection query needs 15.</summary>
    public int Depth { get; init; } = 15;

    /// <summary>The most lists of introspection inside one another (<c>fields</c>, <c>inputFields</c>, <c>interfaces</c>, <c>possibleTypes</c>). The full query needs 1.</summary>
    public int IntrospectionDepth { get; init; } = 2;

    /// <summary>The most fields of an operation, each counted wherever a fragment brings it. The full introspection query has about 250.</summary>
    public int Fields { get; init; } = 1_000;

    /// <summary>The most pairs of fields of the same name that validation has to compare: 142 times the same field, or 20 fragments in 50 places that all ask for an id.</summary>
    public int Repetitions { get; init; } = 10_000;

    /// <summary>The most fields of an operation that have an alias, counted the same way.</summary>
    public int Aliases { get; init; } = 100;

    /// <summary>The most directives of a document, counted the same way.</summary>
    public int Directives { get; init; } = 50;

    /// <summary>The most fragments that a document defines.</summary>
    public int Fragments { get; init; } = 100;

    /// <summary>The most variables that an operation defines.</summary>
    public int Variables { get; init; } = 50;

    /// <summary>The most values in all variables together: every item, field and leaf counts.</summary>
    public int VariableValues { get; init; } = 10_000;

    /// <summary>The highest cost of one operation, points. A point is about one object of the answer.</summary>
    public int Cost { get; init; } = 10_000;

    /// <summary>How long an operation may run before it is stopped, seconds.</summary>
    public int Seconds { get; init; } = 20;

    /// <summary>Points per minute for an address from which nobody signed in.</summary>
    public int PointsPerMinuteAnonymous { get; init; } = 20_000;

    /// <summary>Points per minute for a token or a signed-in user.</summary>
    public int PointsPerMinuteKnown { get; init; } = 200_000;

    /// <summary>Points per minute for the person at the machine (local mode).</summary>
    public int PointsPerMinuteLocal { get; init; } = 2_000_000;

    /// <summary>The limits of an installation.</summary>
    /// <exception cref="InvalidOperationException">A setting is not a number of 1 or more, or a budget is smaller than what one operation may cost.</exception>
    public static ContractLimits Of(IConfiguration configuration)
    {
        var limits = configuration.GetSection(Section).Get<ContractLimits>() ?? Default;
        foreach (var (name, value) in limits.Listed())
        {
            if (value < 1)
            {
                throw new InvalidOperationException($"The setting {Section}:{name} must be 1 or more.");
            }
        }

        return Math.Min(Math.Min(limits.PointsPerMinuteAnonymous, limits.PointsPerMinuteKnown), limits.PointsPerMinuteLocal) > limits.Cost
            ? limits
            : throw new InvalidOperationException($"Every {Section}:PointsPerMinute… must be more than {Section}:Cost, or an operation could never run.");
    }

    /// <summary>Every limit by the name of its setting. The most items on a page of a connection, <see cref="Paging.Largest"/>, is part of the schema and no setting.</summary>
    public IReadOnlyList<(string Name, int Value)> Listed() =>
    [
        (nameof(BodyBytes), BodyBytes),
        (nameof(DocumentLength), DocumentLength),
        (nameof(Tokens), Tokens),
        (nameof(Depth), Depth),
        (nameof(IntrospectionDepth), IntrospectionDepth),
        (nameof(Fields), Fields),
        (nameof(Repetitions), Repetitions),
        (nameof(Aliases), Aliases),
        (nameof(Directives), Directives),
        (nameof(Fragments), Fragments),
        (nameof(Variables), Variables),
        (nameof(VariableValues), VariableValues),
        (nameof(Cost), Cost),
        (nameof(Seconds), Seconds),
        (nameof(PointsPerMinuteAnonymous), PointsPerMinuteAnonymous),
        (nameof(PointsPerMinuteKnown), PointsPerMinuteKnown),
        (nameof(PointsPerMinuteLocal), PointsPerMinuteLocal),
    ];
}

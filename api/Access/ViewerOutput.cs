using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Access;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>What a client may ask about itself.</summary>
internal sealed class ViewerQueries
{
    [Description("Who asks, and what they may do.")]
    public static ViewerOutput Viewer([FromServices] ICurrentActor current) => ViewerOutput.LocalUser(current.Actor);
}

[Name("Viewer"), Description("Who asks. In local mode the program listens on this machine only and trusts whoever sits at it.")]
internal sealed class ViewerOutput
{
    [Description("The name under which the history keeps what they record.")]
    public required string Name { get; init; }

    [Description("How the program knows who asks.")]
    public required AccessMode Mode { get; init; }

    [Description("What they are to the agencies, empty for nobody in particular.")]
    public required IReadOnlyList<ViewerRole> Roles { get; init; }

    [Description("What this request may do.")]
    public required IReadOnlyList<ViewerScope> Scopes { get; init; }

    /// <summary>Whoever sits at the machine, in local mode.</summary>
    internal static ViewerOutput LocalUser(Actor actor) =>
        new() { Name = actor.Name, Mode = AccessMode.Local, Roles = [ViewerRole.LocalUser], Scopes = [ViewerScope.Read, ViewerScope.Write] };
}

/// <summary>How the program knows who asks.</summary>
internal enum AccessMode
{
    Local,
}

/// <summary>What somebody is to the agencies.</summary>
internal enum ViewerRole
{
    LocalUser,
}

/// <summary>What a request may do.</summary>
internal enum ViewerScope
{
    Read,
    Write,
}

internal sealed class AccessModeType() : DescribedEnum<AccessMode>("How the program knows who asks.", mode => mode switch
{
    AccessMode.Local => "It listens on this machine only and trusts whoever sits at it.",
    _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not described."),
});

internal sealed class ViewerRoleType() : DescribedEnum<ViewerRole>("What somebody is to the agencies.", role => role switch
{
    ViewerRole.LocalUser => "The person at the machine, who may do everything (local mode).",
    _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not described."),
});

internal sealed class ViewerScopeType() : DescribedEnum<ViewerScope>("What a request may do.", scope => scope switch
{
    ViewerScope.Read => "Queries and subscriptions.",
    ViewerScope.Write => "Mutations.",
    _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Not described."),
});

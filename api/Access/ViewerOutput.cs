using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Access;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>What a client may ask about itself.</summary>
internal sealed class ViewerQueries
{
    [Description("Who asks, and what they may do.")]
    public static ViewerOutput Viewer([FromServices] ICurrentActor current, [FromServices] ISignedIn signedIn) => ViewerOutput.Of(current.Actor, signedIn.Account);
}

[Name("Viewer"), Description("Who asks: the person at the machine in local mode, else whoever signed in or made the token.")]
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

    [Description("What they may do, and for which agencies; a token has no more than its scopes.")]
    public required IReadOnlyList<ViewerPermissionOutput> Permissions { get; init; }

    /// <summary>Whoever asks; without an account it is the person at the machine, in local mode.</summary>
    internal static ViewerOutput Of(Actor actor, Account? account) => new()
    {
        Name = actor.Name,
        Mode = account is null ? AccessMode.Local : AccessMode.Accounts,
        Roles = account is null ? [ViewerRole.LocalUser] : [.. account.Grants.Select(grant => RoleOf(grant.Role)).Distinct().Order()],
        Scopes = Enum.GetValues<Permission>().Any(permission => IsWriting(permission) && actor.Rights.MayAnywhere(permission)) ? [ViewerScope.Read, ViewerScope.Write] : [ViewerScope.Read],
        Permissions = [.. Enum.GetValues<Permission>().Where(actor.Rights.MayAnywhere).Select(permission => new ViewerPermissionOutput(permission, actor.Rights.For(permission)))],
    };

    private static bool IsWriting(Permission permission) => permission is not (Permission.ReadAssessments or Permission.ExportData or Permission.ReadAuditTrail);

    private static ViewerRole RoleOf(Role role) => role switch
    {
        Role.Clerk => ViewerRole.Clerk,
        Role.SectionHead => ViewerRole.SectionHead,
        Role.CommitteeMember => ViewerRole.CommitteeMember,
        Role.Manager => ViewerRole.Manager,
        Role.Auditor => ViewerRole.Auditor,
        Role.Administrator => ViewerRole.Administrator,
        Role.ProvincialReader => ViewerRole.ProvincialReader,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not told."),
    };
}

[Name("ViewerPermission"), Description("Something that whoever asks may do.")]
internal sealed class ViewerPermissionOutput(Permission permission, AgencyScope scope)
{
    [Description("What it is, as in error messages: “record counts”.")]
    public string Name => PermissionNames.English(permission);

    [Description("The same in Thai.")]
    public string NameTh => PermissionNames.Thai(permission);

    [Description("Whether it holds for every agency, also those registered later.")]
    public bool EveryAgency => scope.IsEvery;

    [Description("The codes of the agencies for which it holds; empty where it holds for every one.")]
    public IReadOnlyList<string> Agencies => [.. scope.Named.Select(agency => agency.Value).Order(StringComparer.Ordinal)];
}

/// <summary>How the program knows who asks.</summary>
internal enum AccessMode
{
    Local,
    Accounts,
}

/// <summary>What somebody is to the agencies.</summary>
internal enum ViewerRole
{
    LocalUser,
    Clerk,
    SectionHead,
    CommitteeMember,
    Manager,
    Auditor,
    Administrator,
    ProvincialReader,
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
    AccessMode.Accounts => "People sign in, and programs send a token.",
    _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not described."),
});

internal sealed class ViewerRoleType() : DescribedEnum<ViewerRole>("What somebody is to the agencies.", role => role switch
{
    ViewerRole.LocalUser => "The person at the machine, who may do everything (local mode).",
    ViewerRole.Clerk => "The agency's ITA clerk: enters figures, measures and risks, and submits the report.",
    ViewerRole.SectionHead => "Head of a section: follows its measures and risks, and checks the report.",
    ViewerRole.CommitteeMember => "Member of the committee: asks, and decides on risks.",
    ViewerRole.Manager => "Manager: checks, endorses, signs and publishes the report.",
    ViewerRole.Auditor => "Auditor: reads everything with the audit trail, changes nothing.",
    ViewerRole.Administrator => "Administrator: accounts, agency and webhooks; no figures and no signature.",
    ViewerRole.ProvincialReader => "Reader over several agencies.",
    _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not described."),
});

internal sealed class ViewerScopeType() : DescribedEnum<ViewerScope>("What a request may do.", scope => scope switch
{
    ViewerScope.Read => "Queries and subscriptions.",
    ViewerScope.Write => "Mutations.",
    _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Not described."),
});

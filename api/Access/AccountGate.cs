using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Dashboards.Screens;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Account mode: finds out who asks, keeps strangers at the door, and notes what is refused or taken away.</summary>
/// <remarks>What somebody may see or change is decided behind it, by the stores' guards and the use cases.</remarks>
/// <param name="next">What comes after.</param>
/// <param name="settings">Who needs a second factor.</param>
/// <param name="embeds">Which charts the agency shows to everybody.</param>
/// <param name="tokenPace">How often a token may be tried that does not work.</param>
/// <param name="exportPace">How often files may be taken away.</param>
/// <param name="watch">Ends streams whose rights have changed.</param>
internal sealed class AccountGate(RequestDelegate next, AccessSettings settings, EmbedSettings embeds, StreamWatch watch, TokenPace tokenPace, ExportPace exportPace)
{
    /// <summary>Answers the request, or refuses it.</summary>
    public async Task InvokeAsync(HttpContext http, KnownActors actors, IAuditTrail trail)
    {
        var known = await actors.OfAsync(http);
        var isHalfIn = known is not null && settings.LacksSecondFactor(known.Account);
        if (isHalfIn)
        {
            known = known! with { Actor = known.Actor with { Rights = Rights.None } };
        }

        var refused = new List<(Permission Permission, AgencyKey Agency)>();
        var visitor = known is null ? VisitorOf(http) : null;
        var actor = (known?.Actor ?? visitor ?? Actor.Nobody) with { Refused = (permission, agency) => refused.Add((permission, agency)) };
        PresentActor.Enter(actor, known);
        http.Features.Set(known);
        var endpoint = http.GetEndpoint();
        if (endpoint is not null && visitor is null && endpoint.Metadata.GetMetadata<OpenToEverybodyAttribute>() is null && await IsTurnedAwayAsync(http, known, isHalfIn))
        {
            return;
        }

        if (endpoint?.Metadata.GetMetadata<ExportMark>() is not null && http.Request.RouteValues["format"] is not "html")
        {
            await ExportAsync(http, actor, known, trail);
        }
        else if (known is not null && StreamWatch.GoesOn(http))
        {
            await watch.RunAsync(http, known, next);
        }
        else
        {
            await next(http);
        }

        foreach (var (permission, agency) in refused.Distinct())
        {
            await trail.AddAsync(new(AuditAction.Refused, agency, permission.ToString(), $"{http.Request.Method} {http.Request.Path}"), CancellationToken.None);
        }
    }

    /// <summary>Somebody who looks at a chart that the agency shows on its own site; nobody anywhere else.</summary>
    private Actor? VisitorOf(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/embed", StringComparison.OrdinalIgnoreCase) && AgencyOf(http.Request) is { } agency && embeds.IsPublic(agency, http.Request.RouteValues["Chart"] as string)
            ? Actor.Visitor(agency)
            : null;

    private async Task<bool> IsTurnedAwayAsync(HttpContext http, KnownActor? known, bool isHalfIn)
    {
        if (known is null)
        {
            var isGuessing = http.Request.Headers.Authorization.Count > 0 && !tokenPace.Takes(Caller.Anonymous(http.Connection.RemoteIpAddress).BudgetKey);
            await (isGuessing ? SlowDownAsync(http) : RefuseAsync(http, ErrorCode.NotSignedIn, SignInAddress.Of(http.Request.Path + http.Request.QueryString)));
            return true;
        }

        if (isHalfIn && !http.Request.Path.StartsWithSegments(SignInAddress.Account, StringComparison.OrdinalIgnoreCase))
        {
            await RefuseAsync(http, ErrorCode.SecondFactorMissing, SignInAddress.SecondFactor);
            return true;
        }

        return false;
    }

    private async Task ExportAsync(HttpContext http, Actor actor, KnownActor? known, IAuditTrail trail)
    {
        if (known is not null && !exportPace.Takes(known.BudgetKey))
        {
            await SlowDownAsync(http);
            return;
        }

        var agency = AgencyOf(http.Request);
        if (!MayExport(actor, agency))
        {
            var refusal = actor.Refusal(Permission.ExportData, agency ?? AgencyKey.Kolum)!;
            await AnswerProblem.Refused(http.Request, StatusCodes.Status403Forbidden, refusal.Code, refusal.Message).ExecuteAsync(http);
            return;
        }

        await next(http);
        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            await trail.AddAsync(new(AuditAction.Export, agency, http.Request.Path, http.Request.QueryString.Value ?? ""), CancellationToken.None);
        }
    }

    /// <summary>A feed that names no agency has the rows of those that may be read, and whoever exports at all exports what they read.</summary>
    private static bool MayExport(Actor actor, AgencyKey? agency) => agency is null
        ? actor.Rights.MayAnywhere(Permission.ExportData)
        : actor.Rights.May(Permission.ExportData, agency);

    private static AgencyKey? AgencyOf(HttpRequest request) =>
        (request.RouteValues["agency"] as string ?? request.Query["agency"].LastOrDefault()) is { } typed ? AgencyKey.TryOf(typed)
        : request.Path.StartsWithSegments(FeedRoutes.Path, StringComparison.OrdinalIgnoreCase) ? null
        : AgencyKey.Kolum;

    private static Task SlowDownAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "60";
        return Refusals.AnswerAsync(http, ErrorCode.RateLimited);
    }

    private static async Task RefuseAsync(HttpContext http, ErrorCode code, string page)
    {
        if (AnswerProblem.IsForPage(http.Request) && HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.Redirect(page);
            return;
        }

        if (code == ErrorCode.NotSignedIn)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        await Refusals.AnswerAsync(http, code);
    }
}

using System.Security.Claims;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Infrastructure.Network;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Signs people in by OpenID Connect: code flow with PKCE, and afterwards the same session as with a password.</summary>
internal static partial class OpenIdSignIn
{
    private const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    private const long LongestAnswer = 1_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Adds the other system as a way to sign in.</summary>
    public static AuthenticationBuilder AddOpenId(this AuthenticationBuilder authentication, OpenIdSettings settings) => authentication.AddOpenIdConnect(Scheme, openId =>
    {
        var client = PublicHttp.Client(PublicInternet.Rule(settings.AllowPrivateAddresses));
        client.Timeout = Patience;
        client.MaxResponseContentBufferSize = LongestAnswer;
        openId.Backchannel = client;
        openId.Authority = settings.Authority;
        openId.RequireHttpsMetadata = !new Uri(settings.Authority).IsLoopback;
        (openId.ClientId, openId.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        openId.ResponseType = OpenIdConnectResponseType.Code;
        openId.ResponseMode = OpenIdConnectResponseMode.Query;
        openId.UsePkce = true;
        openId.MapInboundClaims = false;
        openId.SaveTokens = false;
        openId.DisableTelemetry = true;
        openId.CallbackPath = SignInAddress.OpenIdReturn;
        openId.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        foreach (var cookie in (CookieBuilder[])[openId.CorrelationCookie, openId.NonceCookie])
        {
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        }

        foreach (var scope in settings.Scopes)
        {
            openId.Scope.Add(scope);
        }

        openId.Events.OnTokenValidated = context => EnterAsync(context, settings);
        openId.Events.OnRemoteFailure = FailedAsync;
    });

    /// <summary>The address that leads to the other system: <c>/sign-in/openid?back=/risks</c>.</summary>
    public static IEndpointRouteBuilder MapOpenId(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignInAddress.OpenId, LeadAsync).OpenToEverybody();
        return routes;
    }

    /// <summary>Who somebody is, by the claims that came with them.</summary>
    public static ProvidedIdentity IdentityOf(ClaimsPrincipal principal, OpenIdSettings settings)
    {
        string Said(string claim) => principal.FindFirstValue(claim) ?? "";
        var theirs = principal.FindAll(settings.RolesClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        return new(
            $"{principal.FindFirst("sub")?.Issuer} {Said("sub")}",
            Said(settings.UserNameClaim),
            Said("name"),
            [.. settings.Roles.Where(mapping => theirs.Contains(mapping.Claim)).Select(mapping => mapping.ToGrant()).OfType<Grant>()]);
    }

    private static async Task<IResult> LeadAsync(HttpContext http, AccessSettings settings, string? back)
    {
        if (settings.OpenIdInUse is null)
        {
            return AnswerProblem.NotFound(http.Request, AccountCodes.ProviderFailed, new("ไม่ได้ตั้งระบบลงชื่อเข้าใช้กลางไว้", "No system that signs people in is set."));
        }

        try
        {
            await http.ChallengeAsync(Scheme, new() { RedirectUri = SignInAddress.Back(back) });
            return Results.Empty;
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or HttpRequestException or OperationCanceledException && !http.RequestAborted.IsCancellationRequested)
        {
            // Its address, keys or certificate cannot be had.
            await FailedAsync(http, exception);
            return Results.LocalRedirect(SignInAddress.Refused(AccountCodes.ProviderFailed));
        }
    }

    private static async Task EnterAsync(TokenValidatedContext context, OpenIdSettings settings)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        if ((await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme)).Succeeded)
        {
            // The session of before would go on for somebody else, as in BrowserSignIn. Nobody has looked yet whose it is.
            var before = await services.GetRequiredService<KnownActors>().OfAsync(http);
            PresentActor.Enter(before?.Actor ?? Actor.Nobody, before);
            await services.GetRequiredService<ISignIn>().SignOutAsync(http.RequestAborted);
            Lead(context, $"{SignInAddress.Path}?done=signed-out");
            return;
        }

        PresentActor.Enter(Actor.Program);
        var entered = await services.GetRequiredService<EnterFromProvider>().RunAsync(IdentityOf(context.Principal!, settings), http.RequestAborted);
        if (!entered.TryGet(out var account))
        {
            var refusal = entered.Findings[0];
            await NoteAsync(services, new(AuditAction.SignInRefused, null, "openid", refusal.Code));
            Lead(context, SignInAddress.Refused(refusal.Code));
            return;
        }

        PresentActor.Enter(account);
        context.Principal = SessionTickets.Principal(account, http.Request.Headers.UserAgent.ToString());
        await NoteAsync(services, new(AuditAction.SignIn, null, account.UserName, "openid"));
    }

    private static async Task FailedAsync(RemoteFailureContext context)
    {
        await FailedAsync(context.HttpContext, context.Failure);
        context.Response.Redirect(SignInAddress.Refused(AccountCodes.ProviderFailed));
        context.HandleResponse();
    }

    private static Task FailedAsync(HttpContext http, Exception? exception)
    {
        Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OpenIdSignIn).FullName!), exception);
        return NoteAsync(http.RequestServices, new(AuditAction.SignInRefused, null, "openid", AccountCodes.ProviderFailed));
    }

    private static void Lead(TokenValidatedContext context, string page)
    {
        context.Response.Redirect(page);
        context.HandleResponse();
    }

    private static Task NoteAsync(IServiceProvider services, AuditNote note) => services.GetRequiredService<IAuditTrail>().AddAsync(note, CancellationToken.None);

    [LoggerMessage(LogLevel.Warning, "Signing in by OpenID Connect failed.")]
    private static partial void Failed(ILogger log, Exception? exception);
}

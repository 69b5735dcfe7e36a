using Kolum.ItaAnalytics.Domain.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HttpOverrides;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Puts local mode or account mode into the server.</summary>
internal static class AccessComposition
{
    /// <summary>Adds what finds out who asks. To be called before everything that has a default of its own.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, AccessSettings settings)
    {
        services.AddSingleton(settings).AddHttpContextAccessor().AddSingleton<SignInPace>().AddScoped<ISignIn, BrowserSignIn>();
        if (!settings.HasAccounts)
        {
            return services;
        }

        var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        if (settings.OpenId is { } openId)
        {
            authentication.AddOpenId(openId);
        }

        services.AddSingleton<SessionTickets>();
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme).Configure<SessionTickets, TimeProvider>((cookie, tickets, clock) =>
        {
            cookie.Cookie.Name = "kolum-session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = Session.Longest;
            cookie.SlidingExpiration = false;
            cookie.SessionStore = tickets;
            cookie.TimeProvider = clock;
        });
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in settings.ProxyAddresses)
            {
                forwarded.KnownProxies.Add(proxy);
            }
        });
        return services
            .AddSingleton<PresentActor>()
            .AddSingleton<StreamWatch>()
            .AddSingleton<TokenPace>()
            .AddSingleton<ExportPace>()
            .AddSingleton<ICurrentActor>(provider => provider.GetRequiredService<PresentActor>())
            .AddSingleton<ISignedIn>(provider => provider.GetRequiredService<PresentActor>())
            .AddSingleton<ICallers, AccountCallers>()
            .AddScoped<KnownActors>();
    }

    /// <summary>Guards every request: against pages of other origins, and in account mode against strangers.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<AccessSettings>();
        if (settings.HasAccounts)
        {
            if (settings.ProxyAddresses.Count > 0)
            {
                app.UseForwardedHeaders();
            }

            app.UseHsts();
        }

        app.UseMiddleware<SafeHeaders>();
        app.UseWebSockets();
        if (settings.HasAccounts)
        {
            // First: an antiforgery token is good for whoever it was given to.
            app.UseAuthentication();
        }

        app.UseMiddleware<OriginGuard>();
        if (settings.HasAccounts)
        {
            app.UseMiddleware<AccountGate>();
        }

        return app;
    }
}

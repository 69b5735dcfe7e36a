using System.Security.Claims;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Keeps sessions in the database, so that they can be listed and ended; the cookie holds their sealed id and nothing of the person.</summary>
/// <param name="scopes">Gives each look services of its own.</param>
/// <param name="clock">Now.</param>
internal sealed class SessionTickets(IServiceScopeFactory scopes, TimeProvider clock) : ITicketStore
{
    private const string ClientClaim = "client";

    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    /// <summary>Who signs in at which browser.</summary>
    public static ClaimsPrincipal Principal(Account account, string client) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(ClientClaim, client)], CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>Session and account of somebody who is signed in.</summary>
    public static (Guid Session, Guid Account)? Read(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.Sid), out var session) && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            ? (session, account)
            : null;

    /// <inheritdoc/>
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (id, now) = (Guid.NewGuid(), ThaiTime.Now(clock));
        var account = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        await Store(scope).ForgetAsync(now - Session.Longest, CancellationToken.None);
        await Store(scope).AddAsync(new(id, account, now, now, ticket.Principal.FindFirstValue(ClientClaim) ?? ""), CancellationToken.None);
        return id.ToString();
    }

    /// <inheritdoc/>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = ThaiTime.Now(clock);
        if (!Guid.TryParse(key, out var id) || await Store(scope).FindAsync(id, CancellationToken.None) is not { } session)
        {
            return null;
        }

        if (session.IsOver(now))
        {
            await Store(scope).EndAsync(id, CancellationToken.None);
            return null;
        }

        if (now - session.LastSeenAt >= Exactness)
        {
            await Store(scope).SeenAsync(id, now, CancellationToken.None);
        }

        var identity = new ClaimsIdentity(
            [new(ClaimTypes.Sid, key), new(ClaimTypes.NameIdentifier, session.Account.ToString())], CookieAuthenticationDefaults.AuthenticationScheme);
        var properties = new AuthenticationProperties { IssuedUtc = session.StartedAt, ExpiresUtc = session.StartedAt + Session.Longest };
        return new(new(identity), properties, CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string key)
    {
        if (Guid.TryParse(key, out var id))
        {
            await using var scope = scopes.CreateAsyncScope();
            await Store(scope).EndAsync(id, CancellationToken.None);
        }
    }

    private static ISessionStore Store(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<ISessionStore>();
}

using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Finds out who sent a request: a browser with a session, or a program with a token.</summary>
/// <param name="accounts">Who they are, as it stands now: a role that was taken away counts no more from the next request on.</param>
/// <param name="tokens">What programs send.</param>
/// <param name="sessions">Where people are signed in.</param>
/// <param name="clock">Now.</param>
internal sealed class KnownActors(IAccountStore accounts, ITokenStore tokens, ISessionStore sessions, TimeProvider clock)
{
    private const string Bearer = "Bearer ";

    // Written down to a minute: not every request is a write.
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    /// <summary>Who sent it; nothing where nobody that is known and let in.</summary>
    public Task<KnownActor?> OfAsync(HttpContext http) =>
        Sent(http) is { } secret ? OfTokenAsync(secret, http.RequestAborted) : OfSessionAsync(http);

    /// <summary>Whether whoever sent a request that is being answered may still do what they might when it came.</summary>
    public async Task<bool> StandsAsync(KnownActor known, HttpContext http, CancellationToken cancellation)
    {
        var now = Sent(http) is { } secret ? (await OfTokenAsync(secret, cancellation))?.Actor
            : known.Session is { } session && await sessions.FindAsync(session, cancellation) is { } going && !going.IsOver(ThaiTime.Now(clock))
              && await accounts.FindAsync(known.Account.Id, cancellation) is { IsDisabled: false } account ? account.ToActor()
            : null;
        return now?.Rights.Key == known.Actor.Rights.Key;
    }

    private static string? Sent(HttpContext http) =>
        http.Request.Headers[HeaderNames.Authorization].ToString() is var sent && sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? sent[Bearer.Length..].Trim() : null;

    private async Task<KnownActor?> OfTokenAsync(string secret, CancellationToken cancellation)
    {
        var now = ThaiTime.Now(clock);
        if (!secret.StartsWith(ApiToken.Prefix, StringComparison.Ordinal)
            || await tokens.FindAsync(Secrets.HashOf(secret), cancellation) is not { } token
            || !token.Works(now)
            || await accounts.FindAsync(token.Account, cancellation) is not { IsDisabled: false } account)
        {
            return null;
        }

        if (token.LastUsedAt is not { } last || now - last >= Exactness)
        {
            await tokens.UsedAsync(token.Id, now, cancellation);
        }

        var actor = account.ToActor(token.Scopes.ToHashSet(), token.Agency);
        return new(actor with { Name = $"{actor.Name} โทเค็น “{token.Name}”" }, account, Session: null, $"token {token.Id:N}");
    }

    private async Task<KnownActor?> OfSessionAsync(HttpContext http)
    {
        var ticket = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return ticket.Principal is { } principal && SessionTickets.Read(principal) is var (session, id)
            && await accounts.FindAsync(id, http.RequestAborted) is { IsDisabled: false } account
                ? new(account.ToActor(), account, session, $"account {account.Id:N}")
                : null;
    }
}

/// <summary>Account mode: who asks, as far as answers and limits depend on it.</summary>
internal sealed class AccountCallers : ICallers
{
    /// <inheritdoc/>
    public Caller Of(HttpContext http) => http.Features.Get<KnownActor>() is { } known
        ? new(CallerKind.Known, $"{known.BudgetKey} {known.Actor.Rights.Key}", known.BudgetKey)
        : Caller.Anonymous(http.Connection.RemoteIpAddress);
}

using Kolum.ItaAnalytics.Domain.Access;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Whom a request is answered for.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="Account">Their account; nothing where nobody is signed in.</param>
/// <param name="Session">The session of their browser; nothing where there is none, or a program with a token asks.</param>
/// <param name="BudgetKey">Names the budget that their requests are taken from.</param>
internal sealed record KnownActor(Actor Actor, Account Account, Guid? Session, string BudgetKey);

/// <summary>Account mode: for whom the present flow of work is done. Work for which nobody was named is done for nobody, and sees published reports only.</summary>
internal sealed class PresentActor : ICurrentActor, ISignedIn
{
    private static readonly AsyncLocal<Work?> Present = new();

    /// <inheritdoc/>
    public Actor Actor => Present.Value?.Actor ?? Actor.Nobody;

    /// <inheritdoc/>
    public Account? Account => Present.Value?.Known?.Account;

    /// <inheritdoc/>
    public Guid? Session => Present.Value?.Known?.Session;

    /// <summary>Names for whom the work of the calling method is done, with all that it starts from now on; it ends with that method.</summary>
    public static void Enter(Actor actor) => Present.Value = new(actor, null);

    /// <summary>The same for somebody who is about to sign in: by their name, and with no rights yet.</summary>
    public static void Enter(Account account) => Enter(account.ToActor() with { Rights = Rights.None });

    /// <summary>The same for a request.</summary>
    public static void Enter(Actor actor, KnownActor? known) => Present.Value = new(actor, known);

    private sealed record Work(Actor Actor, KnownActor? Known);
}

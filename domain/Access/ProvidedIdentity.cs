namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Who somebody is, as another system says that signed them in (OpenID Connect).</summary>
/// <param name="Subject">Issuer and subject: the same for the same person for ever, and for nobody else.</param>
/// <param name="UserName">The name to be known by here; as it was told.</param>
/// <param name="DisplayName">What people call them; as it was told.</param>
/// <param name="Grants">The roles that go with what the other system says of them.</param>
public sealed record ProvidedIdentity(string Subject, string UserName, string DisplayName, IReadOnlyList<Grant> Grants)
{
    /// <summary>What is kept of the subject.</summary>
    public string SubjectHash => Secrets.HashOf(Subject);
}

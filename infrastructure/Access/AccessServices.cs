using Kolum.ItaAnalytics.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>How passwords must be, how they are kept, and when an account is locked.</summary>
internal static class CredentialRules
{
    public const int ShortestPassword = 12;

    public const int LongestPassword = 128;

    public const int FewestLetters = 5;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA512, as OWASP's cheat sheet asks for them.</summary>
    public const int HashRounds = 210_000;

    public const int MostWrong = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
}

/// <summary>Puts accounts, sessions, tokens and passwords into a program.</summary>
public static class AccessServices
{
    /// <summary>Adds them; the database and data protection are added elsewhere.</summary>
    /// <param name="services">The services.</param>
    /// <param name="auditKey">The setting <c>Audit:Key</c>; a file beside the data where nothing.</param>
    /// <param name="dataFolder">Where the data lie.</param>
    public static IServiceCollection AddAccounts(this IServiceCollection services, string? auditKey, string dataFolder)
    {
        services.AddHttpContextAccessor();
        services.AddIdentityCore<AccountRow>(identity =>
        {
            identity.Password.RequiredLength = CredentialRules.ShortestPassword;
            identity.Password.RequiredUniqueChars = CredentialRules.FewestLetters;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = CredentialRules.MostWrong;
            identity.Lockout.DefaultLockoutTimeSpan = CredentialRules.LockedFor;
        })
            .AddUserStore<AccountUserStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<AccountRow>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // Whoever holds the device must also unlock it, and no name is typed.
            (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required");
            passkeys.AuthenticatorTimeout = TimeSpan.FromMinutes(5);
        });
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = CredentialRules.HashRounds);
        return services
            .AddSingleton(_ => new AuditChain(AuditKey.Read(auditKey, dataFolder)))
            .AddScoped<IAuditTrail, AuditTrail>()
            .AddScoped<ConsultAuditTrail>()
            .AddScoped<IAccountStore, AccountStore>()
            .AddScoped<ISessionStore, SessionStore>()
            .AddScoped<ITokenStore, TokenStore>()
            .AddScoped<ICredentialStore, IdentityCredentials>()
            .AddScoped<IPasskeyHandler<AccountRow>, PasskeyHandler<AccountRow>>()
            .AddSingleton<AnsweredRequests>()
            .AddScoped<IPasskeyStore, IdentityPasskeys>()
            .AddScoped<ManageAccounts>()
            .AddScoped<EnterFromProvider>()
            .AddScoped<ManageTokens>()
            .AddScoped<OwnSessions>();
    }
}

using Kolum.ItaAnalytics.Api;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Tests.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Tests.Access;

/// <summary>The whole server in account mode over several agencies, on a free loopback port.</summary>
internal sealed class AccountSite : IAsyncDisposable
{
    public const string Password = "ช้างสามตัวเดินข้ามสะพาน";

    private readonly WebApplication app;

    private AccountSite(WebApplication app, TemporaryDatabase database) => (this.app, Database) = (app, database);

    public TemporaryDatabase Database { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.Single());

    public static async Task<AccountSite> StartAsync(AssessmentFacts[] facts, params (string Key, string Value)[] settings)
    {
        var database = await TemporaryDatabase.HoldingAsync(facts);
        var app = WebHost.Build(database.Folder, "http://127.0.0.1:0", "", new Dictionary<string, string?>([new("Access:Mode", "accounts"), .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))]));
        await app.StartAsync();
        return new(app, database);
    }

    /// <summary>Does something with the program's services, for somebody.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work, Actor? actor = null)
        where TService : notnull
    {
        PresentActor.Enter(actor ?? Actor.Program);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>The same where nothing comes back.</summary>
    public Task DoAsync<TService>(Func<TService, Task> work)
        where TService : notnull => WithAsync<TService, bool>(async service =>
        {
            await work(service);
            return true;
        });

    /// <summary>An account with a password; its name is made from its roles where left out.</summary>
    public async Task<Account> AccountAsync(string? userName = null, params Grant[] grants)
    {
        var name = userName ?? $"u{Guid.NewGuid():N}"[..12];
        var account = new Account(Guid.NewGuid(), name, $"ผู้ใช้ {name}", grants, IsDisabled: false, new DateTimeOffset(2025, 1, 6, 9, 0, 0, TimeSpan.FromHours(7)));
        await WithAsync<IAccountStore, bool>(store => store.AddAsync(account, CancellationToken.None));
        return (await WithAsync<ICredentialStore, Checked<Account>>(credentials => credentials.SetPasswordAsync(account.Id, Password, CancellationToken.None))).Value;
    }

    /// <summary>A browser at which nobody is signed in.</summary>
    public SiteBrowser Browser() => new(Address);

    /// <summary>A browser at which somebody with these roles is signed in.</summary>
    public async Task<SiteBrowser> SignedInAsync(params Grant[] grants)
    {
        var account = await AccountAsync(userName: null, grants);
        var browser = Browser();
        await browser.SignInAsync(account.UserName, Password);
        return browser;
    }

    /// <summary>A program with a token of an account.</summary>
    public async Task<(HttpClient Client, ApiTokenWithSecret Token)> ProgramAsync(Account account, IReadOnlyCollection<Permission> scopes, AgencyKey? agency = null, int days = 30)
    {
        var made = (await WithAsync<ManageTokens, Checked<ApiTokenWithSecret>>(tokens => tokens.CreateAsync(account, "ทดสอบ", scopes, agency, days, CancellationToken.None))).Value;
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", made.Secret);
        return (client, made);
    }

    /// <summary>The audit trail so far, latest first.</summary>
    public Task<IReadOnlyList<AuditEntry>> Audit() => WithAsync<IAuditTrail, IReadOnlyList<AuditEntry>>(trail => trail.LatestAsync(AgencyScope.Every, before: null, 1000, CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await Database.DisposeAsync();
    }
}

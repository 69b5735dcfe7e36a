using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>Opens the data for a command: finds the folder, brings the database up to date, loads the carried report at the first start.</summary>
internal sealed class WorkspaceOpener(Option<DirectoryInfo?> data, Screen screen)
{
    /// <summary>The data folder that the command line asks for.</summary>
    public string Folder(ParseResult parsed) => DataFolder.Open(parsed.GetValue(data));

    /// <summary>Services over the data, ready to be asked.</summary>
    public async Task<Workspace> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = Folder(parsed);
        var workspace = Unprepared(folder);
        await PrepareAsync(workspace.Services, folder, cancellation);
        return workspace;
    }

    /// <summary>Services over the data as they lie: the database may be older than the program.</summary>
    public static Workspace Unprepared(string folder)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return new(new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddItaAnalytics(configuration, folder)
            .BuildServiceProvider(validateScopes: true));
    }

    /// <summary>Brings the database up to date; at the first start loads the carried report with its sample counts.</summary>
    public async Task PrepareAsync(IServiceProvider scope, string folder, CancellationToken cancellation)
    {
        await scope.GetRequiredService<DatabaseSetup>().MigrateAsync(cancellation);
        var samples = scope.GetRequiredService<ISampleSource>();
        if ((await scope.GetRequiredService<IAssessmentStore>().YearsAsync(samples.Agency.Key, cancellation)).Count == 0)
        {
            await scope.GetRequiredService<Demo>().LoadAsync(Actor.FirstStart, cancellation);
            screen.Say(
                $"เริ่มใช้ครั้งแรก: นำเข้ารายงานจริงปีงบประมาณ {samples.FiscalYear} พร้อมยอดผู้ตอบ ความเสี่ยง และทะเบียนตัวอย่าง (ลบตัวอย่างด้วยคำสั่ง demo clear) ข้อมูลอยู่ที่ {folder}",
                $"First start: imported the real FY{samples.FiscalYear} report with SAMPLE counts, risks and registers (take them out with: demo clear). Data: {folder}");
        }
    }
}

/// <summary>Open data: one scope of services, closed with it.</summary>
internal sealed class Workspace(ServiceProvider provider) : IAsyncDisposable
{
    private readonly AsyncServiceScope scope = provider.CreateAsyncScope();

    public IServiceProvider Services => scope.ServiceProvider;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>The fiscal year that was typed; the latest one that is stored where none was.</summary>
    public async Task<BuddhistFiscalYear> YearAsync(int? typed, CancellationToken cancellation) => typed is { } year
        ? Years.Of(year)
        : await LatestYearAsync(Services, cancellation);

    /// <summary>The latest fiscal year of which something is stored.</summary>
    public static async Task<BuddhistFiscalYear> LatestYearAsync(IServiceProvider services, CancellationToken cancellation) =>
        (await services.GetRequiredService<AssessmentReader>().YearsAsync(AgencyKey.Kolum, cancellation))[0];

    /// <summary>An assessment with its finished numbers.</summary>
    /// <exception cref="CommandRefusedException">Nothing is stored for the year.</exception>
    public async Task<Assessment> AssessmentAsync(BuddhistFiscalYear year, DateTimeOffset? asOf, CancellationToken cancellation) =>
        await Get<AssessmentReader>().ReadAsync(new AssessmentKey(AgencyKey.Kolum, year), asOf, cancellation) ?? throw Years.NotStored(year);

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
    }
}

using System.CommandLine;
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
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddItaAnalytics(configuration, folder)
            .BuildServiceProvider(validateScopes: true);
        var workspace = new Workspace(services);
        await PrepareAsync(workspace.Services, folder, cancellation);
        return workspace;
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
                $"เริ่มใช้ครั้งแรก: นำเข้ารายงานจริงปีงบประมาณ {samples.FiscalYear} พร้อมยอดผู้ตอบตัวอย่าง (ลบตัวอย่างด้วยคำสั่ง demo clear) ข้อมูลอยู่ที่ {folder}",
                $"First start: imported the real FY{samples.FiscalYear} report with SAMPLE counts (take them out with: demo clear). Data: {folder}");
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

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
    }
}

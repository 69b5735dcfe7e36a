using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Risks;
using Kolum.ItaAnalytics.Infrastructure.Samples;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>What the mutations that take in files need: the real readers, and a web that answers as a test says.</summary>
internal static class FileServices
{
    /// <summary>The one address that answers.</summary>
    public const string Answering = "https://www.kolum.go.th/manual";

    public static IServiceCollection AddWhatFilesNeed(this IServiceCollection services) => services
        .AddIntake()
        .AddEvidenceAndLinks(new())
        .AddQrCodes()
        .AddMeasures()
        .AddRisks()
        .AddMeasureMetrics()
        .AddSingleton<ILinkProbe, OneAddress>()
        .AddSingleton<IReportTemplates, WordTemplates>()
        .AddSingleton<IPictureReader, PictureReader>()
        .AddSingleton<ISampleSource, KolumSample>()
        .AddScoped<UseTemplate>()
        .AddScoped<UseEmblem>()
        .AddScoped<ImportReport>()
        .AddScoped<Demo>();

    private sealed class OneAddress : ILinkProbe
    {
        public Task<string?> ProblemOfAsync(Uri address, CancellationToken cancellation) =>
            Task.FromResult(address.AbsoluteUri == Answering ? null : "HTTP 404");
    }
}

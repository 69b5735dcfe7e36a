using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Puts what somebody may read before the stores, so that no page, file, feed or query goes round it.</summary>
internal static class ReadGuards
{
    /// <summary>Guards the stores that are registered so far.</summary>
    public static IServiceCollection AddReadGuards(this IServiceCollection services) => services
        .Guard<IAgencyStore>((store, current) => new ReadableAgencies(store, current))
        .Guard<IAgencyFiles>((files, current) => new ReadableAgencyFiles(files, current))
        .Guard<IAssessmentStore>((store, current) => new ReadableAssessments(store, current))
        .Guard<IReportVersions>((versions, current) => new ReadableVersions(versions, current))
        .Guard<IRiskStore>((store, current) => new ReadableRisks(store, current))
        .Guard<IEvidenceStore>((store, current) => new ReadableEvidence(store, current));

    private static IServiceCollection Guard<TStore>(this IServiceCollection services, Func<TStore, ICurrentActor, TStore> guard)
        where TStore : class
    {
        var bare = services.Last(service => service.ServiceType == typeof(TStore)).ImplementationType
            ?? throw new InvalidOperationException($"{typeof(TStore).Name} is not registered by its type.");
        return services.AddScoped(provider => guard((TStore)ActivatorUtilities.CreateInstance(provider, bare), provider.GetRequiredService<ICurrentActor>()));
    }
}

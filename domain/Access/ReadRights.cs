using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>What of the agencies may be read by whoever asks: for everybody else, an agency that may not be read does not exist.</summary>
public static class ReadRights
{
    /// <summary>Whether an agency's figures and drafts may be read.</summary>
    public static bool MayRead(this ICurrentActor current, AgencyKey agency) => current.Actor.Rights.May(Permission.ReadAssessments, agency);

    /// <summary>Those of some agencies that may be read.</summary>
    public static IReadOnlyCollection<AgencyKey> Readable(this ICurrentActor current, IReadOnlyCollection<AgencyKey> agencies) =>
        current.Actor.Rights.For(Permission.ReadAssessments) is { IsEvery: false } scope ? [.. agencies.Where(scope.Contains)] : agencies;
}

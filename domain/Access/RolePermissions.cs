using System.Collections.Frozen;
using static Kolum.ItaAnalytics.Domain.Access.Permission;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Which role may do what: the one table of it.</summary>
/// <remarks>Whoever has no role sees published reports only, which ask for no permission.</remarks>
public static class RolePermissions
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, FrozenSet<Permission>>
    {
        [Role.Clerk] = Set(
            ReadAssessments, ExportData, CreateTokens, RecordCounts, SetUpSurveys, RecordIndicators, ChangeMeasures, RecordMetrics, AddEvidence,
            ChangeRisks, SetRiskMatrix, ChooseRules, SubmitReport, DescribeAgency, ManageSamples),
        [Role.SectionHead] = Set(ReadAssessments, ExportData, CreateTokens, ChangeMeasures, RecordMetrics, AddEvidence, ChangeRisks, CheckReport),
        [Role.CommitteeMember] = Set(ReadAssessments, ExportData, CreateTokens, ChangeRisks, SetRiskMatrix),
        [Role.Manager] = Set(ReadAssessments, ExportData, CreateTokens, ReadAuditTrail, CheckReport, EndorseReport, SignReport, PublishReport),
        [Role.Auditor] = Set(ReadAssessments, ExportData, ReadAuditTrail),
        [Role.Administrator] = Set(
            ReadAssessments, ExportData, CreateTokens, ReadAuditTrail, DescribeAgency, RegisterAgencies, ManageWebhooks, ManageUsers),
        [Role.ProvincialReader] = Set(ReadAssessments, ExportData, CreateTokens),
    }.ToFrozenDictionary();

    /// <summary>What a role may do in the agencies for which it is held.</summary>
    public static IReadOnlySet<Permission> Of(Role role) => Table[role];

    private static FrozenSet<Permission> Set(params IEnumerable<Permission> permissions) => permissions.ToFrozenSet();
}

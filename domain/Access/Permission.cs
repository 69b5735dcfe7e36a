using System.Diagnostics.CodeAnalysis;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Everything that somebody may be allowed to do. Use cases ask for these; pages, routes and resolvers never decide.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The field's own word; nothing here is a CAS permission.")]
public enum Permission
{
    /// <summary>See an agency's figures, drafts and registers, on every surface.</summary>
    ReadAssessments,

    /// <summary>Take figures and papers away as files or feeds; each time is written into the audit trail.</summary>
    ExportData,

    /// <summary>Read who did what.</summary>
    ReadAuditTrail,

    /// <summary>Record, correct, import and undo counts of respondents.</summary>
    RecordCounts,

    /// <summary>Open surveys; set windows, quotas, groups, addresses and events.</summary>
    SetUpSurveys,

    /// <summary>Record official results and the open-data checklist.</summary>
    RecordIndicators,

    /// <summary>Write and plan measures: texts, steps, judgements, links, charts, next year's plan.</summary>
    ChangeMeasures,

    /// <summary>Set metrics, record their readings and the registers that feed them.</summary>
    RecordMetrics,

    /// <summary>Add and withdraw evidence, and have addresses checked.</summary>
    AddEvidence,

    /// <summary>Describe, rate, treat, accept, review and close risks.</summary>
    ChangeRisks,

    /// <summary>Decide by which matrix risks are rated.</summary>
    SetRiskMatrix,

    /// <summary>Decide which version of the year's rules an assessment follows.</summary>
    ChooseRules,

    /// <summary>Submit a version of the annual report.</summary>
    SubmitReport,

    /// <summary>Check a submitted report, or send it back.</summary>
    CheckReport,

    /// <summary>Endorse a checked report, or send it back.</summary>
    EndorseReport,

    /// <summary>Sign an endorsed report, or send it back.</summary>
    SignReport,

    /// <summary>Publish a signed report, or send it back.</summary>
    PublishReport,

    /// <summary>Describe an agency: headcount, calendar, allowed hosts, emblem, template.</summary>
    DescribeAgency,

    /// <summary>Register another agency; needs a grant for every agency.</summary>
    RegisterAgencies,

    /// <summary>Load and remove sample data.</summary>
    ManageSamples,

    /// <summary>Register, change and remove webhooks.</summary>
    ManageWebhooks,

    /// <summary>Make tokens for programs, with rights of one's own at most.</summary>
    CreateTokens,

    /// <summary>Give accounts and roles, and take them away; see and revoke everybody's tokens.</summary>
    ManageUsers,
}

using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>What happened.</summary>
public enum AuditAction
{
    /// <summary>Something stored was added, changed or taken away.</summary>
    Change,

    /// <summary>Somebody signed in.</summary>
    SignIn,

    /// <summary>Somebody could not sign in.</summary>
    SignInRefused,

    /// <summary>Somebody signed out, or a session was ended.</summary>
    SignOut,

    /// <summary>Somebody asked for what they may not do.</summary>
    Refused,

    /// <summary>Figures or papers were taken away as a file.</summary>
    Export,

    /// <summary>The audit trail itself was read.</summary>
    TrailRead,
}

/// <summary>What is told to the audit trail. Neither secrets nor anything of a respondent is in it.</summary>
/// <param name="Action">What happened.</param>
/// <param name="Agency">To whose data; nothing where to no agency's.</param>
/// <param name="Subject">To what: <c>surveys</c>, <c>/reports/2568.docx</c>.</param>
/// <param name="Details">Before and after as JSON, or other words; empty where there is nothing to say.</param>
/// <param name="Reason">Why, as it was typed; empty where nobody was asked.</param>
public sealed record AuditNote(AuditAction Action, AgencyKey? Agency, string Subject, string Details = "", string Reason = "");

/// <summary>An entry of the audit trail.</summary>
/// <param name="Number">Its place: 1, 2, 3 …</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Note">What.</param>
/// <param name="Correlation">The request in which it happened, as errors and logs name it; empty outside a request.</param>
/// <param name="Mac">HMAC-SHA256 over this entry and the one before (hex).</param>
public sealed record AuditEntry(long Number, DateTimeOffset At, string Actor, AuditNote Note, string Correlation, string Mac);

/// <summary>Where the chain ends.</summary>
/// <param name="Number">The number of the last entry; 0 where there is none.</param>
/// <param name="Mac">Its MAC.</param>
public sealed record AuditHead(long Number, string Mac)
{
    /// <summary>Before the first entry.</summary>
    public static AuditHead Start { get; } = new(0, "");

    /// <summary>As signed reports name it: <c>1204:9f2c…</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Number}:{Mac}");

    /// <summary>Reads it again; nothing where it has another form.</summary>
    public static AuditHead? TryRead(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is var at and > 0
        && long.TryParse(text[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, text[(at + 1)..])
            : null;
}

/// <summary>What came of verifying the chain.</summary>
/// <param name="Entries">How many entries were looked at.</param>
/// <param name="FirstBroken">The number of the first entry that is not as it was written; nothing where all are.</param>
/// <param name="Why">What is wrong there.</param>
public sealed record AuditVerdict(long Entries, long? FirstBroken, BilingualText? Why)
{
    /// <summary>Whether every entry is as it was written.</summary>
    public bool IsSound => FirstBroken is null;
}

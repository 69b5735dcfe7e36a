using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>Tells in one note what a save changes: each row with its values before and after. Secrets are left out; long texts and files stand as their hash.</summary>
internal static class AuditNotes
{
    private const int MostRows = 50;

    private const int LongestValue = 200;

    private const string Reason = "Reason";

    private const string Agency = "AgencyKey";

    /// <summary>Queues, logs and copies: nothing that somebody decided. Sessions are noted when somebody signs in or out.</summary>
    private static readonly HashSet<Type> Unnoted =
    [
        typeof(AuditRow), typeof(AuditHeadRow), typeof(SessionRow), typeof(ScanCountRow), typeof(LinkCheckRow), typeof(KeptContentRow), typeof(WebhookConditionRow), typeof(WebhookDeliveryRow),
    ];

    /// <summary>Secrets, and what changes with every attempt to sign in.</summary>
    private static readonly HashSet<string> Hidden =
    [
        nameof(AccountRow.SecurityStamp), nameof(AccountRow.ConcurrencyStamp), nameof(AccountRow.LastCode), nameof(AccountRow.AccessFailedCount),
        nameof(AccessLinkRow.SecretHash), nameof(PasskeyRow.SignCount), nameof(PasskeyRow.IsBackedUp), nameof(PasskeyRow.IsUserVerified), nameof(WebhookRow.SealedSecret),
    ];

    /// <summary>The note of a save that is about to happen; nothing where it changes nothing worth noting.</summary>
    /// <param name="entries">What the context tracks.</param>
    /// <param name="changing">The agencies whose facts change.</param>
    public static AuditNote? Of(IEnumerable<EntityEntry> entries, IReadOnlyCollection<string> changing)
    {
        List<EntityEntry> changed = [.. entries.Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !Unnoted.Contains(entry.Metadata.ClrType))];
        List<AuditedRow> rows = [.. changed.Select(RowOf).Where(row => row.Says)];
        if (rows.Count == 0)
        {
            return null;
        }

        var agencies = changing.Count > 0 ? changing.Distinct().ToList() : [.. changed.Select(entry => Text(entry, Agency)).OfType<string>().Distinct()];
        return new(
            AuditAction.Change,
            agencies is [var only] ? AgencyKey.Of(only) : null,
            string.Join(' ', rows.Select(row => row.Table).Distinct()),
            JsonText.Write(new AuditedSave(agencies.Count > 1 ? agencies : null, [.. rows.Take(MostRows)], Math.Max(0, rows.Count - MostRows))),
            changed.Select(entry => Text(entry, Reason)).FirstOrDefault(reason => reason is { Length: > 0 }) ?? "");
    }

    private static AuditedRow RowOf(EntityEntry entry)
    {
        var before = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        var after = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Where(property => !Hidden.Contains(property.Metadata.Name) && !IsSecret(property)))
        {
            var name = property.Metadata.Name;
            if (entry.State == EntityState.Deleted || (entry.State == EntityState.Modified && property.IsModified && !Equals(property.OriginalValue, property.CurrentValue)))
            {
                before[name] = Short(property.OriginalValue);
            }

            if (entry.State == EntityState.Added || before.ContainsKey(name) && entry.State == EntityState.Modified)
            {
                after[name] = Short(property.CurrentValue);
            }
        }

        var key = string.Join(' ', entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.Property(property.Name) is { IsTemporary: false } known ? Short(known.CurrentValue) : "new"));
        var secret = entry.State == EntityState.Modified && entry.Properties.Any(property => IsSecret(property) && !Equals(property.OriginalValue, property.CurrentValue));
        return new(entry.Metadata.GetTableName() ?? entry.Metadata.ShortName(), entry.State.ToString(), key, before.Count > 0 ? before : null, after.Count > 0 ? after : null, secret ? true : null);
    }

    /// <summary>What is never told, only that it changed: a password, or the key of an authenticator.</summary>
    private static bool IsSecret(PropertyEntry property) => (property.EntityEntry.Entity, property.Metadata.Name) is
        (AccountRow, nameof(AccountRow.PasswordHash)) or (AccountSecretRow, nameof(AccountSecretRow.Value));

    private static string? Text(EntityEntry entry, string property) => entry.Metadata.FindProperty(property) is null ? null : entry.Property(property).CurrentValue as string;

    private static string? Short(object? value) => value switch
    {
        null => null,
        byte[] bytes => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))} ({bytes.Length.ToString(CultureInfo.InvariantCulture)} bytes)",
        DateTimeOffset at => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ when value.ToString() is { Length: > LongestValue } text =>
            $"{text[..(char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue)]}… sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}",
        _ => value.ToString(),
    };

    private sealed record AuditedSave(IReadOnlyList<string>? Agencies, IReadOnlyList<AuditedRow> Rows, int More);

    private sealed record AuditedRow(
        string Table, string Change, string Key, IReadOnlyDictionary<string, string?>? Before, IReadOnlyDictionary<string, string?>? After, bool? SecretChanged)
    {
        /// <summary>A change of what is hidden alone says nothing.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public bool Says => Before is not null || After is not null || SecretChanged is true;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.AspNetCore.WebUtilities;

namespace Kolum.ItaAnalytics.Api.Contract.Answers;

/// <summary>Everything that an answer depends on, as one text: equal identities, equal answers.</summary>
/// <param name="Value">SHA-256 (base64url).</param>
/// <param name="FactsVersion">The version of the facts, which is part of it.</param>
internal sealed record AnswerIdentity(string Value, long FactsVersion)
{
    /// <summary>The weak entity tag of the answer in a media type. Weak, as the answer also tells what is left of the caller's budget.</summary>
    public string TagIn(string mediaType) => $"W/\"{Value}{(mediaType == AnswerMediaType.GraphQL ? ".g" : ".j")}\"";
}

/// <summary>Works out what answers depend on.</summary>
/// <remarks>
/// The version of all facts, not of single agencies: which agencies an operation reads is known only after it has run.
/// The Thai day, as figures change with it; the program itself, its rule packs and its settings.
/// </remarks>
/// <param name="facts">The version of the facts.</param>
/// <param name="program">What the program and its settings are.</param>
/// <param name="clock">The time.</param>
internal sealed class AnswerIdentities(IFactsVersions facts, ProgramIdentity program, TimeProvider clock)
{
    /// <summary>The identity of the answer that a request would get now.</summary>
    public async Task<AnswerIdentity> OfAsync(AskedDocument document, GraphQLParameters asked, Caller caller, CancellationToken cancellation)
    {
        var version = await facts.OfEverythingAsync(cancellation);
        var day = ThaiTime.Day(clock.GetUtcNow()).ToString("O", CultureInfo.InvariantCulture);
        string[] parts =
        [
            program.Value, caller.Permission, day, version.ToString(CultureInfo.InvariantCulture),
            document.Hash, asked.OperationName ?? "", asked.CanonicalVariables,
        ];

        // Each part with its length, so that no two lists of parts make one text.
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
        }

        return new(WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))), version);
    }
}

/// <summary>What the program, the rules it carries and its settings are: another program gives other answers from the same facts.</summary>
internal sealed class ProgramIdentity
{
    /// <summary>Works it out once.</summary>
    /// <param name="rules">Thresholds that an installation may change; the rule packs are part of the program.</param>
    /// <param name="limits">What is refused depends on them.</param>
    /// <param name="configuration">Settings that answers name.</param>
    public ProgramIdentity(AssessmentRules rules, ContractLimits limits, IConfiguration configuration) => Value = string.Join(
        '|',
        Built(typeof(ProgramIdentity)),
        Built(typeof(Assessment)),
        Built(rules.Packs.GetType()),
        rules.Surveys,
        limits,
        configuration[PublicAddresses.PublicAddressSetting]);

    /// <summary>The identity.</summary>
    public string Value { get; }

    // The compiler names every build of a module by its content.
    private static Guid Built(Type type) => type.Module.ModuleVersionId;
}

using System.Collections.Concurrent;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Looks whether the addresses that a report and its open-data checklist name still answer, and keeps what came of it.</summary>
/// <param name="reader">What the assessment holds.</param>
/// <param name="probe">Asks an address.</param>
/// <param name="store">Where the answers are kept.</param>
/// <param name="clock">Now.</param>
public sealed class CheckLinks(AssessmentReader reader, ILinkProbe probe, IEvidenceStore store, TimeProvider clock)
{
    private const int AtATime = 4;

    /// <summary>The addresses of texts, evidence, open-data checklist and channels of an assessment, each once: the report first, then the items by number.</summary>
    public static IReadOnlyList<string> AddressesOf(Assessment assessment) =>
    [
        .. assessment.Measures
            .SelectMany(measure => measure.Texts().SelectMany(text => WebAddresses.In(text.Text))
                .Concat(assessment.EvidenceOf(measure).Select(piece => piece.Address).OfType<string>()))
            .Concat(OpenDataAddressesOf(assessment))
            .Concat(assessment.Metrics.Register(Registers.Channels).Entries.Select(channel => channel.Values.Text("address")).OfType<string>())
            .Distinct(),
    ];

    /// <summary>The addresses of the open-data checklist alone, each once, by number of the item.</summary>
    public static IReadOnlyList<string> OpenDataAddressesOf(Assessment assessment) =>
        [.. assessment.OpenData.Items.Select(item => item.State?.Address).OfType<string>().Distinct()];

    /// <summary>Asks every address, and keeps the answers together.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="actor">Who has them asked.</param>
    /// <param name="cancellation">Stops it; then nothing is kept.</param>
    /// <returns>The answers in the order of the report; refused where nothing is stored for the agency and year.</returns>
    public Task<Checked<IReadOnlyList<LinkCheck>>> RunAsync(AssessmentKey assessment, Actor actor, CancellationToken cancellation) =>
        RunAsync(assessment, AddressesOf, actor, cancellation);

    /// <summary>The same for some of the addresses.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="which">Which addresses are asked: <see cref="OpenDataAddressesOf"/>.</param>
    /// <param name="actor">Who has them asked.</param>
    /// <param name="cancellation">Stops it; then nothing is kept.</param>
    public async Task<Checked<IReadOnlyList<LinkCheck>>> RunAsync(
        AssessmentKey assessment, Func<Assessment, IReadOnlyList<string>> which, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.AddEvidence, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<IReadOnlyList<LinkCheck>>(refusal);
        }

        if (await reader.ReadAsync(assessment, asOf: null, cancellation) is not { } found)
        {
            return Checked.Refuse<IReadOnlyList<LinkCheck>>(EvidenceFindings.AssessmentUnknown(assessment));
        }

        var addresses = which(found);
        var problems = new ConcurrentDictionary<string, string?>();
        await Parallel.ForEachAsync(
            addresses,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellation },
            async (address, stopped) => problems[address] = await probe.ProblemOfAsync(new(address), stopped));
        var at = ThaiTime.Now(clock);
        IReadOnlyList<LinkCheck> checks = [.. addresses.Select(address => new LinkCheck(address, at, problems[address] is null, problems[address]))];
        await store.SaveChecksAsync(assessment.Agency, checks, cancellation);
        return Checked.Accept(checks);
    }
}

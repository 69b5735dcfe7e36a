using System.Collections.Concurrent;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Tests.Persistence;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>The addresses of a report, asked and kept in a real database.</summary>
public sealed class CheckLinksTests
{
    [Fact]
    public async Task Addresses_of_texts_and_evidence_are_asked_once_and_the_last_answers_are_kept()
    {
        await using var database = await TemporaryDatabase.HoldingAsync(await TheCarriedReport.FactsAsync());
        await using var context = database.Open();
        var clock = new StandingClock(Facts.Recorded(12).At);
        var reader = new AssessmentReader(TemporaryDatabase.Store(context), Facts.Rules, clock);
        var store = new EvidenceStore(context);
        foreach (var address in new[] { "https://www.kolum.go.th", "https://facebook.example/kolum" })
        {
            (await new AddEvidence(reader, store, new FileSniffer(), new PhotoCleaner(), clock).RunAsync(
                Facts.Key, 1, "เว็บ", new EvidenceSource.Address(address), EvidenceDetails.None, Actor.LocalUser, "ทดสอบ", CancellationToken.None)).IsAccepted.Should().BeTrue();
        }

        var probe = new Answers("HTTP 404");
        var checks = (await new CheckLinks(reader, probe, store, clock).RunAsync(Facts.Key, Actor.LocalUser, CancellationToken.None)).Value;

        checks.Select(check => (check.Address, check.Answered, check.Problem)).Should().Equal(
            ("https://www.kolum.go.th", false, "HTTP 404"), ("https://facebook.example/kolum", false, "HTTP 404"));
        probe.Asked.Should().BeEquivalentTo(checks.Select(check => check.Address));
        Told(await database.ReadAsync(Facts.Key)).Should().Equal("มาตรการที่ 1", "มาตรการที่ 1", "มาตรการที่ 7");

        await new CheckLinks(reader, new Answers(null), store, clock).RunAsync(Facts.Key, Actor.LocalUser, CancellationToken.None);

        (await database.ReadAsync(Facts.Key)).LinkChecks.Should().HaveCount(2).And.OnlyContain(check => check.Answered);
        Told(await database.ReadAsync(Facts.Key)).Should().BeEmpty();
    }

    private static IEnumerable<string> Told(Domain.Reports.AssessmentFacts facts) => Assessment.Compute(facts, Facts.Rules, Facts.Recorded(13).At).Findings
        .Where(finding => finding.Code == ReportLint.LinkNotAnswering).Select(finding => finding.Place.Subject);

    private sealed class Answers(string? problem) : ILinkProbe
    {
        public ConcurrentBag<string> Asked { get; } = [];

        public Task<string?> ProblemOfAsync(Uri address, CancellationToken cancellation)
        {
            Asked.Add(address.OriginalString);
            return Task.FromResult(problem);
        }
    }
}

using AutoMapper;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Tests.Contract;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Mapping;

public sealed class OutwardProfileTests : IDisposable
{
    private readonly LogCollector log = new();
    private readonly ServiceProvider services;

    public OutwardProfileTests() => services = new ServiceCollection()
        .AddLogging(logging => logging.AddProvider(log))
        .AddGraphQLContract(new ConfigurationBuilder().Build())
        .BuildServiceProvider();

    private IMapper Mapper => services.GetRequiredService<IMapper>();

    public void Dispose()
    {
        services.Dispose();
        log.Dispose();
    }

    [Fact]
    public void Every_member_of_what_leaves_the_program_has_a_source() => Mapper.ConfigurationProvider.AssertConfigurationIsValid();

    [Fact]
    public void A_flat_row_says_what_the_projection_says()
    {
        var assessment = Assessment.Compute(AnAssessment.Facts(), Facts.Rules, AnAssessment.Now);

        var rows = CompletionRow.Of(assessment, PeriodKind.Month, Mapper);

        rows.Should().HaveCount(12);
        rows[1].Should().BeEquivalentTo(new CompletionRow
        {
            Agency = "kolum",
            FiscalYear = 2568,
            Survey = "iit",
            PeriodKind = "MONTH",
            Label = "ก.พ. 2568",
            Start = new(2025, 2, 1),
            EndExclusive = new(2025, 3, 1),
            Completed = 20,
            Cumulative = 32,
            PlannedCumulative = 13,
            Required = 40,
            Percent = 80m,
            OnPace = true,
            HasEnded = true,
            Sample = true,
        });
        rows[6].Should().BeEquivalentTo(new { Survey = "eit-1", Completed = (int?)null, Cumulative = (int?)null, Percent = (decimal?)null, OnPace = (bool?)null });
    }

    [Fact]
    public void The_missing_licence_is_said_once_and_not_at_every_request()
    {
        for (var request = 0; request < 20; request++)
        {
            using var scope = services.CreateScope();
            scope.ServiceProvider.GetRequiredService<IMapper>().Map<PeriodOutput>(AnAssessment.Key.FiscalYear.Period);
        }

        log.Entries.Where(entry => entry.Level >= LogLevel.Warning).Should().HaveCountLessThanOrEqualTo(1);
    }
}

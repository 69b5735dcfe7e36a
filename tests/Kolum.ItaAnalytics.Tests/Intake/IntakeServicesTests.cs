using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class IntakeServicesTests
{
    [Fact]
    public void The_readers_are_registered_for_their_ports()
    {
        using var services = new ServiceCollection().AddIntake().BuildServiceProvider(validateScopes: true);

        services.GetRequiredService<IReportReader>().Should().NotBeNull();
        services.GetRequiredService<ICountsReader>().Should().NotBeNull();
        services.GetRequiredService<ICountsTemplate>().Should().NotBeNull();
        services.GetRequiredService<IPastedCountsReader>().Should().NotBeNull();
        services.GetRequiredService<IHolidayReader>().Should().NotBeNull();
    }
}

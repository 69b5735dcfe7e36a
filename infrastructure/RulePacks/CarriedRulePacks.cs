using System.Text.Json;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.RulePacks;

/// <summary>
/// The rule packs that travel inside this assembly: <c>fy2568.json</c> and its neighbours. To change a rule, add a file <c>fy2568-2.json</c>
/// with the next version: assessments that follow the version before keep it until somebody decides otherwise.
/// </summary>
internal sealed class CarriedRulePacks : IRulePacks
{
    private readonly Dictionary<int, RulePack[]> packs;

    public CarriedRulePacks()
    {
        var home = typeof(CarriedRulePacks).Assembly;
        packs = home.GetManifestResourceNames()
            .Where(name => name.StartsWith("RulePacks/fy", StringComparison.Ordinal))
            .Select(name => Read<RulePackFile>(home.GetManifestResourceStream(name)!, name).ToPack())
            .GroupBy(pack => pack.FiscalYear)
            .ToDictionary(year => year.Key.Year, year => year.OrderBy(pack => RulePackVersion.NumberOf(pack.Version, year.Key)).ToArray());
        FixedHolidays = Read<FixedHoliday[]>(home.GetManifestResourceStream("RulePacks/fixed-holidays.json")!, "fixed-holidays.json");
        RiskMatrix = Read<RiskMatrix>(home.GetManifestResourceStream("RulePacks/risk-matrix.json")!, "risk-matrix.json");
    }

    /// <summary>The one set of them: they never change while the program runs.</summary>
    public static CarriedRulePacks All { get; } = new();

    public IReadOnlyList<FixedHoliday> FixedHolidays { get; }

    public RiskMatrix RiskMatrix { get; }

    public IReadOnlyList<RulePack> Versions(BuddhistFiscalYear year) => packs.GetValueOrDefault(year.Year, []);

    private static T Read<T>(Stream content, string name)
    {
        using (content)
        {
            return JsonSerializer.Deserialize<T>(content, RulePackFile.Json) ?? throw new InvalidDataException($"The rule pack {name} is empty.");
        }
    }
}

/// <summary>Puts the rule packs into the program.</summary>
public static class RulePackServices
{
    /// <summary>The rule packs that the program carries, for what runs without its services.</summary>
    public static IRulePacks Carried => CarriedRulePacks.All;

    /// <summary>What reads a rule pack from a file.</summary>
    public static IRulePackReader Reader { get; } = new RulePackReader();

    /// <summary>Adds the rule packs that the program carries, and what reads one from a file.</summary>
    public static IServiceCollection AddRulePacks(this IServiceCollection services) => services
        .AddSingleton<IRulePacks>(CarriedRulePacks.All)
        .AddSingleton(Reader);
}

using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.RulePacks;

/// <summary>The rule packs that travel inside this assembly: <c>fy2568.json</c> and its neighbours. To change a quota rule, change the file and its version.</summary>
internal sealed class CarriedRulePacks : IRulePacks
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    private readonly Dictionary<int, RulePack> packs;

    public CarriedRulePacks()
    {
        var home = typeof(CarriedRulePacks).Assembly;
        packs = home.GetManifestResourceNames()
            .Where(name => name.StartsWith("RulePacks/fy", StringComparison.Ordinal))
            .Select(name => Read<PackFile>(home, name).ToPack())
            .ToDictionary(pack => pack.FiscalYear.Year);
        FixedHolidays = Read<FixedHoliday[]>(home, "RulePacks/fixed-holidays.json");
        RiskMatrix = Read<RiskMatrix>(home, "RulePacks/risk-matrix.json");
    }

    public IReadOnlyList<FixedHoliday> FixedHolidays { get; }

    public RiskMatrix RiskMatrix { get; }

    public RulePack? Find(BuddhistFiscalYear year) => packs.GetValueOrDefault(year.Year);

    private static T Read<T>(Assembly home, string name)
    {
        using var file = home.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<T>(file, Json) ?? throw new InvalidDataException($"The rule pack {name} is empty.");
    }

    private sealed record PackFile(int FiscalYear, string Version, RuleFile[] QuotaRules, OpenDataItem[]? OpenDataItems = null)
    {
        public RulePack ToPack() => new(BuddhistFiscalYear.Of(FiscalYear), Version, [.. QuotaRules.Select(rule => rule.ToRule())]) { OpenDataItems = OpenDataItems ?? [] };
    }

    private sealed record RuleFile(SurveyPart Part, FormulaFile Formula, string Text, string Source, Confidence Confidence, string? AgencyClass = null, string? SizeClass = null)
    {
        public QuotaRule ToRule() => new(Part, AgencyClass, SizeClass, Formula.ToFormula(), Text, Source, Confidence);
    }

    private sealed record FormulaFile(int? Fixed = null, QuotaFormula.ShareOfHeadcount? ShareOfHeadcount = null, bool Entered = false)
    {
        public QuotaFormula ToFormula() => (Fixed, ShareOfHeadcount, Entered) switch
        {
            ({ } people, null, false) => new QuotaFormula.Fixed(people),
            (null, { } share, false) => share,
            (null, null, true) => new QuotaFormula.Entered(),
            _ => throw new InvalidDataException("A quota rule has exactly one formula."),
        };
    }
}

/// <summary>Puts the rule packs into the program.</summary>
public static class RulePackServices
{
    /// <summary>Adds the rule packs that the program carries.</summary>
    public static IServiceCollection AddRulePacks(this IServiceCollection services) => services.AddSingleton<IRulePacks, CarriedRulePacks>();
}

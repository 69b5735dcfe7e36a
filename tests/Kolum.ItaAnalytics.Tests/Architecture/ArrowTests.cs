using System.Reflection;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Architecture;

/// <summary>The arrows between projects and between the feature folders of the domain; each guard has a twin that proves it can fail.</summary>
public class ArrowTests
{
    private static readonly Assembly Domain = typeof(Period).Assembly;
    private static readonly Assembly Infrastructure = typeof(PersistenceServices).Assembly;
    private static readonly Assembly Dashboards = typeof(Kolum.ItaAnalytics.Dashboards.Layout.DashboardServices).Assembly;
    private static readonly Assembly Api = typeof(Kolum.ItaAnalytics.Api.Commands.CommandLine).Assembly;

    /// <summary>What each feature folder of the domain may name.</summary>
    private static readonly Dictionary<string, string[]> MayName = new(StringComparer.Ordinal)
    {
        ["Common"] = [],
        ["Access"] = ["Common"],
        ["RulePacks"] = ["Common"],
        ["Charts"] = ["Common"],
        ["Agencies"] = ["Common", "Access", "RulePacks", "Charts"],
        ["Indicators"] = ["Common", "Access", "RulePacks", "Charts", "Agencies"],
        ["Surveys"] = ["Common", "Access", "RulePacks", "Charts", "Agencies"],
        ["Risks"] = ["Common", "Access", "RulePacks", "Charts", "Agencies"],
        ["Measures"] = ["Common", "Access", "RulePacks", "Charts", "Agencies"],
        ["Metrics"] = ["Common", "Access", "RulePacks", "Charts", "Agencies"],
        ["Reports"] = ["Common", "Access", "RulePacks", "Charts", "Agencies", "Indicators", "Surveys", "Risks", "Measures", "Metrics"],
        ["Webhooks"] = ["Common", "Access", "RulePacks", "Charts", "Agencies", "Indicators", "Surveys", "Risks", "Measures", "Metrics", "Reports"],
    };

    [Fact]
    public void The_domain_names_nothing_but_the_runtime() =>
        ForeignReferences(Domain, allowed: []).Should().BeEmpty();

    [Fact]
    public void Infrastructure_and_dashboards_name_the_domain_and_not_each_other()
    {
        OwnReferences(Infrastructure).Should().BeSubsetOf(["Kolum.ItaAnalytics.Domain"]);
        OwnReferences(Dashboards).Should().BeSubsetOf(["Kolum.ItaAnalytics.Domain"]);
    }

    [Fact]
    public void Twin_the_reference_guards_see_a_reference_that_is_there()
    {
        OwnReferences(Api).Should().Contain("Kolum.ItaAnalytics.Infrastructure");
        ForeignReferences(Infrastructure, allowed: []).Should().Contain("Microsoft.EntityFrameworkCore");
    }

    [Fact]
    public void Feature_folders_of_the_domain_keep_their_order() => Breaches(MayName).Should().BeEmpty();

    [Fact]
    public void Twin_the_folder_guard_sees_an_arrow_that_is_not_allowed()
    {
        var stricter = MayName.ToDictionary(entry => entry.Key, entry => entry.Key == "Reports" ? [.. entry.Value.Except(["Surveys"])] : entry.Value);

        Breaches(stricter).Should().Contain(breach => breach.StartsWith("Reports → Surveys", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_feature_folder_of_the_domain_has_its_place_in_the_order() =>
        Domain.GetTypes().Select(Feature).OfType<string>().Distinct().Should().BeSubsetOf(MayName.Keys);

    private static IEnumerable<string> Breaches(Dictionary<string, string[]> mayName) =>
        from type in Domain.GetTypes()
        let folder = Feature(type)
        where folder is not null
        from named in TypesNamedBy(type).Select(Feature).OfType<string>().Distinct()
        where named != folder && !mayName[folder].Contains(named)
        select $"{folder} → {named} in {type.Name}";

    private static string? Feature(Type type) =>
        type.Namespace is { } name && name.StartsWith("Kolum.ItaAnalytics.Domain.", StringComparison.Ordinal) ? name.Split('.')[3] : null;

    /// <summary>Types in signatures, fields, bases and method bodies' locals and tokens.</summary>
    private static IEnumerable<Type> TypesNamedBy(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var signatures = type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetProperties(All).Select(property => property.PropertyType))
            .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType)))
            .Concat(type.GetConstructors(All).SelectMany(constructor => constructor.GetParameters().Select(p => p.ParameterType)))
            .Concat(type.GetInterfaces());
        var bodies = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).SelectMany(TypesInBody);
        return signatures.Concat(bodies).SelectMany(Parts);
    }

    private static IEnumerable<Type> TypesInBody(MethodBase method)
    {
        var body = method.GetMethodBody();
        var il = body?.GetILAsByteArray() ?? [];
        for (var i = 0; i + 4 < il.Length; i++)
        {
            // Every four bytes that resolve to a member of this module are taken as one: too many are looked at, never too few.
            var token = BitConverter.ToInt32(il, i + 1);
            if ((token >>> 24) is not (0x01 or 0x02 or 0x04 or 0x06 or 0x0A or 0x1B or 0x2B) || il[i] is not (0x28 or 0x6F or 0x73 or 0x7B or 0x7E or 0x74 or 0x75 or 0xD0))
            {
                continue;
            }

            if (Resolve(method, token) is { } named)
            {
                yield return named;
            }
        }
    }

    private static Type? Resolve(MethodBase method, int token)
    {
        try
        {
            var member = method.Module.ResolveMember(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
            return member as Type ?? member?.DeclaringType;
        }
        catch (Exception cause) when (cause is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType
        ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : type.HasElementType ? Parts(type.GetElementType()!) : [type];

    private static IEnumerable<string> OwnReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Kolum.", StringComparison.Ordinal));

    private static IEnumerable<string> ForeignReferences(Assembly assembly, string[] allowed) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "netstandard" && !allowed.Contains(name));
}

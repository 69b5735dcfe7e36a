using System.Reflection;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Archives;

/// <summary>The version of this program, as archives name it.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}

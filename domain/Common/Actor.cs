namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Who does something. Use cases take it; pages and resolvers never decide who it is.</summary>
/// <param name="Name">A name that people recognise in a history.</param>
public sealed record Actor(string Name)
{
    /// <summary>The person at the machine, trusted while the program listens on loopback only (local mode).</summary>
    public static Actor LocalUser { get; } = new("ผู้ใช้เครื่องนี้ (local user)");

    /// <summary>The program itself, at its first start.</summary>
    public static Actor FirstStart { get; } = new("การเริ่มระบบครั้งแรก (first start)");
}

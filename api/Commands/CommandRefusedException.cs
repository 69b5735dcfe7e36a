namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>A command stops here, and says why in words that a person can act on.</summary>
/// <param name="exitCode">What the shell is told.</param>
/// <param name="code">A stable name.</param>
/// <param name="thai">Why, in Thai.</param>
/// <param name="english">Why, in English.</param>
internal sealed class CommandRefusedException(int exitCode, string code, string thai, string english) : Exception($"{code}: {english}")
{
    public int ExitCode { get; } = exitCode;

    public string Code { get; } = code;

    public string Thai { get; } = thai;

    public string English { get; } = english;
}

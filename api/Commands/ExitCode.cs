namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>What the command line answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Something failed that is not the input's fault: a disk, a port, a defect.</summary>
    public const int Failed = 1;

    /// <summary>The input was refused; nothing was stored. Also a wrong option.</summary>
    public const int BadInput = 2;

    /// <summary>What was asked for is not stored.</summary>
    public const int NotFound = 3;
}

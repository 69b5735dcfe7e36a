using System.Diagnostics.CodeAnalysis;

namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>What came of something that people typed: a value, or the errors that refused it; with every finding on the way.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public sealed record Checked<T>
    where T : notnull
{
    private readonly T? value;

    internal Checked(T? value, bool accepted, IReadOnlyList<Finding> findings)
    {
        this.value = value;
        IsAccepted = accepted;
        Findings = findings;
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsAccepted { get; }

    /// <summary>Everything that was found; at least one error when refused.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused: look at <see cref="IsAccepted"/> first.</exception>
    public T Value => IsAccepted ? value! : throw new InvalidOperationException("Refused: " + string.Join("; ", Findings.Select(f => f.Code)));

    /// <summary>The value where it was accepted.</summary>
    public bool TryGet([NotNullWhen(true)] out T? accepted)
    {
        accepted = value;
        return IsAccepted;
    }
}

/// <summary>Makes <see cref="Checked{T}"/>.</summary>
public static class Checked
{
    /// <summary>A value with what was noticed on the way.</summary>
    /// <exception cref="ArgumentException">One of the findings is an error.</exception>
    public static Checked<T> Accept<T>(T value, params IReadOnlyList<Finding> findings)
        where T : notnull =>
        findings.Any(f => f.Severity == Severity.Error)
            ? throw new ArgumentException("An accepted value carries no error.", nameof(findings))
            : new(value, accepted: true, findings);

    /// <summary>No value, and why.</summary>
    /// <exception cref="ArgumentException">None of the findings is an error.</exception>
    public static Checked<T> Refuse<T>(params IReadOnlyList<Finding> findings)
        where T : notnull =>
        findings.Any(f => f.Severity == Severity.Error)
            ? new(default, accepted: false, findings)
            : throw new ArgumentException("A refusal names at least one error.", nameof(findings));
}

using System.ComponentModel;

namespace Kolum.ItaAnalytics.Api.Contract.Types;

/// <summary>Figures that say where they come from. The answer is made only where it is asked for: it hashes every fact behind them.</summary>
internal abstract class FigureOutput
{
    private Func<ProvenanceOutput>? source;

    [Description("Where the figures come from.")]
    public ProvenanceOutput Provenance() => source?.Invoke() ?? throw new InvalidOperationException($"Nobody said where the figures of {GetType().Name} come from.");

    /// <summary>Says where the figures come from.</summary>
    internal void ComeFrom(Func<ProvenanceOutput> origin) => source = origin;
}

/// <summary>Says where figures come from.</summary>
internal static class FigureOrigins
{
    /// <summary>The same figures, with where they come from.</summary>
    public static T From<T>(this T figure, Func<ProvenanceOutput> origin)
        where T : FigureOutput
    {
        figure.ComeFrom(origin);
        return figure;
    }

    /// <summary>The same figures, all with where they come from.</summary>
    public static IReadOnlyList<T> From<T>(this IReadOnlyList<T> figures, Func<ProvenanceOutput> origin)
        where T : FigureOutput
    {
        foreach (var figure in figures)
        {
            figure.ComeFrom(origin);
        }

        return figures;
    }
}

using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Feeds;

/// <summary>A column with where its value comes from: the one definition of its name, its meaning and its content.</summary>
/// <typeparam name="TRow">What a row is made from.</typeparam>
/// <param name="Column">Name and meaning.</param>
/// <param name="Value">The value of a row: string, int, decimal, bool, DateOnly, DateTimeOffset, or nothing.</param>
internal sealed record DataColumnOf<TRow>(DataColumn Column, Func<TRow, object?> Value)
{
    /// <summary>A column.</summary>
    public DataColumnOf(string name, DataType type, string? unit, string thai, string english, Func<TRow, object?> value)
        : this(new(name, type, unit, new(thai, english)), value)
    {
    }
}

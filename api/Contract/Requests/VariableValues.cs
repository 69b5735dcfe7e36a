using System.Collections;

namespace Kolum.ItaAnalytics.Api.Contract.Requests;

/// <summary>Counts what variables hold: every item, field and leaf.</summary>
internal static class VariableValues
{
    /// <summary>The number of values, up to one more than allowed.</summary>
    public static int Count(object? value, int most)
    {
        var left = most + 1;
        Walk(value, ref left);
        return most + 1 - left;
    }

    private static void Walk(object? value, ref int left)
    {
        if (value is null or string || left == 0)
        {
            return;
        }

        var inside = value is IReadOnlyDictionary<string, object?> fields ? fields.Values
            : value is IDictionary<string, object?> map ? map.Values
            : value as IEnumerable;
        foreach (var item in inside ?? Array.Empty<object>())
        {
            if (left == 0)
            {
                return;
            }

            left--;
            Walk(item, ref left);
        }
    }
}

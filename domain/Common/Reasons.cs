namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>The reason that is kept with every change.</summary>
internal static class Reasons
{
    /// <summary>The longest reason, characters.</summary>
    public const int Longest = 500;

    /// <summary>What speaks against a reason; nothing where it has 1–<see cref="Longest"/> characters.</summary>
    /// <param name="reason">The reason as typed.</param>
    /// <param name="subject">What is changed.</param>
    /// <param name="missing">The code where it is empty.</param>
    /// <param name="tooLong">The code where it is too long; the same one where left out.</param>
    public static IEnumerable<Finding> Problems(string reason, string subject, string missing, string? tooLong = null)
    {
        if (reason.Trim().Length is var length and (0 or > Longest))
        {
            yield return Finding.Error(
                length == 0 ? missing : tooLong ?? missing,
                new(subject, "reason"),
                $"โปรดบอกเหตุผล 1 ถึง {Longest} ตัวอักษร จะเก็บไว้ในประวัติ",
                $"Give a reason of 1 to {Longest} characters; it is kept in the history.");
        }
    }
}

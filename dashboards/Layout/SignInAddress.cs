namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>The page to sign in, and the way back from it.</summary>
public static class SignInAddress
{
    /// <summary>The page.</summary>
    public const string Path = "/sign-in";

    /// <summary>One's own account.</summary>
    public const string Account = "/account";

    /// <summary>The same, for somebody who has to set up their second factor before anything else.</summary>
    public const string SecondFactor = $"{Account}?second-factor=required";

    /// <summary>The page that leads back to an address afterwards.</summary>
    public static string Of(string wanted) => wanted == "/" ? Path : $"{Path}?back={Uri.EscapeDataString(wanted)}";

    /// <summary>Where to go afterwards: an address of this program, never of another one.</summary>
    public static string Back(string? asked) =>
        PageAddress.IsOwn(asked) && !asked.Any(char.IsControl) && !asked.StartsWith(Path, StringComparison.Ordinal) ? asked : "/";
}

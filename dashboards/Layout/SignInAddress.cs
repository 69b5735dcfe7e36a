namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>The page to sign in, and the way back from it.</summary>
public static class SignInAddress
{
    /// <summary>The page.</summary>
    public const string Path = "/sign-in";

    /// <summary>What a link begins with that sets a password; its secret follows.</summary>
    public const string Welcome = "/welcome";

    /// <summary>Leads to the system that signs people in, where one is set.</summary>
    public const string OpenId = $"{Path}/openid";

    /// <summary>Where that system leads back to; told to it as the redirect address of this program.</summary>
    public const string OpenIdReturn = $"{OpenId}/return";

    /// <summary>The page that tells why somebody was not let in.</summary>
    public static string Refused(string code) => $"{Path}?refused={code}";

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

namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>How sure a fact is.</summary>
public enum Confidence
{
    /// <summary>Read in a named public source.</summary>
    Verified,

    /// <summary>Reproduced from published figures.</summary>
    Derived,

    /// <summary>One secondary or parallel source only: to be confirmed.</summary>
    Secondary,

    /// <summary>Plausible, not confirmed by any source.</summary>
    Unconfirmed,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>How sure what people enter is.</summary>
internal static class Confidences
{
    /// <summary>Verified where they name what they read it in; unconfirmed where they do not.</summary>
    public static Confidence Of(string source) => string.IsNullOrWhiteSpace(source) ? Confidence.Unconfirmed : Confidence.Verified;
}

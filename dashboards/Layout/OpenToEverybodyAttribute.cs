namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>Marks a page that everybody may open, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToEverybodyAttribute : Attribute;

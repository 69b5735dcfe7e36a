namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>A field that a text names.</summary>
/// <param name="Key">Its key, in small letters and the digits 0–9.</param>
/// <param name="Start">Where it begins in the text, with its braces.</param>
/// <param name="Length">How many letters it takes, with its braces.</param>
public readonly record struct FieldMention(string Key, int Start, int Length);

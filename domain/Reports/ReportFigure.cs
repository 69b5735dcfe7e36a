using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>A number of the projections that a text of the report may name by its key: <c>{{survey.eit-1.completed}}</c>.</summary>
/// <param name="Key">Its stable key, in small letters.</param>
/// <param name="Name">What it says.</param>
/// <param name="Text">The value as paper shows it (Thai digits, no unit); "ยังไม่มีข้อมูล" where nothing was counted; sample data are marked in it.</param>
/// <param name="Number">The exact number, where it is one and is known.</param>
/// <param name="Unit">The unit of the number: คน, %; nothing for words and days.</param>
/// <param name="HasData">Whether its value is known.</param>
/// <param name="IsSample">Whether it is only an example.</param>
/// <param name="Operation">The question that gives it; see <see cref="Provenance.Operation"/>.</param>
/// <param name="FactsHash">SHA-256 (hex) over the facts it was computed from.</param>
public sealed record ReportFigure(
    string Key, BilingualText Name, string Text, decimal? Number, string? Unit, bool HasData, bool IsSample, string Operation, string FactsHash);

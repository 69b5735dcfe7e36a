namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>Probabilities that were forecast against what came true. Both axes run from 0 to 100 %; a good forecast lies on the diagonal.</summary>
/// <param name="Dots">Groups of forecasts; none where no season is over yet.</param>
/// <param name="PredictedTitle">What the horizontal axis says.</param>
/// <param name="ObservedTitle">What the vertical axis says.</param>
/// <param name="DiagonalLabel">What is printed at the diagonal.</param>
public sealed record CalibrationDrawing(
    IReadOnlyList<CalibrationDot> Dots, string PredictedTitle, string ObservedTitle, string DiagonalLabel) : ChartDrawing;

/// <summary>Forecasts of about the same probability.</summary>
/// <param name="Predicted">Their mean probability, 0–1.</param>
/// <param name="Observed">The share of them that came true, 0–1.</param>
/// <param name="Count">How many forecasts stand behind it, 1 or more; the area of the dot.</param>
/// <param name="Label">What is printed beside the dot, where it has room: "n = ๑๒".</param>
public sealed record CalibrationDot(double Predicted, double Observed, int Count, string Label);

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>A survey as the template for counts offers it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its short Thai name.</param>
/// <param name="Groups">The names of its sections or service points; empty where counts are entered for the whole only.</param>
public sealed record CountsTemplateSurvey(string Code, string Title, IReadOnlyList<string> Groups)
{
    /// <summary>The surveys of an assessment.</summary>
    public static IReadOnlyList<CountsTemplateSurvey> Of(IEnumerable<SurveyProgress> surveys) =>
        [.. surveys.Select(survey => new CountsTemplateSurvey(survey.Survey.Code, survey.Survey.Title, [.. survey.Groups.Select(group => group.Group.Name)]))];
}

/// <summary>Makes the workbook that people fill with counts and that <see cref="ICountsReader"/> reads back.</summary>
public interface ICountsTemplate
{
    /// <summary>How the file is named.</summary>
    static string FileName => "ita-counts.xlsx";

    /// <summary>Writes the workbook (XLSX).</summary>
    /// <param name="surveys">What the drop-downs offer, in order.</param>
    /// <returns>The file; equal surveys give equal bytes.</returns>
    byte[] Write(IReadOnlyList<CountsTemplateSurvey> surveys);
}

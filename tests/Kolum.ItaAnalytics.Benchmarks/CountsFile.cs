using System.Globalization;
using System.Text;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>A file of valid counts: what came at each service point of one survey, day after day; one row in ten has a key.</summary>
internal static class CountsFile
{
    /// <summary>A few hundred, as many as no agency has.</summary>
    public const int ServicePoints = 300;

    /// <summary>The survey that is counted.</summary>
    public static SurveyFacts Survey { get; } = BenchmarkFacts.Survey(1, Enumerable.Range(0, ServicePoints).Select(BenchmarkFacts.ServicePoint));

    /// <summary>Writes a file.</summary>
    public static async Task WriteAsync(string path, int rows)
    {
        var year = BenchmarkFacts.Key.FiscalYear.Period;
        string[] days = [.. Enumerable.Range(0, year.Days).Select(day => year.Start.AddDays(day).ToString("O", CultureInfo.InvariantCulture))];
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await file.WriteAsync("survey,group,day,kind,value,note,key\n");
        for (var row = 0; row < rows; row++)
        {
            var key = row % 10 == 0 ? FormattableString.Invariant($"row-{row}") : "";
            await file.WriteAsync(FormattableString.Invariant(
                $"{Survey.Survey.Code},point-{row % ServicePoints},{days[(long)row * days.Length / rows]},increment,{row % 3},,{key}\n"));
        }
    }
}

using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>Many agencies in a new SQLite file, each with three surveys and a count on every day of a fiscal year. Made up: fixed numbers, no agency's own.</summary>
internal static class Country
{
    private static readonly Recorded Decided = new(new(2024, 9, 1, 9, 0, 0, ThaiTime.Offset), "b", "b");

    private static readonly (string Code, SurveyPart Part, int Quota)[] Surveys =
        [("iit", SurveyPart.Iit, 40), ("eit-1", SurveyPart.EitPart1, 400), ("eit-2", SurveyPart.EitPart2, 20)];

    public static BuddhistFiscalYear Year { get; } = BuddhistFiscalYear.Of(2568);

    /// <summary>The agency of a number, 0 or more.</summary>
    public static AgencyKey Key(int number) => AgencyKey.Of(FormattableString.Invariant($"agency-{number:000}"));

    /// <summary>Makes the database in a folder.</summary>
    public static async Task MakeAsync(string folder, int agencies)
    {
        var none = CancellationToken.None;
        await using var workspace = WorkspaceOpener.Unprepared(folder);
        await workspace.Get<DatabaseSetup>().MigrateAsync(none);
        for (var number = 0; number < agencies; number++)
        {
            var key = Key(number);
            await workspace.Get<IAgencyStore>().AddAgencyAsync(
                new(key, FormattableString.Invariant($"หน่วยงานทดสอบที่ {number}"), FormattableString.Invariant($"ทดสอบ {number}"), "Test agency", "ทดสอบ", "ทดสอบ"), none);
            var store = workspace.Get<ISurveyStore>();
            var assessment = new AssessmentKey(key, Year);
            foreach (var (code, part, quota) in Surveys)
            {
                await store.OpenAsync(
                    new(assessment, code, part, code),
                    [new WindowSet(Year.Period, "benchmark", Confidence.Unconfirmed, Decided), new QuotaSet(quota, "benchmark", Confidence.Unconfirmed, IsSample: false, Decided)],
                    none);
            }

            await using var session = await store.BeginAsync(assessment, none);
            await session.AddAsync([.. Surveys.SelectMany((survey, index) => Counts(number, index, survey.Code))], none);
            await session.CommitAsync(none);
        }
    }

    private static IEnumerable<ResponseCount> Counts(int agency, int survey, string code) =>
        Enumerable.Range(0, Year.Period.Days).Select(index =>
        {
            var day = Year.Start.AddDays(index);
            return new ResponseCount(
                new Guid(agency, (short)survey, 1, BitConverter.GetBytes((long)index)), code, day, CountKind.Increment, (index + agency) % 3, ThaiTime.EndOfDay(day), "b", CountSource.Manual);
        });
}

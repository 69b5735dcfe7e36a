using System.Globalization;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Feeds;

/// <summary>What a feed is asked for: the query of its address, read strictly, as a misspelt filter must not give everything.</summary>
/// <param name="Agencies">Only these, in the order of their codes; every one where nothing is said.</param>
/// <param name="Year">Only this fiscal year; every stored one where nothing is said.</param>
/// <param name="By">How time is cut.</param>
/// <param name="From">The first day; the beginning where nothing is said.</param>
/// <param name="Before">The first day that no longer belongs; the end where nothing is said.</param>
/// <param name="AsOf">As known at this moment; now where nothing is said.</param>
internal sealed record FeedQuestion(IReadOnlyList<AgencyKey>? Agencies, BuddhistFiscalYear? Year, PeriodKind By, DateOnly? From, DateOnly? Before, DateTimeOffset? AsOf)
{
    /// <summary>How time is cut where nothing is said.</summary>
    public const PeriodKind UsualBy = PeriodKind.Month;

    /// <summary>The most agencies that one address names.</summary>
    private const int MostAgencies = 100;

    /// <summary>Every filter, in the order in which they are told, with what it takes.</summary>
    public static IReadOnlyList<FeedFilter> All { get; } =
    [
        new("agency", FeedFilters.None, "kolum", new(
            $"รหัสหน่วยงาน หลายหน่วยคั่นด้วยจุลภาค (ไม่เกิน {MostAgencies}) ไม่ใส่คือทุกหน่วยงาน",
            $"Codes of agencies with commas between them, at most {MostAgencies}; every agency where left out.")),
        new("year", FeedFilters.None, "2568", new(
            $"ปีงบประมาณ พ.ศ. {BuddhistFiscalYear.Earliest}–{BuddhistFiscalYear.Latest} ไม่ใส่คือทุกปีที่มีข้อมูล",
            $"Fiscal year in the Buddhist Era, {BuddhistFiscalYear.Earliest}-{BuddhistFiscalYear.Latest}; every stored one where left out.")),
        new("by", FeedFilters.Period, "MONTH", new(
            $"แบ่งเวลาตาม {string.Join(" ", Kinds)} ไม่ใส่คือ {EnumNames.Of(UsualBy)}",
            $"How time is cut: {string.Join(", ", Kinds)}; {EnumNames.Of(UsualBy)} where left out.")),
        new("from", FeedFilters.Days, "2025-01-01", new("วันแรก (ค.ศ. แบบ 2025-01-31)", "The first day, as 2025-01-31 (Common Era).")),
        new("before", FeedFilters.Days, "2025-07-01", new("วันแรกที่ไม่นับแล้ว (ค.ศ.)", "The first day that no longer belongs (Common Era).")),
        new("asOf", FeedFilters.None, "2025-03-14", new(
            "ตามที่รู้ ณ สิ้นวันนี้ หรือ ณ เวลานี้ (2025-03-14T16:30:00+07:00) ไม่ใส่คือปัจจุบัน",
            "As known at the end of this day, or at this moment (2025-03-14T16:30:00+07:00); now where left out.")),
    ];

    private static IEnumerable<string> Kinds => Enum.GetValues<PeriodKind>().Select(EnumNames.Of);

    /// <summary>The filters of a feed.</summary>
    public static IEnumerable<FeedFilter> Of(Feed feed) => All.Where(filter => (filter.Needs & ~feed.Filters) == 0);

    /// <summary>Reads the query of an address.</summary>
    /// <exception cref="FeedRefusedException">A filter is unknown, said twice, or cannot be read.</exception>
    public static FeedQuestion Read(Feed feed, IQueryCollection query)
    {
        var known = Of(feed).Select(filter => filter.Name).ToList();
        if (query.Keys.FirstOrDefault(name => !known.Contains(name)) is { } stranger)
        {
            throw new FeedRefusedException(FeedProblem.FeedFilterUnknown, new(
                $"ไม่มีตัวกรองชื่อ {Shown(stranger)} ใช้ได้: {string.Join(" ", known)}", $"There is no filter '{Shown(stranger)}'; use {string.Join(", ", known)}."));
        }

        var asked = new FeedQuestion(
            Value("agency", Agency),
            Value("year", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? BuddhistFiscalYear.TryOf(year) : null),
            Value("by", text => Enum.GetValues<PeriodKind>().Where(kind => string.Equals(EnumNames.Of(kind), text, StringComparison.OrdinalIgnoreCase)).Select(kind => (PeriodKind?)kind).FirstOrDefault()) ?? UsualBy,
            Value("from", Day),
            Value("before", Day),
            Value("asOf", PublicAddresses.TryReadAsOf));
        return asked is { From: { } from, Before: { } before } && before <= from
            ? throw new FeedRefusedException(FeedProblem.FeedFilterInvalid, new("before ต้องอยู่หลัง from", "before must lie after from."))
            : asked;

        T? Value<T>(string name, Func<string, T?> read)
        {
            if (!query.TryGetValue(name, out var values))
            {
                return default;
            }

            return values is [{ } text] && read(text) is { } value ? value : throw new FeedRefusedException(FeedProblem.FeedFilterInvalid, Explained(name));
        }
    }

    /// <summary>Whether a day lies in the span that is asked for.</summary>
    public bool Covers(DateOnly day) => !(day < From) && !(day >= Before);

    private static IReadOnlyList<AgencyKey>? Agency(string text)
    {
        var keys = text.Split(',').Select(AgencyKey.TryOf).ToList();
        return keys.Count <= MostAgencies && keys.All(key => key is not null)
            ? [.. keys.OfType<AgencyKey>().Distinct().OrderBy(key => key.Value, StringComparer.Ordinal)]
            : null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static BilingualText Explained(string name)
    {
        var meaning = All.Single(filter => filter.Name == name).Meaning;
        return new($"อ่านค่าของ {name} ไม่ได้ ({meaning.Thai})", $"The value of {name} cannot be read. {meaning.English}");
    }

    private static string Shown(string name) => name.Length <= 40 ? name : name[..40] + "…";
}

/// <summary>A filter of feeds.</summary>
/// <param name="Name">The name in the address.</param>
/// <param name="Needs">What a feed must know for it.</param>
/// <param name="Example">A value.</param>
/// <param name="Meaning">What it takes.</param>
internal sealed record FeedFilter(string Name, FeedFilters Needs, string Example, BilingualText Meaning);

/// <summary>The address of a feed asks for something that is not there.</summary>
/// <param name="problem">What.</param>
/// <param name="text">In words; what the problem usually says where left out.</param>
internal sealed class FeedRefusedException(FeedProblem problem, BilingualText? text = null) : Exception(problem.ToString())
{
    /// <summary>What is wrong.</summary>
    public FeedProblem Problem => problem;

    /// <summary>In words.</summary>
    public BilingualText Text => text ?? FeedProblems.Text(problem);
}

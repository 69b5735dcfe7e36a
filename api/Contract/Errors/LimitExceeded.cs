using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Errors;

/// <summary>Which limit of <see cref="ContractLimits"/> a request went beyond; found in <c>extensions.limit</c>.</summary>
internal enum RequestLimit
{
    DocumentLength,
    Tokens,
    Depth,
    IntrospectionDepth,
    Fields,
    Repetitions,
    Aliases,
    Directives,
    Fragments,
    Variables,
    VariableValues,
    Cost,
}

/// <summary>Makes the errors that name a limit.</summary>
internal static class LimitExceeded
{
    /// <summary>Refuses what goes beyond a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="found">What was found; where counting stopped early, the least that it can be.</param>
    /// <param name="most">The most that is allowed.</param>
    /// <exception cref="ContractError"><paramref name="found"/> is more than <paramref name="most"/>.</exception>
    public static void Check(RequestLimit limit, long found, int most)
    {
        if (found > most)
        {
            throw Error(limit, found, most);
        }
    }

    /// <summary>The error of a limit, with the limit's name and both numbers in its extensions.</summary>
    public static ContractError Error(RequestLimit limit, long found, int most)
    {
        var (thai, english) = Noun(limit);
        var code = limit == RequestLimit.Cost ? ErrorCode.TooCostly : ErrorCode.LimitExceeded;
        return new ContractError(code, new BilingualText($"{thai}เกินกำหนด: {found} จากที่รับได้ {most}", $"{english}: {found}, at most {most} allowed."))
            .With("limit", EnumNames.Of(limit))
            .With("maximum", most)
            .With("found", found);
    }

    private static (string Thai, string English) Noun(RequestLimit limit) => limit switch
    {
        RequestLimit.DocumentLength => ("ความยาวของเอกสาร (ตัวอักษร)", "The document is too long (characters)"),
        RequestLimit.Tokens => ("จำนวน token ของเอกสาร", "The document has too many tokens"),
        RequestLimit.Depth => ("ความลึกของคำขอ", "The operation is nested too deeply"),
        RequestLimit.IntrospectionDepth => ("ความลึกของ introspection", "Introspection is nested too deeply"),
        RequestLimit.Fields => ("จำนวน field ของคำขอ", "The operation has too many fields"),
        RequestLimit.Repetitions => ("จำนวนคู่ของ field ชื่อเดียวกันที่ต้องเทียบกัน", "Too many pairs of fields have the same name and must be compared"),
        RequestLimit.Aliases => ("จำนวน alias ของคำขอ", "The operation has too many aliases"),
        RequestLimit.Directives => ("จำนวน directive ของคำขอ", "The operation has too many directives"),
        RequestLimit.Fragments => ("จำนวน fragment ของเอกสาร", "The document has too many fragments"),
        RequestLimit.Variables => ("จำนวนตัวแปรของคำขอ", "The operation has too many variables"),
        RequestLimit.VariableValues => ("จำนวนค่าในตัวแปร", "The variables hold too many values"),
        RequestLimit.Cost => ("ค่าใช้จ่ายของคำขอ (คะแนน)", "The operation costs too much (points)"),
        _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "Unknown limit."),
    };
}

using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Errors;

[Name("UserError"), Description("Something in the input that a person can mend. While there is one, nothing was stored.")]
internal sealed class UserError
{
    private const int MostOfFile = 100;

    private static readonly Dictionary<string, UserErrorCode> Codes =
        Enum.GetValues<UserErrorCode>().ToDictionary(EnumNames.Of);

    [Description("What is wrong.")]
    public required UserErrorCode Code { get; init; }

    [Description("Where: the names of the fields from the argument down, for example [\"input\", \"value\"]; what is wrong inside a file or a text is at [\"input\", \"file\"] or [\"input\", \"text\"].")]
    public required IReadOnlyList<string> Path { get; init; }

    [Description("The line or table row of the file or text, counted from 1; null where it is about no row.")]
    public required int? Row { get; init; }

    [Description("The column of the file, counted from 1; null where it is about no column.")]
    public required int? Column { get; init; }

    [Description("What is wrong and how to mend it, in English.")]
    public required string Message { get; init; }

    [Description("The same in Thai.")]
    public required string MessageTh { get; init; }

    /// <summary>The errors among findings about the fields of an input.</summary>
    internal static IReadOnlyList<UserError> Of(IReadOnlyList<Finding> findings) => Of(findings, _ => false, "");

    /// <summary>The errors among findings about an input that holds parts by name: those about a part lie below the field of the parts.</summary>
    internal static IReadOnlyList<UserError> OfParts(IReadOnlyList<Finding> findings, IReadOnlyCollection<string> parts, string field) =>
        Of(findings, place => place.Field is { } part && parts.Contains(part) ? ["input", field, part] : PathOf(place));

    /// <summary>The errors among findings about an input with a file: those that name it or one of its rows lie in the file. The first hundred, and that there are more.</summary>
    internal static IReadOnlyList<UserError> OfFile(IReadOnlyList<Finding> findings, string fileName)
    {
        var errors = Of(findings, place => place.Row is not null || place.Subject == fileName, "file");
        return errors.Count <= MostOfFile ? errors : [.. errors.Take(MostOfFile), MoreInFile()];
    }

    /// <summary>The errors among findings about an input with a text of many lines.</summary>
    internal static IReadOnlyList<UserError> OfText(IReadOnlyList<Finding> findings) => Of(findings, place => place.Row is not null, "text");

    /// <summary>That a file was refused: what is wrong with its rows is told as findings; that somebody may not send it, as itself.</summary>
    /// <param name="code">The place for files of this kind.</param>
    /// <param name="findings">What is wrong.</param>
    internal static IReadOnlyList<UserError> OfRefusedFile(UserErrorCode code, IReadOnlyList<FindingOutput> findings) =>
        findings.FirstOrDefault(finding => finding.Code == AccessCodes.Denied) is { } denied ? [Denied(denied)] : [FileRefused(code)];

    private static UserError Denied(FindingOutput denied) => new()
    {
        Code = UserErrorCode.AccessDenied,
        Path = ["input"],
        Row = null,
        Column = null,
        Message = denied.Message,
        MessageTh = denied.MessageTh,
    };

    private static UserError FileRefused(UserErrorCode code) => new()
    {
        Code = code,
        Path = ["input", "csv"],
        Row = null,
        Column = null,
        Message = "The file was refused and nothing was stored; `findings` says why, with row and column.",
        MessageTh = "ไม่ได้นำเข้าแฟ้ม ไม่มีการบันทึก ดูแถวและคอลัมน์ที่ต้องแก้ใน findings",
    };

    private static UserError MoreInFile() => new()
    {
        Code = UserErrorCode.MoreFindings,
        Path = ["input", "file"],
        Row = null,
        Column = null,
        Message = "More is wrong with the file than is listed; mend these first.",
        MessageTh = "แฟ้มยังมีที่ผิดอีกนอกจากที่แสดง โปรดแก้ส่วนนี้ก่อน",
    };

    private static IReadOnlyList<UserError> Of(IReadOnlyList<Finding> findings, Func<Place, bool> isInside, string source) =>
        Of(findings, place => isInside(place) ? ["input", source] : PathOf(place));

    private static IReadOnlyList<string> PathOf(Place place) => place.Field is { } field ? ["input", field] : ["input"];

    private static IReadOnlyList<UserError> Of(IReadOnlyList<Finding> findings, Func<Place, IReadOnlyList<string>> pathOf) =>
    [
        .. findings.Where(finding => finding.Severity == Severity.Error).Select(finding => new UserError
        {
            Code = Codes[finding.Code],
            Path = pathOf(finding.Place),
            Row = finding.Place.Row,
            Column = finding.Place.Column,
            Message = finding.Message.English,
            MessageTh = finding.Message.Thai,
        }),
    ];
}

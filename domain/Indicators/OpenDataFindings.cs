using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>What somebody should look at in a checklist.</summary>
internal static class OpenDataFindings
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static IReadOnlyList<Finding> Of(IReadOnlyList<OpenDataProgress> items) =>
    [
        .. items.Where(item => item.IsLinkDead).Select(item => LinkDead(item, item.Link!)),
        .. items.Where(item => item.IsOverdue).Select(item => Overdue(item, item.State!.Due!.Value)),
    ];

    private static Finding LinkDead(OpenDataProgress item, LinkCheck check) => Finding.Warning(
        OpenDataCodes.LinkNotAnswering,
        new(item.Rule.Code, OpenDataFields.Heading(OpenDataField.Address)),
        $"ที่อยู่ของ {item.Rule.Code} เปิดไม่ได้เมื่อตรวจ {Format.Moment(check.At)} ({check.Problem}): {check.Address} โปรดแก้ที่อยู่หรือตรวจใหม่",
        FormattableString.Invariant($"The address of {item.Rule.Code} did not answer on {ThaiTime.Day(check.At):yyyy-MM-dd} ({check.Problem}): {check.Address}. Mend it or look again."));

    private static Finding Overdue(OpenDataProgress item, DateOnly due) => Finding.Warning(
        OpenDataCodes.Overdue,
        new(item.Rule.Code, OpenDataFields.Heading(OpenDataField.Due)),
        $"{item.Rule.Code} เลยกำหนด {Format.ShortDate(due)} แล้ว ยังไม่เผยแพร่ ({OpenDataWords.Word(item.Status)})",
        FormattableString.Invariant($"{item.Rule.Code} was due on {due:yyyy-MM-dd} and is not published yet."));
}

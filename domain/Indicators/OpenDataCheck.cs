using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>What speaks against recording something of an item.</summary>
/// <param name="pack">The rules of the year.</param>
/// <param name="before">The checklist as it stands.</param>
/// <param name="today">The day in Thailand.</param>
internal sealed partial class OpenDataCheck(RulePack pack, OpenDataChecklist before, DateOnly today)
{
    /// <summary>The longest name of a unit, characters.</summary>
    public const int LongestUnit = 200;

    /// <summary>The longest remark, characters.</summary>
    public const int LongestNote = 1000;

    private const int MostFormats = 10;

    private readonly DateOnly earliestDue = pack.FiscalYear.Start.AddYears(-1);
    private readonly DateOnly latestDue = pack.FiscalYear.EndExclusive.AddYears(1);
    private readonly DateOnly earliestEvidence = BuddhistFiscalYear.Of(BuddhistFiscalYear.Earliest).Start.AddYears(-20);

    /// <summary>Everything that is wrong with what is given of an item, and what somebody should look at.</summary>
    public IEnumerable<Finding> Problems(OpenDataDraft draft)
    {
        if (before.Item(draft.Item) is not { } item)
        {
            var most = ThaiFormat.Plain.Number(before.Items.Max(known => known.Rule.Number));
            return [Error(draft, OpenDataField.Item, OpenDataCodes.ItemUnknown, $"ปีนี้ไม่มีข้อนี้ มีข้อ o1 ถึง o{most}", $"The year has no such item; it has o1 to o{most}.")];
        }

        return [.. OfStatus(draft, item), .. OfTexts(draft), .. OfDays(draft), .. OfFormats(draft, item), .. OfReason(draft, item)];
    }

    /// <summary>An item is named a second time.</summary>
    public static Finding Repeated(OpenDataDraft draft) =>
        Error(draft, OpenDataField.Item, OpenDataCodes.ItemRepeated, "ข้อนี้มีมากกว่าหนึ่งแถว", "The item stands in more than one row.");

    private static IEnumerable<Finding> OfStatus(OpenDataDraft draft, OpenDataProgress item)
    {
        var (status, address) = (draft.State.Status, draft.State.Address);
        if (!OpenDataWords.Choices.Contains(status))
        {
            var choices = string.Join(", ", OpenDataWords.Choices.Select(OpenDataWords.Word));
            yield return Error(draft, OpenDataField.Status, OpenDataCodes.StatusInvalid, $"โปรดเลือกสถานะ: {choices}", "Choose a status: Missing, Drafted, Published, Checked.");
        }
        else if (status < item.Status && draft.Reason is null)
        {
            yield return Error(
                draft,
                OpenDataField.Reason,
                OpenDataCodes.StepBack,
                $"สถานะถอยหลังจาก “{OpenDataWords.Word(item.Status)}” เป็น “{OpenDataWords.Word(status)}” โปรดบอกเหตุผล",
                $"The status goes back from {item.Status} to {status}; give a reason.");
        }

        if (address is null ? draft.State.IsDone : WebAddresses.TryRead(address) is null)
        {
            yield return address is null
                ? Error(draft, OpenDataField.Address, OpenDataCodes.AddressMissing, "ข้อที่เผยแพร่หรือตรวจแล้วต้องมีที่อยู่เว็บ", "What is published or checked has an address.")
                : Error(
                    draft,
                    OpenDataField.Address,
                    OpenDataCodes.AddressInvalid,
                    $"ที่อยู่ต้องขึ้นต้นด้วย http:// หรือ https:// ไม่มีรหัสผ่าน และยาวไม่เกิน {ThaiFormat.Plain.Number(WebAddresses.Longest)} ตัวอักษร",
                    $"An address begins with http:// or https://, carries no password and has at most {ThaiFormat.Plain.Number(WebAddresses.Longest)} characters.");
        }
    }

    private static IEnumerable<Finding> OfTexts(OpenDataDraft draft)
    {
        foreach (var (field, text, longest) in new[]
        {
            (OpenDataField.ResponsibleUnit, draft.State.ResponsibleUnit, LongestUnit),
            (OpenDataField.Note, draft.State.Note, LongestNote),
        })
        {
            if (text?.Length > longest)
            {
                var most = ThaiFormat.Plain.Number(longest);
                yield return Error(draft, field, OpenDataCodes.TextTooLong, $"ข้อความยาวเกิน {most} ตัวอักษร", $"The text has more than {most} characters.");
            }
        }
    }

    private IEnumerable<Finding> OfDays(OpenDataDraft draft)
    {
        if (draft.State.Due is { } due && (due < earliestDue || due >= latestDue))
        {
            yield return OutOfRange(draft, OpenDataField.Due, due, earliestDue, latestDue.AddDays(-1));
        }

        if (draft.State.EvidenceDay is { } day && (day < earliestEvidence || day > today))
        {
            yield return OutOfRange(draft, OpenDataField.EvidenceDay, day, earliestEvidence, today);
        }
    }

    private static IEnumerable<Finding> OfFormats(OpenDataDraft draft, OpenDataProgress item)
    {
        var formats = draft.State.FileFormats;
        if (formats.Count > MostFormats || formats.Any(format => !Format().IsMatch(format)))
        {
            yield return Error(
                draft,
                OpenDataField.FileFormats,
                OpenDataCodes.FormatInvalid,
                $"รูปแบบแฟ้มเขียนเช่น pdf, xlsx ไม่เกิน {MostFormats} แบบ",
                $"Write kinds of file like pdf, xlsx; at most {MostFormats}.");
        }
        else if (draft.State.IsDone && item.Rule.FileFormats.Except(formats).ToList() is { Count: > 0 } missing)
        {
            var names = string.Join(", ", missing);
            yield return Finding.Warning(
                OpenDataCodes.FormatNotAsked,
                draft.At(OpenDataField.FileFormats),
                $"{item.Rule.Code} ยังขาดแฟ้มแบบ {names} ที่ขอไว้",
                $"{item.Rule.Code} is asked for as {names} too.");
        }
    }

    private IEnumerable<Finding> OfReason(OpenDataDraft draft, OpenDataProgress item)
    {
        if (draft.State.SubIndicator is { } code && !IsSubIndicator(code))
        {
            var known = pack.SubIndicators.Count > 0 ? string.Join(", ", pack.SubIndicators.Select(sub => sub.Code)) : "9.1, 9.2, … 10.1, …";
            yield return Error(draft, OpenDataField.SubIndicator, OpenDataCodes.SubIndicatorUnknown, $"ไม่มีตัวชี้วัดย่อยนี้ มี {known}", $"There is no such sub-indicator; there is {known}.");
        }

        if (draft.State.SubIndicator is not null && draft.State.SubIndicator != item.State?.SubIndicator && draft.Reason is null)
        {
            yield return Error(
                draft,
                OpenDataField.Reason,
                OpenDataCodes.ReasonMissing,
                "โปรดบอกว่าทราบตัวชี้วัดย่อยจากที่ใด จะเก็บไว้ในประวัติ",
                "Say where the sub-indicator was read; it is kept in the history.");
        }

        if (draft.Reason?.Length > Reasons.Longest)
        {
            yield return Error(
                draft, OpenDataField.Reason, OpenDataCodes.ReasonMissing, $"เหตุผลยาวเกิน {Reasons.Longest} ตัวอักษร", $"The reason has more than {Reasons.Longest} characters.");
        }
    }

    /// <summary>One of the year's; where the rules name none, any that could be one of OIT.</summary>
    private bool IsSubIndicator(string code) =>
        pack.SubIndicators.Count > 0 ? pack.SubIndicators.Any(sub => sub.Code == code) : SubIndicatorCode().IsMatch(code);

    private static Finding OutOfRange(OpenDataDraft draft, OpenDataField field, DateOnly day, DateOnly first, DateOnly last) => Error(
        draft,
        field,
        OpenDataCodes.DayOutOfRange,
        $"วันที่ {ThaiFormat.Plain.ShortDate(day)} อยู่นอกช่วง {ThaiFormat.Plain.ShortDate(first)} ถึง {ThaiFormat.Plain.ShortDate(last)} โปรดตรวจปี",
        FormattableString.Invariant($"{day:yyyy-MM-dd} lies outside {first:yyyy-MM-dd} to {last:yyyy-MM-dd}; look at the year."));

    private static Finding Error(OpenDataDraft draft, OpenDataField field, string code, string thai, string english) => Finding.Error(code, draft.At(field), thai, english);

    [GeneratedRegex(@"\A[a-z0-9]{1,10}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Format();

    [GeneratedRegex(@"\A(?:9|10)\.[1-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex SubIndicatorCode();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>Makes values out of what people typed, and says everything that is wrong with it.</summary>
internal static partial class RegisterCheck
{
    private const int YearsBefore = 2;
    private const int YearsAfter = 1;

    /// <summary>The longest source that is kept, characters.</summary>
    public const int LongestSource = 300;

    /// <summary>Reads an entry.</summary>
    /// <param name="register">The register.</param>
    /// <param name="typed">What was typed, by field; fields that are left out are empty.</param>
    /// <param name="context">The year and what other registers say.</param>
    /// <param name="today">The day on which it is recorded.</param>
    /// <param name="at">Where a field stands.</param>
    public static Checked<RegisterValues> Read(
        RegisterDefinition register, IReadOnlyDictionary<string, string> typed, RegisterContext context, DateOnly today, Func<string, Place> at)
    {
        var findings = new List<Finding>();
        var texts = new Dictionary<string, string>();
        foreach (var unknown in typed.Keys.Where(key => register.Find(key) is null))
        {
            findings.Add(FieldUnknown(register, unknown, at(unknown)));
        }

        foreach (var field in register.Fields)
        {
            var text = typed.GetValueOrDefault(field.Key, "").Trim();
            if (text.Length == 0)
            {
                if (field.IsRequired)
                {
                    findings.Add(Finding.Error(MetricCodes.ValueMissing, at(field.Key), $"โปรดกรอก{field.Name.Thai}", $"'{field.Name.English}' is empty."));
                }
            }
            else if (Stored(field, text) is { } stored)
            {
                findings.AddRange(OutOfTime(field, stored, context.Year, today, at(field.Key)));
                texts[field.Key] = stored;
            }
            else
            {
                findings.Add(Unreadable(field, text, at(field.Key)));
            }
        }

        var values = RegisterValues.Of(texts);
        findings.AddRange(register.Rules.SelectMany(rule => rule.Problems(register, values, context, at)));
        return findings.Count == 0 ? Checked.Accept(values) : Checked.Refuse<RegisterValues>(findings);
    }

    public static Finding FieldUnknown(RegisterDefinition register, string key, Place place)
    {
        var known = string.Join(", ", register.Fields.Select(field => field.Key));
        return Finding.Error(
            MetricCodes.FieldUnknown, place, $"{register.Name.Thai}ไม่มีช่อง “{Wording.Quote(key)}” มีแต่ {known}", $"The register '{register.Code}' has no field '{Wording.Quote(key)}'; it has {known}.");
    }

    /// <summary>Whether a day lies in a fiscal year or not far from it; a year that was mistyped does not.</summary>
    public static bool IsNear(DateOnly day, BuddhistFiscalYear year) => day >= year.Start.AddYears(-YearsBefore) && day < year.EndExclusive.AddYears(YearsAfter);

    public static IEnumerable<Finding> Source(string source, Place place)
    {
        if (source.Trim().Length > LongestSource)
        {
            yield return Finding.Error(
                MetricCodes.SourceTooLong, place, $"แหล่งที่มายาวเกิน {LongestSource} ตัวอักษร", FormattableString.Invariant($"The source has more than {LongestSource} characters."));
        }
    }

    /// <summary>A value as it is kept; nothing where it cannot be read or is out of range.</summary>
    private static string? Stored(RegisterField field, string text) => field.Kind switch
    {
        RegisterFieldKind.WholeNumber => NumberIn(text) is { } number && number >= field.Least && number <= field.Most ? number.ToString(CultureInfo.InvariantCulture) : null,
        RegisterFieldKind.Day => ThaiDates.TryRead(text) is { } day ? Iso(day, "yyyy-MM-dd") : null,
        // A spreadsheet turns a month into its first day.
        RegisterFieldKind.Month => (ThaiDates.TryReadMonth(text) ?? ThaiDates.TryRead(text)) is { } month ? Iso(month, "yyyy-MM") : null,
        RegisterFieldKind.Address => WebAddresses.TryRead(text) is null ? null : text,
        RegisterFieldKind.Choice => field.Choices.FirstOrDefault(choice => Is(choice.Code, text) || Is(choice.Name.Thai, text) || Is(choice.Name.English, text))?.Code,
        _ => Lines(text, field.HasLines) is var lines && lines.Length <= field.Most ? lines : null,
    };

    private static Finding Unreadable(RegisterField field, string text, Place place)
    {
        var (thai, english, quote) = (field.Name.Thai, field.Name.English, Wording.Quote(text));
        return field.Kind switch
        {
            RegisterFieldKind.WholeNumber => Finding.Error(
                MetricCodes.NumberInvalid,
                place,
                $"{thai}ต้องเป็นจำนวนเต็ม {ThaiFormat.Plain.Number(field.Least)} ถึง {ThaiFormat.Plain.Number(field.Most)} ไม่ใช่ “{quote}”",
                $"'{english}' is a whole number of {ThaiFormat.Plain.Number(field.Least)} to {ThaiFormat.Plain.Number(field.Most)}, not '{quote}'."),
            RegisterFieldKind.Day => Finding.Error(
                MetricCodes.DayInvalid, place, $"อ่าน{thai} “{quote}” ไม่ได้ เขียนเช่น 14 มี.ค. 2568 หรือ 2025-03-14", $"'{quote}' is no day; write it like 2025-03-14."),
            RegisterFieldKind.Month => Finding.Error(
                MetricCodes.MonthInvalid, place, $"อ่าน{thai} “{quote}” ไม่ได้ เขียนเช่น มี.ค. 2568 หรือ 2025-03", $"'{quote}' is no month; write it like 2025-03."),
            RegisterFieldKind.Address => Finding.Error(
                MetricCodes.AddressInvalid, place, $"{thai}ต้องขึ้นต้นด้วย http:// หรือ https://", $"'{english}' begins with http:// or https:// and carries no password."),
            RegisterFieldKind.Choice => Finding.Error(
                MetricCodes.ChoiceUnknown,
                place,
                $"{thai} “{quote}” ไม่มีในรายการ เลือกจาก {string.Join(", ", field.Choices.Select(choice => choice.Name.Thai))}",
                $"'{quote}' is none of {string.Join(", ", field.Choices.Select(choice => choice.Code))}."),
            _ => Finding.Error(
                MetricCodes.TextTooLong, place, $"{thai}ยาวเกิน {ThaiFormat.Plain.Number(field.Most)} ตัวอักษร", $"'{english}' has more than {ThaiFormat.Plain.Number(field.Most)} characters."),
        };
    }

    /// <summary>Days and months of another year, most often a year that was mistyped, and those that have not come.</summary>
    private static IEnumerable<Finding> OutOfTime(RegisterField field, string stored, BuddhistFiscalYear year, DateOnly today, Place place)
    {
        if (field.Kind is not (RegisterFieldKind.Day or RegisterFieldKind.Month))
        {
            yield break;
        }

        var first = field.Kind == RegisterFieldKind.Day ? RegisterValues.DayIn(stored) : RegisterValues.MonthIn(stored);
        var said = field.Said(stored, ThaiFormat.Plain);
        if (field.IsWithinYear ? !year.Period.Contains(first) : !IsNear(first, year))
        {
            yield return Finding.Error(
                MetricCodes.DayOutOfRange,
                place,
                field.IsWithinYear ? $"{said} ไม่อยู่ในปีงบประมาณ {year}" : $"{said} ห่างจากปีงบประมาณ {year} มาก โปรดตรวจปี",
                field.IsWithinYear ? $"{stored} does not lie in fiscal year {year}." : $"{stored} is far from fiscal year {year}; check the year.");
        }
        else if (!field.MayBePlanned && first > today)
        {
            yield return Finding.Error(MetricCodes.DayInFuture, place, $"{said} ยังมาไม่ถึง", $"{stored} has not come yet.");
        }
    }

    private static int? NumberIn(string text) =>
        WholeNumber().IsMatch(ThaiDigits.ToArabic(text)) && int.TryParse(ThaiDigits.ToArabic(text), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Digits alone or in groups of three: 1,2 is no number here, and never 12.</summary>
    [GeneratedRegex(@"\A(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();

    private static bool Is(string word, string text) => Wording.Squeezed(word).Equals(Wording.Squeezed(text), StringComparison.OrdinalIgnoreCase);

    private static string Iso(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Lines(string text, bool several) => string.Join(
        several ? '\n' : ' ', Wording.Visible(text).Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}

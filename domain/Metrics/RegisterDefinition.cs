using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>A register: a list that an office keeps through the year and that figures of measures are counted from.</summary>
/// <param name="Code">Its stable name in small letters: <c>services</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Fields">Its fields, in the order of form and file.</param>
/// <param name="KeyFields">The fields that tell one entry from another; two entries never agree in all of them.</param>
public sealed record RegisterDefinition(string Code, BilingualText Name, IReadOnlyList<RegisterField> Fields, IReadOnlyList<string> KeyFields)
{
    /// <summary>What is checked between fields, or against the year and other registers.</summary>
    public IReadOnlyList<RegisterRule> Rules { get; init; } = [];

    /// <summary>A field by its key, or nothing.</summary>
    public RegisterField? Find(string key) => Fields.FirstOrDefault(field => field.Key == key);

    /// <summary>A field that certainly exists.</summary>
    /// <exception cref="ArgumentException">It has no such field.</exception>
    public RegisterField Field(string key) => Find(key) ?? throw new ArgumentException($"The register {Code} has no field {key}.", nameof(key));

    /// <summary>What tells an entry from others: equal words, equal key, however they are spaced.</summary>
    public string KeyOf(RegisterValues values) =>
        string.Join('|', KeyFields.Select(key => values.Text(key) is { } text ? Wording.Squeezed(text).ToUpperInvariant() : ""));

    /// <summary>Whether values give a figure of this register.</summary>
    public bool HasFigures(RegisterValues values) => Fields.Any(field => field.IsFigure && values.Text(field.Key) is not null);

    /// <summary>An entry in a few words: what its key fields say.</summary>
    public string Said(RegisterValues values, ThaiFormat format) =>
        string.Join(" · ", KeyFields.Where(key => values.Text(key) is not null).Select(key => Field(key).Said(values.Text(key), format)));
}

/// <summary>What is known when an entry is checked.</summary>
/// <param name="Year">The fiscal year of the register.</param>
/// <param name="OpenDataItems">The items of the year's open-data checklist; empty where they are not known.</param>
/// <param name="Known">The values that a field of another register has: register, field.</param>
internal sealed record RegisterContext(BuddhistFiscalYear Year, IReadOnlyCollection<int> OpenDataItems, Func<string, string, IEnumerable<string>> Known);

/// <summary>A check of an entry that one field alone does not tell.</summary>
public abstract record RegisterRule
{
    /// <summary>What speaks against values; nothing where they may stand.</summary>
    internal abstract IEnumerable<Finding> Problems(RegisterDefinition register, RegisterValues values, RegisterContext context, Func<string, Place> at);
}

/// <summary>A count that is part of another one is never above it.</summary>
/// <param name="Part">The field of the part.</param>
/// <param name="Whole">The field of the whole.</param>
public sealed record PartOfWhole(string Part, string Whole) : RegisterRule
{
    internal override IEnumerable<Finding> Problems(RegisterDefinition register, RegisterValues values, RegisterContext context, Func<string, Place> at)
    {
        if (values.Number(Part) > values.Number(Whole))
        {
            var (part, whole) = (register.Field(Part).Name, register.Field(Whole).Name);
            yield return Finding.Error(
                MetricCodes.PartAboveWhole,
                at(Part),
                $"{part.Thai} ({ThaiFormat.Plain.Number(values.Number(Part)!.Value)}) ต้องไม่มากกว่า {whole.Thai} ({ThaiFormat.Plain.Number(values.Number(Whole)!.Value)})",
                $"'{part.English}' must not be above '{whole.English}'.");
        }
    }
}

/// <summary>A field is given only together with another one.</summary>
/// <param name="Part">The field that needs the other one.</param>
/// <param name="Whole">The other one.</param>
public sealed record NeedsAnother(string Part, string Whole) : RegisterRule
{
    internal override IEnumerable<Finding> Problems(RegisterDefinition register, RegisterValues values, RegisterContext context, Func<string, Place> at)
    {
        if (values.Text(Part) is not null && values.Text(Whole) is null)
        {
            var (part, whole) = (register.Field(Part).Name, register.Field(Whole).Name);
            yield return Finding.Error(
                MetricCodes.ValueMissing, at(Whole), $"เมื่อกรอก{part.Thai} ต้องกรอก{whole.Thai}ด้วย", $"'{part.English}' is given, so give '{whole.English}' too.");
        }
    }
}

/// <summary>A day lies in the month that stands beside it.</summary>
/// <param name="Day">The field of the day.</param>
/// <param name="Month">The field of the month.</param>
public sealed record DayInMonth(string Day, string Month) : RegisterRule
{
    internal override IEnumerable<Finding> Problems(RegisterDefinition register, RegisterValues values, RegisterContext context, Func<string, Place> at)
    {
        if (values.Day(Day) is { } day && values.Month(Month) is { } month && (day.Year, day.Month) != (month.Year, month.Month))
        {
            yield return Finding.Error(
                MetricCodes.DayOutsideMonth,
                at(Day),
                $"วันที่ {ThaiFormat.Plain.ShortDate(day)} ไม่อยู่ในเดือน {ThaiFormat.Plain.MonthYear(month)}",
                FormattableString.Invariant($"{day:yyyy-MM-dd} does not lie in {month:yyyy-MM}."));
        }
    }
}

/// <summary>A number is an item of the year's open-data checklist.</summary>
/// <param name="Item">The field of the number.</param>
public sealed record KnownOpenDataItem(string Item) : RegisterRule
{
    internal override IEnumerable<Finding> Problems(RegisterDefinition register, RegisterValues values, RegisterContext context, Func<string, Place> at)
    {
        if (values.Number(Item) is { } number && context.OpenDataItems.Count > 0 && !context.OpenDataItems.Contains(number))
        {
            var last = ThaiFormat.Plain.Number(context.OpenDataItems.Max());
            yield return Finding.Error(
                MetricCodes.OpenDataItemUnknown,
                at(Item),
                $"ปี {context.Year} ไม่มีรายการ OIT ข้อ {ThaiFormat.Plain.Number(number)} มีถึงข้อ {last}",
                $"Fiscal year {context.Year} has no open-data item {ThaiFormat.Plain.Number(number)}; its last one is {last}.");
        }
    }
}

/// <summary>A name stands in another register.</summary>
/// <param name="Name">The field of the name.</param>
/// <param name="Register">The other register.</param>
/// <param name="Field">Its field.</param>
public sealed record NamedElsewhere(string Name, string Register, string Field) : RegisterRule
{
    internal override IEnumerable<Finding> Problems(RegisterDefinition register, RegisterValues values, RegisterContext context, Func<string, Place> at)
    {
        if (values.Text(Name) is { } name && !context.Known(Register, Field).Any(known => Wording.Squeezed(known).Equals(Wording.Squeezed(name), StringComparison.OrdinalIgnoreCase)))
        {
            var other = Registers.Of(Register).Name;
            yield return Finding.Error(
                MetricCodes.NameUnknown,
                at(Name),
                $"“{Wording.Quote(name)}” ไม่มีใน{other.Thai} โปรดเพิ่มที่นั่นก่อน",
                $"'{Wording.Quote(name)}' does not stand in the register '{other.English}'; add it there first.");
        }
    }
}

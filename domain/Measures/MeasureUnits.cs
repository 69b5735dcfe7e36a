using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>What kind of unit answers for something.</summary>
public enum UnitKind
{
    /// <summary>A section of the office: สำนักปลัด, กองคลัง.</summary>
    Section,

    /// <summary>Everybody: "เจ้าหน้าที่ทุกคน…".</summary>
    AllStaff,

    /// <summary>A committee or working group: "คณะกรรมการ…", "คณะทำงาน…".</summary>
    Committee,
}

/// <summary>The units that answer for a step: one or several, in the order in which they were named.</summary>
public sealed record MeasureUnits
{
    private MeasureUnits(IReadOnlyList<string> names) => Names = names;

    /// <summary>The most units of one step.</summary>
    public const int Most = 20;

    /// <summary>The longest name, characters.</summary>
    public const int LongestName = 200;

    /// <summary>Nobody yet.</summary>
    public static MeasureUnits None { get; } = new([]);

    /// <summary>Their names, each once.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The units, or nothing where there are more than <see cref="Most"/> or a name is longer than <see cref="LongestName"/>. Blank names are left out.</summary>
    public static MeasureUnits? TryOf(IEnumerable<string> names)
    {
        string[] read =
        [
            .. names.Select(name => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(name => name.Length > 0).DistinctBy(Wording.Squeezed),
        ];
        return read.Length <= Most && read.All(name => name.Length <= LongestName) ? new(read) : null;
    }

    /// <summary>The kind of a unit, by its words.</summary>
    public static UnitKind KindOf(string name) => Wording.Squeezed(name) switch
    {
        var words when words.StartsWith("คณะกรรมการ", StringComparison.Ordinal) || words.StartsWith("คณะทำงาน", StringComparison.Ordinal) || words.StartsWith("คณะอนุกรรมการ", StringComparison.Ordinal) => UnitKind.Committee,
        var words when words.Contains("ทุกคน", StringComparison.Ordinal) || words.Contains("ทุกส่วนราชการ", StringComparison.Ordinal) => UnitKind.AllStaff,
        _ => UnitKind.Section,
    };

    /// <summary>Whether a unit is among them, whatever blanks it is written with.</summary>
    public bool Has(string unit) => Names.Any(name => Same(name, unit));

    /// <summary>Whether two names name the same unit.</summary>
    public static bool Same(string one, string other) => Wording.Squeezed(one) == Wording.Squeezed(other);

    /// <summary>Equal where they name the same in the same order.</summary>
    public bool Equals(MeasureUnits? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>One a line.</summary>
    public override string ToString() => string.Join('\n', Names);
}

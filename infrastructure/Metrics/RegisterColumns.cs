using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Metrics;

/// <summary>The columns of a file of a register: the number of the entry, its fields in order, and the source.</summary>
internal static class RegisterColumns
{
    /// <summary>What the codes of findings about headings begin with.</summary>
    public const string CodePrefix = "REGISTER";

    /// <summary>The column of the number.</summary>
    public const int Number = 0;

    private const double NumberWidth = 12;

    /// <summary>The file of a register.</summary>
    public static RowFile File(RegisterDefinition register) => new(
        [
            new("รายการที่", "number", IsRequired: false),
            .. register.Fields.Select(field => new ColumnHeading(Wording.Squeezed(field.Name.Thai), field.Key, field.IsRequired)),
            new("แหล่งที่มา", "source", IsRequired: false),
        ],
        CodePrefix,
        SheetName(register),
        [.. register.Fields.Index().Where(field => field.Item.Kind is RegisterFieldKind.Day or RegisterFieldKind.Month).Select(field => field.Index + 1)]);

    /// <summary>The column of a field, as the use cases name it.</summary>
    public static int Of(RegisterDefinition register, string field) => field switch
    {
        "source" => register.Fields.Count + 1,
        _ => register.Fields.Index().FirstOrDefault(known => known.Item.Key == field, (-1, null!)).Index + 1,
    };

    /// <summary>The widths of the columns, in letters.</summary>
    public static IEnumerable<double> Widths(RegisterDefinition register) =>
        [NumberWidth, .. register.Fields.Select(field => field.Kind is RegisterFieldKind.Text or RegisterFieldKind.Address ? 34.0 : 18), 30];

    /// <summary>The worksheet that people fill; its name has at most 31 letters.</summary>
    public static string SheetName(RegisterDefinition register) => register.Name.Thai;
}

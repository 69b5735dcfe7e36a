using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Kolum.ItaAnalytics.Api.Contract.Types;

/// <summary>A scalar that travels as text of one exact form, whatever the culture of the machine.</summary>
/// <typeparam name="T">What it is inside.</typeparam>
internal abstract class TextScalar<T> : ScalarGraphType
    where T : struct
{
    protected abstract T? Read(string text);

    protected abstract string Write(T value);

    public sealed override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => Read(text.Value.ToString()) ?? ThrowLiteralConversionError(value),
        _ => ThrowLiteralConversionError(value),
    };

    public sealed override object? ParseValue(object? value) => value switch
    {
        null => null,
        T known => known,
        string text => Read(text) ?? ThrowValueConversionError(value),
        _ => ThrowValueConversionError(value),
    };

    public sealed override object? Serialize(object? value) => value switch
    {
        null => null,
        T known => Write(known),
        _ => ThrowSerializationError(value),
    };
}

/// <summary>A day: 2025-03-14.</summary>
internal sealed class DateType : TextScalar<DateOnly>
{
    public DateType()
    {
        Name = "Date";
        Description = "A day of the Gregorian calendar as ISO 8601 text, for example \"2025-03-14\"; never a Buddhist year.";
        SpecifiedBy.Set(this, "https://www.rfc-editor.org/rfc/rfc3339#section-5.6");
    }

    protected override DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    protected override string Write(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A moment: 2025-03-14T16:30:00+07:00.</summary>
internal sealed class DateTimeType : TextScalar<DateTimeOffset>
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    public DateTimeType()
    {
        Name = "DateTime";
        Description = "A moment as ISO 8601 text with its offset from UTC, for example \"2025-03-14T16:30:00+07:00\" or \"2025-03-14T09:30:00Z\".";
        SpecifiedBy.Set(this, "https://www.rfc-editor.org/rfc/rfc3339#section-5.6");
    }

    /// <summary>The text of a moment.</summary>
    public static string TextOf(DateTimeOffset moment) => moment.ToString(Forms[0], CultureInfo.InvariantCulture);

    /// <summary>The moment that a text names, or nothing.</summary>
    public static DateTimeOffset? TryRead(string text) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    protected override DateTimeOffset? Read(string text) => TryRead(text);

    protected override string Write(DateTimeOffset value) => TextOf(value);
}

/// <summary>An exact number.</summary>
internal sealed class DecimalType : DecimalGraphType
{
    public DecimalType()
    {
        Name = "Decimal";
        Description = "An exact decimal number as a JSON number, at most 28 digits, never in exponent form.";
        SpecifiedBy.Set(this, "https://www.rfc-editor.org/rfc/rfc8259#section-6");
    }
}

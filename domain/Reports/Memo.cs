namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The memo (บันทึกข้อความ) that hands the report up to be signed.</summary>
/// <param name="Office">ส่วนราชการ, as written, with its telephone.</param>
/// <param name="Number">ที่, as written.</param>
/// <param name="Date">The day, or nothing where it could not be read.</param>
/// <param name="DateAsWritten">วันที่, as written.</param>
/// <param name="Subject">เรื่อง.</param>
/// <param name="Addressee">เรียน.</param>
/// <param name="Body">The paragraphs.</param>
/// <param name="Signatories">Who signs, in the order of the paper.</param>
public sealed record Memo(
    string Office,
    string Number,
    DateOnly? Date,
    string DateAsWritten,
    string Subject,
    string Addressee,
    IReadOnlyList<string> Body,
    IReadOnlyList<Signatory> Signatories);

/// <summary>Somebody who signs.</summary>
/// <param name="Remarks">The lines above the signature: "เรียน ปลัด อบต.กอลำ", "-เพื่อโปรดทราบและพิจารณา".</param>
/// <param name="Name">The name, without brackets.</param>
/// <param name="Position">The position.</param>
public sealed record Signatory(IReadOnlyList<string> Remarks, string Name, string Position);

using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>A kind of file that is kept as evidence.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extensions">How its files may end, the usual one first.</param>
/// <param name="Office">Its Office format; nothing for other kinds.</param>
internal sealed record EvidenceKind(string Name, string MediaType, IReadOnlyList<string> Extensions, OfficeFormat? Office = null)
{
    public static EvidenceKind Pdf { get; } = new("PDF", "application/pdf", [".pdf"]);

    public static EvidenceKind Png { get; } = new("PNG", "image/png", [".png"]);

    public static EvidenceKind Jpeg { get; } = new("JPEG", "image/jpeg", [".jpg", ".jpeg"]);

    public static EvidenceKind Docx { get; } = new("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], OfficeFormat.Word);

    public static EvidenceKind Xlsx { get; } = new("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], OfficeFormat.Excel);

    public static EvidenceKind Pptx { get; } = new("PPTX", "application/vnd.openxmlformats-officedocument.presentationml.presentation", [".pptx"], OfficeFormat.PowerPoint);

    public static EvidenceKind Text { get; } = new("TXT", "text/plain", [".txt"]);

    public static EvidenceKind Csv { get; } = new("CSV", "text/csv", [".csv"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EvidenceKind> All { get; } = [Pdf, Png, Jpeg, Docx, Xlsx, Pptx, Text, Csv];

    /// <summary>The kind that a name says; nothing where it says none.</summary>
    public static EvidenceKind? Named(string fileName) =>
        All.FirstOrDefault(kind => kind.Extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase));
}

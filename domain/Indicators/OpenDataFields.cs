using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>The columns of the checklist, in the order of its file.</summary>
public enum OpenDataField
{
    /// <summary>The number: o24.</summary>
    Item,

    /// <summary>What is to be published; it is written for people and not read back.</summary>
    Title,

    /// <summary>How far it has come.</summary>
    Status,

    /// <summary>Where it is published.</summary>
    Address,

    /// <summary>The kinds of file.</summary>
    FileFormats,

    /// <summary>Who looks after it.</summary>
    ResponsibleUnit,

    /// <summary>By when.</summary>
    Due,

    /// <summary>The day that the document bears.</summary>
    EvidenceDay,

    /// <summary>What it counts for, where the agency says so.</summary>
    SubIndicator,

    /// <summary>A remark.</summary>
    Note,

    /// <summary>Why it was recorded.</summary>
    Reason,
}

/// <summary>How the columns are called.</summary>
public static class OpenDataFields
{
    /// <summary>The heading of a column (Thai).</summary>
    public static string Heading(OpenDataField field) => field switch
    {
        OpenDataField.Item => "ข้อ",
        OpenDataField.Title => "รายการ",
        OpenDataField.Status => "สถานะ",
        OpenDataField.Address => "ที่อยู่เว็บ",
        OpenDataField.FileFormats => "รูปแบบแฟ้ม",
        OpenDataField.ResponsibleUnit => "ผู้รับผิดชอบ",
        OpenDataField.Due => "กำหนดเผยแพร่",
        OpenDataField.EvidenceDay => "วันที่ของเอกสาร",
        OpenDataField.SubIndicator => "ตัวชี้วัดย่อย",
        OpenDataField.Note => "หมายเหตุ",
        OpenDataField.Reason => "เหตุผล",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
    };

    /// <summary>The stable name of a column, as tools write it.</summary>
    public static string Key(OpenDataField field) => field switch
    {
        OpenDataField.Item => "item",
        OpenDataField.Title => "title",
        OpenDataField.Status => "status",
        OpenDataField.Address => "address",
        OpenDataField.FileFormats => "fileFormats",
        OpenDataField.ResponsibleUnit => "responsibleUnit",
        OpenDataField.Due => "due",
        OpenDataField.EvidenceDay => "evidenceDay",
        OpenDataField.SubIndicator => "subIndicator",
        OpenDataField.Note => "note",
        OpenDataField.Reason => "reason",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
    };

    /// <summary>Where a field of an item stands that was typed and not read from a file.</summary>
    public static Place PlaceOf(string itemCode, OpenDataField field) => new(itemCode, Key(field));
}

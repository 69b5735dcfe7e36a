namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>Why a piece of evidence is not taken.</summary>
public static class EvidenceCodes
{
    /// <summary>Nothing is stored for this agency and year.</summary>
    public const string AssessmentUnknown = "EVIDENCE_ASSESSMENT_UNKNOWN";

    /// <summary>The report has no measure of this number.</summary>
    public const string MeasureUnknown = "EVIDENCE_MEASURE_UNKNOWN";

    /// <summary>No such piece of evidence, or it was taken back before.</summary>
    public const string Unknown = "EVIDENCE_UNKNOWN";

    /// <summary>The title is empty or longer than 200 characters.</summary>
    public const string TitleInvalid = "EVIDENCE_TITLE_INVALID";

    /// <summary>The reason is empty or longer than 500 characters.</summary>
    public const string ReasonMissing = "EVIDENCE_REASON_MISSING";

    /// <summary>Neither a file nor an address is given, or both.</summary>
    public const string SourceMissing = "EVIDENCE_SOURCE_MISSING";

    /// <summary>The address is none of http or https, or longer than is kept.</summary>
    public const string AddressInvalid = "EVIDENCE_ADDRESS_INVALID";

    /// <summary>The measure has this file or this address already.</summary>
    public const string Repeated = "EVIDENCE_REPEATED";

    /// <summary>The file has no content.</summary>
    public const string Empty = "EVIDENCE_EMPTY";

    /// <summary>The file is larger than is kept.</summary>
    public const string TooLarge = "EVIDENCE_TOO_LARGE";

    /// <summary>The name of the file is no plain file name.</summary>
    public const string NameInvalid = "EVIDENCE_NAME_INVALID";

    /// <summary>The content of the file is of no kind that is kept.</summary>
    public const string TypeUnknown = "EVIDENCE_TYPE_UNKNOWN";

    /// <summary>The content of the file is not what its name says.</summary>
    public const string Disguised = "EVIDENCE_DISGUISED";

    /// <summary>The file carries macros.</summary>
    public const string Macros = "EVIDENCE_MACROS";

    /// <summary>The photograph cannot be read, or is larger than is kept.</summary>
    public const string PictureUnreadable = "EVIDENCE_PICTURE_UNREADABLE";

    /// <summary>The measure has as many pieces of evidence as are kept.</summary>
    public const string TooMany = "EVIDENCE_TOO_MANY";

    /// <summary>The name of the owner unit or the note is longer than is kept.</summary>
    public const string TextTooLong = "EVIDENCE_TEXT_TOO_LONG";

    /// <summary>The evidence expires before the day that it bears, or a day lies far from the fiscal year.</summary>
    public const string DayInvalid = "EVIDENCE_DAY_INVALID";

    /// <summary>Warning: the evidence has expired.</summary>
    public const string Expired = "EVIDENCE_EXPIRED";
}

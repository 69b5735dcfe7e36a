namespace Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;

/// <summary>Why an agency's archive was not made or not read; a closed list.</summary>
public static class AgencyArchiveCodes
{
    /// <summary>Error: no such agency is stored.</summary>
    public const string AgencyUnknown = "AGENCY_ARCHIVE_AGENCY_UNKNOWN";

    /// <summary>Error: the agency is stored here already; an archive is never mixed into what is there.</summary>
    public const string AgencyExists = "AGENCY_ARCHIVE_AGENCY_EXISTS";

    /// <summary>Error: the file exists already.</summary>
    public const string FileExists = "AGENCY_ARCHIVE_FILE_EXISTS";

    /// <summary>Error: a file or the data folder cannot be written: a full disk, a folder that is closed.</summary>
    public const string NotWritten = "AGENCY_ARCHIVE_NOT_WRITTEN";

    /// <summary>Error: the file cannot be opened.</summary>
    public const string NotFound = "AGENCY_ARCHIVE_NOT_FOUND";

    /// <summary>Error: the file is no archive of an agency, or of another form, or larger than is taken.</summary>
    public const string NotAnArchive = "AGENCY_ARCHIVE_NOT_ONE";

    /// <summary>Error: a file of the archive is missing, changed, or one that no archive holds.</summary>
    public const string Damaged = "AGENCY_ARCHIVE_DAMAGED";

    /// <summary>Error: a row is not what its table holds.</summary>
    public const string RowInvalid = "AGENCY_ARCHIVE_ROW_INVALID";

    /// <summary>Error: the rows are what their tables hold, but do not make an assessment together.</summary>
    public const string Contradictory = "AGENCY_ARCHIVE_CONTRADICTORY";

    /// <summary>Error: an assessment follows rules that this program does not know.</summary>
    public const string RulesUnknown = "AGENCY_ARCHIVE_RULES_UNKNOWN";
}

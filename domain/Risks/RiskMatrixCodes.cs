namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>The codes of everything that can be found about a risk matrix; a closed list.</summary>
public static class RiskMatrixCodes
{
    /// <summary>Error: a scale has fewer than 3 or more than 6 levels.</summary>
    public const string SizeInvalid = "RISK_MATRIX_SIZE_INVALID";

    /// <summary>Error: a name, a source or another text is empty or too long.</summary>
    public const string TextInvalid = "RISK_MATRIX_TEXT_INVALID";

    /// <summary>Warning: a level has no criterion in words.</summary>
    public const string CriterionMissing = "RISK_MATRIX_CRITERION_MISSING";

    /// <summary>Error: the numbers of a level end before they begin.</summary>
    public const string CriterionBackwards = "RISK_MATRIX_CRITERION_BACKWARDS";

    /// <summary>Warning: some numbers have no level.</summary>
    public const string CriteriaGap = "RISK_MATRIX_CRITERIA_GAP";

    /// <summary>Warning: some numbers have two levels.</summary>
    public const string CriteriaOverlap = "RISK_MATRIX_CRITERIA_OVERLAP";

    /// <summary>Error: a band has no usable code, is named twice, or ends before it begins; or there are fewer than two.</summary>
    public const string BandInvalid = "RISK_MATRIX_BAND_INVALID";

    /// <summary>Error: a product of likelihood × impact lies in no band.</summary>
    public const string BandGap = "RISK_MATRIX_BAND_GAP";

    /// <summary>Error: a product of likelihood × impact lies in two bands.</summary>
    public const string BandOverlap = "RISK_MATRIX_BAND_OVERLAP";

    /// <summary>Warning: no product of likelihood × impact lies in a band.</summary>
    public const string BandEmpty = "RISK_MATRIX_BAND_EMPTY";

    /// <summary>Error: a colour is not of the form #RRGGBB.</summary>
    public const string ColourInvalid = "RISK_MATRIX_COLOUR_INVALID";

    /// <summary>Error: the colours of two bands cannot be told apart.</summary>
    public const string ColoursAlike = "RISK_MATRIX_COLOURS_ALIKE";

    /// <summary>Info: the colours of two bands are alike in grey print; number and word of each cell still tell them apart.</summary>
    public const string ColoursAlikeInGrey = "RISK_MATRIX_COLOURS_ALIKE_IN_GREY";

    /// <summary>Error: there is no matrix of this version.</summary>
    public const string Unknown = "RISK_MATRIX_UNKNOWN";

    /// <summary>Error: a risk of the year is rated with a level that the matrix does not have.</summary>
    public const string TooSmall = "RISK_MATRIX_TOO_SMALL";

    /// <summary>Error: the matrix is the one in force.</summary>
    public const string Unchanged = "RISK_MATRIX_UNCHANGED";
}

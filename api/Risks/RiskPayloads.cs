using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Api.Risks;

/// <summary>What every mutation about one risk answers.</summary>
internal abstract class RiskPayload
{
    [Description("What is wrong with the input; empty where it was stored.")]
    public IReadOnlyList<UserError> Errors { get; set; } = [];

    [Description("What somebody should look at in this risk; it was stored all the same.")]
    public IReadOnlyList<FindingOutput> Warnings { get; set; } = [];

    [Description("The risk as it stands now; null where the input was refused.")]
    public RiskOutput? Risk { get; set; }
}

[Name("AddRiskPayload"), Description("What came of adding a risk.")]
internal sealed class AddRiskPayload : RiskPayload;

[Name("DescribeRiskPayload"), Description("What came of describing a risk anew.")]
internal sealed class DescribeRiskPayload : RiskPayload;

[Name("RateRiskPayload"), Description("What came of rating a risk.")]
internal sealed class RateRiskPayload : RiskPayload;

[Name("SetRiskActionPayload"), Description("What came of setting an action.")]
internal sealed class SetRiskActionPayload : RiskPayload;

[Name("AcceptRiskPayload"), Description("What came of accepting a risk.")]
internal sealed class AcceptRiskPayload : RiskPayload;

[Name("ReviewRiskPayload"), Description("What came of recording a review.")]
internal sealed class ReviewRiskPayload : RiskPayload;

[Name("CloseRiskPayload"), Description("What came of closing a risk.")]
internal sealed class CloseRiskPayload : RiskPayload;

[Name("SaveRiskMatrixPayload"), Description("What came of storing a matrix.")]
internal sealed class SaveRiskMatrixPayload
{
    [Description("What is wrong with the matrix; empty where it was stored.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("What somebody should look at: a gap in the criteria, for example.")]
    public required IReadOnlyList<FindingOutput> Warnings { get; init; }

    [Description("The matrix with its version; null where it was refused.")]
    public RiskMatrixOutput? Matrix { get; init; }
}

[Name("TakeRiskMatrixPayload"), Description("What came of taking a matrix for a year.")]
internal sealed class TakeRiskMatrixPayload
{
    [Description("What is wrong with the input; empty where it was stored.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The matrix in force; null where it was refused.")]
    public RiskMatrixOutput? Matrix { get; init; }
}

[Name("ImportRisksPayload"), Description("What came of taking in a file of risks.")]
internal sealed class ImportRisksPayload(ImportedRisks? imported, IReadOnlyList<FindingOutput> findings)
{
    [Description("One error where the file was refused: then nothing was stored, and `findings` says why.")]
    public IReadOnlyList<UserError> Errors => imported is null ? UserError.OfRefusedFile(UserErrorCode.RiskFileRefused, findings) : [];

    [Description("Everything that was found, with row and column.")]
    public IReadOnlyList<FindingOutput> Findings => findings;

    [Description("Codes of new risks.")]
    public IReadOnlyList<string> Added => imported?.Added ?? [];

    [Description("Codes of risks of which something changed.")]
    public IReadOnlyList<string> Changed => imported?.Changed ?? [];

    [Description("Codes of risks that the file says as they are.")]
    public IReadOnlyList<string> Unchanged => imported?.Unchanged ?? [];
}

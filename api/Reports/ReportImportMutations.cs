using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Agencies;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>What a client may hand in as a report, and the sample data.</summary>
internal sealed class ReportImportMutations
{
    private const string UsualReason = "นำเข้าแฟ้มรายงาน (report file imported)";

    [Description("Takes in the annual report (DOCX, or text in UTF-8) with its memo and measures; the texts before stay in the history. The file names the fiscal year.")]
    public static async Task<ImportReportPayload> ImportReport(
        [Description("The report.")] ImportReportInput input,
        [FromServices] ImportReport useCase,
        [FromServices] ICurrentActor current,
        [FromServices] AgencyLoaders agencies,
        [FromServices] RequestAssessments assessments,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        var opened = input.File.Open();
        if (!opened.TryGet(out var content))
        {
            return new() { Errors = UserError.Of(opened.Findings) };
        }

        var (key, name) = (AssessmentArguments.Agency(input.Agency), input.File.FileName);
        if (await agencies.Agencies.Load(key).GetResultAsync(cancellation) is not { } agency)
        {
            return new() { Errors = UserError.Of([Finding.Error(AgencyCodes.Unknown, new("agency", "agency"), $"ไม่รู้จักหน่วยงาน {key}", $"The agency {key} is not known.")]) };
        }

        var imported = await useCase.RunAsync(agency, content, name, current.Actor, input.Reason ?? UsualReason, input.DryRun ?? false, cancellation);
        if (!imported.TryGet(out var import))
        {
            return new() { Errors = UserError.OfFile(imported.Findings, name) };
        }

        assessments.Forget();
        return new()
        {
            Warnings = mapper.Map<IReadOnlyList<FindingOutput>>(imported.Findings),
            FiscalYear = mapper.Map<FiscalYearOutput>(import.Draft.FiscalYear),
            IsUnchanged = import.IsUnchanged,
            Changes = mapper.Map<IReadOnlyList<PlanChangeOutput>>(import.Changes),
            Assessment = await assessments.FindAsync(new(key, import.Draft.FiscalYear), asOf: null, cancellation) is { } asked ? new(asked) : null,
        };
    }

    [Description("Adds what is missing of the sample data: the report that the program carries, its surveys, what it tells of registers, and samples that are marked as such. Facts are never replaced.")]
    public static async Task<LoadSamplesPayload> LoadSamples(
        [FromServices] Demo useCase, [FromServices] ICurrentActor current, [FromServices] RequestAssessments assessments, CancellationToken cancellation)
    {
        var answer = await useCase.LoadAsync(current.Actor, cancellation);
        assessments.Forget();
        return !answer.TryGet(out var loaded)
            ? new() { Errors = UserError.Of(answer.Findings), ReportImported = false, SurveysAdded = 0, CountsAdded = 0, RisksAdded = 0, RegisterEntriesAdded = 0 }
            : new() { ReportImported = loaded.ReportImported, SurveysAdded = loaded.SurveysAdded, CountsAdded = loaded.CountsAdded, RisksAdded = loaded.RisksAdded, RegisterEntriesAdded = loaded.EntriesAdded };
    }

    [Description("Takes the sample counts, risks and entries of registers out. Facts stay.")]
    public static async Task<ClearSamplesPayload> ClearSamples(
        [FromServices] Demo useCase, [FromServices] ICurrentActor current, [FromServices] RequestAssessments assessments, CancellationToken cancellation)
    {
        var answer = await useCase.ClearAsync(current.Actor, cancellation);
        assessments.Forget();
        return !answer.TryGet(out var removed)
            ? new() { Errors = UserError.Of(answer.Findings), CountsRemoved = 0, RisksRemoved = 0, RegisterEntriesRemoved = 0 }
            : new() { CountsRemoved = removed.Counts, RisksRemoved = removed.Risks, RegisterEntriesRemoved = removed.Entries };
    }
}

[Name("ImportReportInput"), Description("An annual report as a file.")]
internal sealed class ImportReportInput : AgencyInput
{
    [Description("The report, DOCX or text.")]
    public required FileInput File { get; init; }

    [Description("Why, kept with each text that is replaced; a usual reason where left out.")]
    public string? Reason { get; init; }

    [Description("Only say what would change; false where left out.")]
    public bool? DryRun { get; init; }
}

[Name("ImportReportPayload"), Description("What came of taking in a report.")]
internal sealed class ImportReportPayload
{
    [Description("What is wrong; empty where the report was stored, or would be in a dry run.")]
    public IReadOnlyList<UserError> Errors { get; init; } = [];

    [Description("What somebody should look at; the report was stored all the same.")]
    public IReadOnlyList<FindingOutput> Warnings { get; init; } = [];

    [Description("The fiscal year that the report names; null where it was refused.")]
    public FiscalYearOutput? FiscalYear { get; init; }

    [Description("Whether the stored report said all of this before; null where the report was refused.")]
    public bool? IsUnchanged { get; init; }

    [Description("The texts that were replaced, or would be in a dry run.")]
    public IReadOnlyList<PlanChangeOutput> Changes { get; init; } = [];

    [Description("The assessment as it is now; null where nothing is stored for it.")]
    public AssessmentOutput? Assessment { get; init; }
}

[Name("LoadSamplesPayload"), Description("What came of adding sample data.")]
internal sealed class LoadSamplesPayload
{
    [Description("What speaks against it; empty where it was done.")]
    public IReadOnlyList<UserError> Errors { get; init; } = [];

    [Description("Whether the carried report was new.")]
    public required bool ReportImported { get; init; }

    [Description("How many surveys did not exist before, 0 or more.")]
    public required int SurveysAdded { get; init; }

    [Description("How many sample counts did not exist before, 0 or more.")]
    public required int CountsAdded { get; init; }

    [Description("How many sample risks were added, 0 or more; none where any risk was recorded before.")]
    public required int RisksAdded { get; init; }

    [Description("How many entries of registers were added, 0 or more: what the report tells of, and examples where it gives no figures. None where anything was recorded in the registers before.")]
    public required int RegisterEntriesAdded { get; init; }
}

[Name("ClearSamplesPayload"), Description("What came of taking samples out.")]
internal sealed class ClearSamplesPayload
{
    [Description("What speaks against it; empty where it was done.")]
    public IReadOnlyList<UserError> Errors { get; init; } = [];

    [Description("How many sample counts were taken out, 0 or more.")]
    public required int CountsRemoved { get; init; }

    [Description("How many sample risks were taken out, 0 or more.")]
    public required int RisksRemoved { get; init; }

    [Description("How many sample entries of registers were taken out, 0 or more.")]
    public required int RegisterEntriesRemoved { get; init; }
}

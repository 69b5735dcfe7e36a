using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Api.Metrics;

/// <summary>What a client may change about registers.</summary>
internal sealed class RegisterMutations
{
    [Description("Records an entry of a register, or what it says from now on; what it said before stays in the history. Examples give way to the first real entry with a figure.")]
    public static async Task<RecordRegisterEntryPayload> RecordRegisterEntry(
        [Description("The entry.")] RecordRegisterEntryInput input, [FromServices] ChangeRegisters useCase, [FromServices] ICurrentActor current, [FromServices] RequestAssessments assessments, CancellationToken cancellation)
    {
        if (input.Values.GroupBy(value => value.Field).FirstOrDefault(values => values.Count() > 1) is { } twice)
        {
            return new()
            {
                Errors = UserError.Of([Finding.Error(MetricCodes.FieldUnknown, new(input.Register, "values"), $"ช่อง {twice.Key} ถูกกรอกซ้ำ", $"The field '{Wording.Quote(twice.Key)}' is given twice.")]),
            };
        }

        var recorded = await useCase.RecordAsync(
            AssessmentArguments.Key(input.Agency, input.FiscalYear),
            input.Register,
            input.Entry,
            input.Values.ToDictionary(value => value.Field, value => value.Text),
            input.Source ?? "",
            input.Reason,
            current.Actor,
            cancellation);
        assessments.Forget();
        return new()
        {
            Errors = UserError.OfParts(recorded.Findings, [.. input.Values.Select(value => value.Field), .. Registers.Find(input.Register)?.Fields.Select(field => field.Key) ?? []], "values"),
            Entry = recorded.IsAccepted ? new(recorded.Value) : null,
        };
    }

    [Description("Takes an entry of a register back; it stays in the history.")]
    public static async Task<WithdrawRegisterEntryPayload> WithdrawRegisterEntry(
        [Description("The entry.")] WithdrawRegisterEntryInput input, [FromServices] ChangeRegisters useCase, [FromServices] ICurrentActor current, [FromServices] RequestAssessments assessments, CancellationToken cancellation)
    {
        var withdrawn = await useCase.WithdrawAsync(
            AssessmentArguments.Key(input.Agency, input.FiscalYear), input.Register, input.Entry, input.Reason, current.Actor, cancellation);
        assessments.Forget();
        return new() { Errors = UserError.Of(withdrawn.Findings), Entry = withdrawn.IsAccepted ? new(withdrawn.Value) : null };
    }

    [Description("Takes in a file of a register: all rows or none. Entries that the file leaves out stay.")]
    public static async Task<ImportRegisterPayload> ImportRegister(
        [Description("The file.")] ImportRegisterInput input,
        [FromServices] ImportRegister useCase,
        [FromServices] IRegisterFileReader reader,
        [FromServices] ICurrentActor current,
        [FromServices] RequestAssessments assessments,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        var opened = input.File.Open();
        if (!opened.TryGet(out var content))
        {
            return new() { Errors = UserError.Of(opened.Findings) };
        }

        if (Registers.Find(input.Register) is not { } register)
        {
            return new() { Errors = UserError.Of([Registers.Unknown(input.Register)]) };
        }

        var rows = await reader.ReadAsync(register, content, input.File.FileName, cancellation);
        var imported = await useCase.RunAsync(
            AssessmentArguments.Key(input.Agency, input.FiscalYear), register, rows, input.Reason, current.Actor, input.DryRun ?? false, cancellation);
        assessments.Forget();
        return new()
        {
            Errors = UserError.OfFile(imported.Findings, input.File.FileName),
            Warnings = imported.IsAccepted ? mapper.Map<IReadOnlyList<FindingOutput>>(imported.Findings) : [],
            Added = imported.IsAccepted ? imported.Value.Added : 0,
            Changed = imported.IsAccepted ? imported.Value.Changed : 0,
            Unchanged = imported.IsAccepted ? imported.Value.Unchanged : 0,
        };
    }
}

[Name("RecordRegisterEntryPayload"), Description("What came of recording an entry.")]
internal sealed class RecordRegisterEntryPayload
{
    [Description("What is wrong with the input; empty where it was stored. What is wrong with a field is at [\"input\", \"values\", its key].")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The entry as it stands now; null where the input was refused.")]
    public RegisterEntryOutput? Entry { get; init; }
}

[Name("WithdrawRegisterEntryPayload"), Description("What came of taking an entry back.")]
internal sealed class WithdrawRegisterEntryPayload
{
    [Description("What is wrong with the input; empty where it was stored.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The entry as it was withdrawn; null where the input was refused.")]
    public RegisterEntryOutput? Entry { get; init; }
}

[Name("ImportRegisterPayload"), Description("What came of taking in a file of a register.")]
internal sealed class ImportRegisterPayload
{
    [Description("What is wrong with the file, with row and column; empty where it was taken in. While there is one, nothing was stored.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("What somebody should look at; it was taken in all the same.")]
    public IReadOnlyList<FindingOutput> Warnings { get; init; } = [];

    [Description("New entries, 0 or more.")]
    public int Added { get; init; }

    [Description("Entries that say something else than before, 0 or more.")]
    public int Changed { get; init; }

    [Description("Entries that the file says as they are, 0 or more.")]
    public int Unchanged { get; init; }
}

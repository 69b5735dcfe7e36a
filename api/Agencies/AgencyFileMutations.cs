using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Agencies;

/// <summary>What a client may put in and take out as an agency's own files.</summary>
internal sealed class AgencyFileMutations
{
    [Description("Takes in a calendar of days off (ICS, or CSV in UTF-8 with day and name): all days or none.")]
    public static async Task<ImportHolidaysPayload> ImportHolidays(
        [Description("The calendar.")] ImportHolidaysInput input,
        [FromServices] IHolidayReader reader,
        [FromServices] DescribeAgency useCase,
        [FromServices] AgencyAnswer answer,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        var opened = input.File.Open();
        if (!opened.TryGet(out var content))
        {
            return new() { Errors = UserError.Of(opened.Findings) };
        }

        var read = reader.Read(content, input.File.FileName);
        if (!read.TryGet(out var rows))
        {
            return new() { Errors = UserError.OfFile(read.Findings, input.File.FileName) };
        }

        var warnings = mapper.Map<IReadOnlyList<FindingOutput>>(read.Findings);
        var days = rows.Select(row => (row.Day, row.Name, row.IsWorkingDay)).ToList();
        if (input.DryRun == true)
        {
            return new() { Errors = [], Warnings = warnings, Days = [.. rows.Select(row => new HolidayRowOutput(row))] };
        }

        var agency = AssessmentArguments.Agency(input.Agency);
        var added = await useCase.AddDaysAsync(agency, days, input.Reason ?? input.File.FileName, answer.Actor, cancellation);
        return new()
        {
            Errors = UserError.Of(added.Findings),
            Warnings = added.IsAccepted ? warnings : [],
            Days = added.IsAccepted ? [.. rows.Select(row => new HolidayRowOutput(row))] : null,
            Agency = added.IsAccepted ? await answer.AgencyAsync(agency, cancellation) : null,
        };
    }

    [Description("Checks a Word template of the annual report and puts it into use; the ones before it stay in the history.")]
    public static async Task<UseReportTemplatePayload> UseReportTemplate(
        [Description("The template.")] UseReportTemplateInput input,
        [FromServices] UseTemplate useCase,
        [FromServices] AgencyAnswer answer,
        [FromServices] IMapper mapper,
        CancellationToken cancellation)
    {
        var opened = input.File.Open();
        if (!opened.TryGet(out var content))
        {
            return new() { Errors = UserError.Of(opened.Findings) };
        }

        var (agency, name) = (AssessmentArguments.Agency(input.Agency), input.File.FileName);
        var used = input.DryRun == true
            ? await useCase.CheckAsync(agency, content, name, cancellation)
            : await useCase.RunAsync(agency, content, name, input.Reason, answer.Actor, cancellation);
        return new()
        {
            Errors = UserError.OfFile(used.Findings, name),
            Warnings = used.IsAccepted ? mapper.Map<IReadOnlyList<FindingOutput>>(used.Findings) : [],
            FieldKeys = used.TryGet(out var template) ? [.. template.Fields.Select(field => field.Key).Distinct()] : null,
            Agency = used.IsAccepted ? await answer.AgencyAsync(agency, cancellation) : null,
        };
    }

    [Description("Takes the agency's own template out of use: reports are written with the one that the program carries.")]
    public static async Task<RemoveReportTemplatePayload> RemoveReportTemplate(
        [Description("Whose, and why.")] RemoveReportTemplateInput input, [FromServices] UseTemplate useCase, [FromServices] AgencyAnswer answer, CancellationToken cancellation)
    {
        var agency = AssessmentArguments.Agency(input.Agency);
        var removed = await useCase.RemoveAsync(agency, input.Reason, answer.Actor, cancellation);
        return await answer.FillAsync(new RemoveReportTemplatePayload(), agency, removed, cancellation);
    }

    [Description("Puts the agency's emblem (PNG or JPEG, at most 1 MiB, at least 100 pixels along each side) at the head of its memo.")]
    public static async Task<UseEmblemPayload> UseEmblem(
        [Description("The emblem.")] UseEmblemInput input, [FromServices] UseEmblem useCase, [FromServices] AgencyAnswer answer, CancellationToken cancellation)
    {
        var opened = input.File.Open();
        if (!opened.TryGet(out var content))
        {
            return new() { Errors = UserError.Of(opened.Findings) };
        }

        var (agency, name) = (AssessmentArguments.Agency(input.Agency), input.File.FileName);
        var used = await useCase.RunAsync(agency, content, name, input.Reason, answer.Actor, cancellation);
        return new()
        {
            Errors = UserError.OfFile(used.Findings, name),
            Width = used.TryGet(out var picture) ? picture.Width : null,
            Height = picture?.Height,
            Agency = used.IsAccepted ? await answer.AgencyAsync(agency, cancellation) : null,
        };
    }

    [Description("Takes the emblem out of use: a place for it stands in the memo.")]
    public static async Task<RemoveEmblemPayload> RemoveEmblem(
        [Description("Whose, and why.")] RemoveEmblemInput input, [FromServices] UseEmblem useCase, [FromServices] AgencyAnswer answer, CancellationToken cancellation)
    {
        var agency = AssessmentArguments.Agency(input.Agency);
        var removed = await useCase.RemoveAsync(agency, input.Reason, answer.Actor, cancellation);
        return await answer.FillAsync(new RemoveEmblemPayload(), agency, removed, cancellation);
    }
}

/// <summary>Fills the payload of a mutation about an agency.</summary>
/// <param name="current">Who asks.</param>
/// <param name="assessments">What the request has read.</param>
/// <param name="loaders">Where agencies are.</param>
internal sealed class AgencyAnswer(ICurrentActor current, RequestAssessments assessments, AgencyLoaders loaders)
{
    public Actor Actor => current.Actor;

    /// <summary>The agency as it is now; nothing where it is not stored.</summary>
    public async Task<AgencyOutput?> AgencyAsync(AgencyKey agency, CancellationToken cancellation)
    {
        assessments.Forget();
        return await loaders.Agencies.Load(agency).GetResultAsync(cancellation) is { } found ? new(found) : null;
    }

    /// <summary>The payload with what came of it.</summary>
    public async Task<TPayload> FillAsync<TPayload, T>(TPayload payload, AgencyKey agency, Checked<T> result, CancellationToken cancellation)
        where TPayload : AgencyPayload
        where T : notnull
    {
        payload.Errors = UserError.Of(result.Findings);
        payload.Agency = result.IsAccepted ? await AgencyAsync(agency, cancellation) : null;
        return payload;
    }
}

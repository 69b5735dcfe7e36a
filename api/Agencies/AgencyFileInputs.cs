using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Api.Agencies;

/// <summary>The agency that a mutation is about.</summary>
internal abstract class AgencyInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }
}

/// <summary>The agency that a mutation is about, and why.</summary>
internal abstract class AgencyChangeInput : AgencyInput
{
    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

/// <summary>What every mutation about an agency answers.</summary>
internal abstract class AgencyPayload
{
    [Description("What is wrong with the input; empty where it was stored.")]
    public IReadOnlyList<UserError> Errors { get; set; } = [];

    [Description("The agency as it is now; null where the input was refused.")]
    public AgencyOutput? Agency { get; set; }
}

[Name("ImportHolidaysInput"), Description("A calendar of days off.")]
internal sealed class ImportHolidaysInput : AgencyInput
{
    [Description("The calendar, ICS or CSV, at most 1 MiB.")]
    public required FileInput File { get; init; }

    [Description("Where it is from, 1 to 500 characters; kept in the history. The file's name where left out.")]
    public string? Reason { get; init; }

    [Description("Only say what would be stored; false where left out.")]
    public bool? DryRun { get; init; }
}

[Name("ImportHolidaysPayload"), Description("What came of taking in a calendar.")]
internal sealed class ImportHolidaysPayload : AgencyPayload
{
    [Description("What was passed over; the days were stored all the same.")]
    public IReadOnlyList<FindingOutput> Warnings { get; init; } = [];

    [Description("The days that were stored, or would be in a dry run; null where they were refused.")]
    public IReadOnlyList<HolidayRowOutput>? Days { get; init; }
}

[Name("HolidayRow"), Description("A day as a calendar says it.")]
internal sealed class HolidayRowOutput(HolidayRow row)
{
    [Description("The line of the file, counted from 1.")]
    public int Row => row.Row;

    [Description("The day.")]
    public DateOnly Day => row.Day;

    [Description("What the day is called, in Thai.")]
    public string Name => row.Name;

    [Description("Whether the office works on it after all.")]
    public bool IsWorkingDay => row.IsWorkingDay;
}

[Name("UseReportTemplateInput"), Description("A Word template of the annual report.")]
internal sealed class UseReportTemplateInput : AgencyChangeInput
{
    [Description("The template, DOCX, at most 5 MiB.")]
    public required FileInput File { get; init; }

    [Description("Only check it; false where left out.")]
    public bool? DryRun { get; init; }
}

[Name("UseReportTemplatePayload"), Description("What came of putting a template into use.")]
internal sealed class UseReportTemplatePayload : AgencyPayload
{
    [Description("What the template lacks; it can be used all the same.")]
    public IReadOnlyList<FindingOutput> Warnings { get; init; } = [];

    [Description("The keys of the fields that it names, each once, in the order of the document; null where it was refused.")]
    public IReadOnlyList<string>? FieldKeys { get; init; }
}

[Name("RemoveReportTemplateInput"), Description("A template to take out of use.")]
internal sealed class RemoveReportTemplateInput : AgencyChangeInput;

[Name("RemoveReportTemplatePayload"), Description("What came of taking a template out of use.")]
internal sealed class RemoveReportTemplatePayload : AgencyPayload;

[Name("UseEmblemInput"), Description("The emblem of an agency.")]
internal sealed class UseEmblemInput : AgencyChangeInput
{
    [Description("The picture, PNG or JPEG, at most 1 MiB.")]
    public required FileInput File { get; init; }
}

[Name("UseEmblemPayload"), Description("What came of putting an emblem into use.")]
internal sealed class UseEmblemPayload : AgencyPayload
{
    [Description("Its width, pixels, 100 or more; null where it was refused.")]
    public int? Width { get; init; }

    [Description("Its height, pixels, 100 or more; null where it was refused.")]
    public int? Height { get; init; }
}

[Name("RemoveEmblemInput"), Description("An emblem to take out of use.")]
internal sealed class RemoveEmblemInput : AgencyChangeInput;

[Name("RemoveEmblemPayload"), Description("What came of taking an emblem out of use.")]
internal sealed class RemoveEmblemPayload : AgencyPayload;

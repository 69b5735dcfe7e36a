using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>The fiscal year and the moment that a command is asked about.</summary>
internal static class Years
{
    /// <summary>The fiscal year as an argument.</summary>
    public static Argument<int> Argument() => new("FY") { Description = "ปีงบประมาณ พ.ศ. เช่น 2568 / fiscal year in the Buddhist Era, for example 2568" };

    /// <summary>The fiscal year as an option; the latest stored one where left out.</summary>
    public static Option<int?> Option() => new("--year")
    {
        Description = "ปีงบประมาณ พ.ศ. (ค่าเริ่มต้น: ปีล่าสุดที่มีข้อมูล) / fiscal year in the Buddhist Era (default: the latest stored one)",
        HelpName = "FY",
    };

    /// <summary>The moment to look as of.</summary>
    public static Option<string?> AsOf() => new("--as-of")
    {
        Description = "ตามข้อมูลที่บันทึกถึงสิ้นวันนี้ เช่น 2025-03-14 หรือ 14 มี.ค. 68 / as recorded up to the end of this day",
        HelpName = "DATE",
    };

    /// <summary>A fiscal year that was typed.</summary>
    /// <exception cref="CommandRefusedException">It is none.</exception>
    public static BuddhistFiscalYear Of(int typed) => BuddhistFiscalYear.TryOf(typed) ?? throw new CommandRefusedException(
        ExitCode.BadInput,
        "FISCAL_YEAR_INVALID",
        $"{typed} ไม่ใช่ปีงบประมาณ พ.ศ. ({BuddhistFiscalYear.Earliest}–{BuddhistFiscalYear.Latest})",
        $"{typed} is no fiscal year of the Buddhist Era ({BuddhistFiscalYear.Earliest}–{BuddhistFiscalYear.Latest}).");

    /// <summary>The end of a day that was typed, or nothing where none was.</summary>
    /// <exception cref="CommandRefusedException">It is no day.</exception>
    public static DateTimeOffset? Moment(string? typed) => Day(typed) is { } day ? ThaiTime.EndOfDay(day) : null;

    /// <summary>A day that was typed, or nothing where none was.</summary>
    /// <exception cref="CommandRefusedException">It is no day.</exception>
    public static DateOnly? Day(string? typed) => typed is null
        ? null
        : ThaiDates.TryRead(typed) is { } day
            ? day
            : throw new CommandRefusedException(
                ExitCode.BadInput,
                "DATE_INVALID",
                $"อ่านวันที่ “{typed}” ไม่ได้ โปรดเขียนเช่น 14 มี.ค. 68 หรือ 2025-03-14",
                $"'{typed}' cannot be read as a date; write for example 2025-03-14 or 14 มี.ค. 68.");

    /// <summary>What is said where an assessment is not stored.</summary>
    public static CommandRefusedException NotStored(BuddhistFiscalYear year) => new(
        ExitCode.NotFound, "ASSESSMENT_NOT_FOUND", $"ไม่มีข้อมูลปีงบประมาณ {year}", $"Nothing is stored for fiscal year {year}.");
}

using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Turns the arguments that name an assessment into its key.</summary>
internal static class AssessmentArguments
{
    /// <summary>The key of an assessment.</summary>
    /// <exception cref="ContractError">One of the two is out of range.</exception>
    public static AssessmentKey Key(string? agency, int fiscalYear) => new(
        Agency(agency), FiscalYear(fiscalYear));

    /// <summary>A fiscal year.</summary>
    /// <exception cref="ContractError">It is out of range.</exception>
    public static BuddhistFiscalYear FiscalYear(int fiscalYear) =>
        BuddhistFiscalYear.TryOf(fiscalYear) ?? throw new ContractError(ErrorCode.ArgumentInvalid, new(
            $"fiscalYear ต้องเป็นปี พ.ศ. {BuddhistFiscalYear.Earliest} ถึง {BuddhistFiscalYear.Latest} เช่น 2568",
            $"fiscalYear is a year of the Buddhist Era (CE + 543), {BuddhistFiscalYear.Earliest} to {BuddhistFiscalYear.Latest}, for example 2568."));

    /// <summary>The key of an agency; the default one where none is given.</summary>
    /// <exception cref="ContractError">The code is not of the form of a code.</exception>
    public static AgencyKey Agency(string? code) => code is null
        ? AgencyKey.Kolum
        : AgencyKey.TryOf(code) ?? throw new ContractError(ErrorCode.ArgumentInvalid, new(
            "รหัสหน่วยงานใช้ตัวอักษรอังกฤษเล็ก ตัวเลข และขีดกลาง 2 ถึง 32 ตัว", "An agency code is 2 to 32 lower-case letters, digits and hyphens."));
}

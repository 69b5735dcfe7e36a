using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Agencies;

[Name("Agency"), Description("A state agency that is assessed.")]
internal sealed class AgencyOutput(Agency agency)
{
    [Description("Its stable code, 2 to 32 lower-case letters, digits and hyphens, for example \"kolum\".")]
    public string Code => agency.Key.Value;

    [Description("Its full Thai name.")]
    public string Name => agency.Name;

    [Description("Its short Thai name.")]
    public string ShortName => agency.ShortName;

    [Description("Its English name.")]
    public string EnglishName => agency.EnglishName;

    [Description("The district (amphoe) in Thai, without the word.")]
    public string District => agency.District;

    [Description("The province in Thai, without the word.")]
    public string Province => agency.Province;

    [Description("The fiscal years for which something is stored, latest first.")]
    public async Task<IReadOnlyList<FiscalYearOutput>> FiscalYears(
        [FromServices] AssessmentReader reader, [FromServices] IMapper mapper, CancellationToken cancellation) =>
        mapper.Map<IReadOnlyList<FiscalYearOutput>>(await reader.YearsAsync(agency.Key, cancellation));
}

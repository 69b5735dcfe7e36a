using System.ComponentModel;
using GraphQL;

namespace Kolum.ItaAnalytics.Api.Agencies;

[Name("RegisterAgencyInput"), Description("A new agency.")]
internal sealed class RegisterAgencyInput
{
    [Description("Its stable code, 2 to 32 lower-case letters, digits and hyphens, for example \"kolum\".")]
    public required string Code { get; init; }

    [Description("Its full Thai name, 1 to 200 characters.")]
    public required string Name { get; init; }

    [Description("Its short Thai name, 1 to 100 characters.")]
    public required string ShortName { get; init; }

    [Description("Its English name, at most 200 characters; left out where it has none.")]
    public string? EnglishName { get; init; }

    [Description("The district (amphoe) in Thai, without the word, 1 to 100 characters.")]
    public required string District { get; init; }

    [Description("The province in Thai, without the word, 1 to 100 characters.")]
    public required string Province { get; init; }
}

[Name("RegisterAgencyPayload"), Description("What came of taking an agency in.")]
internal sealed class RegisterAgencyPayload : AgencyPayload;

using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Api.Agencies;

[Name("AgencyFilter"), Description("Which agencies are asked for. Everything that is given must hold.")]
internal sealed class AgencyFilterInput
{
    [Description("Its code.")]
    public ChoiceFilter? Code { get; init; }

    [Description("Its full, short or English name.")]
    public SearchFilter? Name { get; init; }

    [Description("Its province in Thai, without the word.")]
    public ChoiceFilter? Province { get; init; }

    [Description("Its district (amphoe) in Thai, without the word.")]
    public ChoiceFilter? District { get; init; }

    [Description("Only agencies of which something is stored in this year of the Buddhist Era, 2560 to 2599.")]
    public int? AssessedIn { get; init; }

    /// <summary>The filter as the store knows it.</summary>
    internal AgencyFilter ToFilter() => new()
    {
        Keys = Code?.Texts is { } codes ? [.. codes.Select(AssessmentArguments.Agency)] : null,
        NameContains = Name?.Text,
        Provinces = Province?.Texts,
        Districts = District?.Texts,
        AssessedIn = AssessedIn is { } year ? AssessmentArguments.FiscalYear(year) : null,
    };
}

[Name("AgencyOrder"), Description("By what agencies are ordered.")]
internal sealed class AgencyOrderInput : SortBy<AgencyOrder>;

internal sealed class AgencyOrderFieldType : DescribedEnum<AgencyOrder>
{
    public AgencyOrderFieldType()
        : base("What agencies can be ordered by.", order => order switch
        {
            AgencyOrder.Code => "Their codes.",
            AgencyOrder.Name => "Their full Thai names, as the database compares them.",
            AgencyOrder.Province => "Their provinces, as the database compares them.",
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not described."),
        }) => Name = "AgencyOrderField";
}

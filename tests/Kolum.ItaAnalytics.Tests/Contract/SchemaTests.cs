using System.Reflection;
using FluentAssertions;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

public sealed class SchemaTests
{
    [Fact]
    public async Task The_printed_schema_is_the_approved_one()
    {
        var printed = SchemaText.Print();
        var approved = RepositoryPath.Of("api", "Contract", "schema.graphql");
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            await File.WriteAllTextAsync(approved, printed, TestContext.Current.CancellationToken);
        }

        var text = await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken);
        printed.Should().Be(text, "the public schema changes only on purpose: look at the difference, then run with UPDATE_APPROVED=1");
    }

    [Fact]
    public void Every_type_field_argument_and_enum_value_is_described()
    {
        using var services = Services();
        var schema = services.GetRequiredService<ISchema>();
        schema.Initialize();

        Undescribed(schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public void A_field_without_description_would_be_found()
    {
        var type = new ObjectGraphType { Name = "Bare", Description = "A type." };
        type.Field<StringGraphType>("silent").Argument<StringGraphType>("word");

        Undescribed([type]).Should().Equal("Bare.silent", "Bare.silent(word)");
    }

    [Fact]
    public void Every_error_of_the_use_cases_behind_mutations_has_its_place_in_the_schema()
    {
        string[] keptAllTheSame =
        [
            CountCodes.DayOutsideWindow, CountCodes.TotalFalls, CountCodes.AboveHeadcount, CountCodes.JumpOffPace, CountCodes.BelowGroups,
            CountCodes.ReadingAgain, CountCodes.MoreFindings, AgencyCodes.ClassWithoutRule,
            RiskCodes.ResidualAboveCurrent, RiskCodes.ResidualUnjustified, RiskCodes.HighWithoutAction, RiskCodes.ActionOverdue, RiskCodes.AcceptanceWithoutExpiry,
            RiskCodes.AcceptanceExpired, RiskCodes.NoOwner, RiskCodes.ReviewMissing, RiskCodes.AreaEmpty, RiskCodes.CauseMissing, RiskCodes.NotRated, RiskCodes.LinkUnknown,
            RiskMatrixCodes.CriterionMissing, RiskMatrixCodes.CriteriaGap, RiskMatrixCodes.CriteriaOverlap, RiskMatrixCodes.BandEmpty, RiskMatrixCodes.ColoursAlikeInGrey,
        ];
        Type[] useCases = [typeof(CountCodes), typeof(SurveyCodes), typeof(AgencyCodes), typeof(SetOutcomeCharts), typeof(SignOffCodes), typeof(ReviseMeasure), typeof(RiskCodes), typeof(RiskMatrixCodes)];
        var codes = useCases.SelectMany(Constants).Except(keptAllTheSame);

        Enum.GetValues<UserErrorCode>().Select(EnumNames.Of).Should().BeEquivalentTo(codes);
    }

    [Fact]
    public void Every_error_code_says_what_it_means_in_Thai_and_in_English()
    {
        foreach (var code in Enum.GetValues<ErrorCode>())
        {
            ErrorCodes.Text(code).Thai.Should().NotBeEmpty();
            ErrorCodes.Text(code).English.Should().NotBeEmpty();
            ErrorCodes.Status(code).Should().BeInRange(400, 500);
        }
    }

    private static ServiceProvider Services() =>
        new ServiceCollection().AddLogging().AddGraphQLContract(new ConfigurationBuilder().Build()).BuildServiceProvider();

    private static IEnumerable<string> Constants(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> Undescribed(IEnumerable<IGraphType> types) => types.SelectMany(type => (IEnumerable<string>)
    [
        .. IsBare(type.Description) && !IsBuiltIn(type) ? [type.Name] : Array.Empty<string>(),
        .. type is IComplexGraphType complex
            ? complex.Fields.SelectMany(field => (IEnumerable<string>)
            [
                .. IsBare(field.Description) ? [$"{type.Name}.{field.Name}"] : Array.Empty<string>(),
                .. field.Arguments?.Where(argument => IsBare(argument.Description)).Select(argument => $"{type.Name}.{field.Name}({argument.Name})") ?? [],
            ])
            : [],
        .. type is EnumerationGraphType values ? values.Values.Where(value => IsBare(value.Description)).Select(value => $"{type.Name}.{value.Name}") : [],
    ]);

    private static bool IsBare(string? description) => string.IsNullOrWhiteSpace(description);

    private static bool IsBuiltIn(IGraphType type) => type.Name is "String" or "Int" or "Float" or "Boolean" or "ID";
}

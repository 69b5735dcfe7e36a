using System.Text;
using System.Text.Json;
using FluentAssertions;
using GraphQL.Types;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Kolum.ItaAnalytics.Domain.Access.Permission;

namespace Kolum.ItaAnalytics.Tests.Access;

/// <summary>Every mutation and query of the schema, with what it asks for. A new one fails here until it is listed.</summary>
[RunsOnce("Who may do what does not depend on the culture.")]
public sealed class MutationMatrixTests : IAsyncLifetime
{
    private const string Nothing = "00000000000000000000000000000001";

    private static readonly Dictionary<string, Permission> Asks = new()
    {
        ["acceptRisk"] = ChangeRisks,
        ["addCalendarDays"] = DescribeAgency,
        ["addEvidence"] = AddEvidence,
        ["addRisk"] = ChangeRisks,
        ["allowLinkHost"] = SetUpSurveys,
        ["changeWebhook"] = ManageWebhooks,
        ["checkLinks"] = AddEvidence,
        ["checkOpenDataLinks"] = AddEvidence,
        ["clearSamples"] = ManageSamples,
        ["closeRisk"] = ChangeRisks,
        ["copyPlan"] = ChangeMeasures,
        ["correctCount"] = RecordCounts,
        ["correctMetricReading"] = RecordMetrics,
        ["describeRisk"] = ChangeRisks,
        ["extendWindow"] = SetUpSurveys,
        ["importCounts"] = RecordCounts,
        ["importHolidays"] = DescribeAgency,
        ["importIndicatorResults"] = RecordIndicators,
        ["importMeasureSteps"] = ChangeMeasures,
        ["importMetricReadings"] = RecordMetrics,
        ["importOpenDataItems"] = RecordIndicators,
        ["importRegister"] = RecordMetrics,
        ["importReport"] = ChangeMeasures,
        ["importRisks"] = ChangeRisks,
        ["judgeMeasure"] = ChangeMeasures,
        ["linkMeasure"] = ChangeMeasures,
        ["loadSamples"] = ManageSamples,
        ["noteSurveyEvent"] = SetUpSurveys,
        ["openSurvey"] = SetUpSurveys,
        ["pasteCounts"] = RecordCounts,
        ["rateRisk"] = ChangeRisks,
        ["recordAnswerCounts"] = RecordIndicators,
        ["recordCount"] = RecordCounts,
        ["recordIndicatorResults"] = RecordIndicators,
        ["recordMetricReading"] = RecordMetrics,
        ["recordRegisterEntry"] = RecordMetrics,
        ["registerAgency"] = RegisterAgencies,
        ["registerWebhook"] = ManageWebhooks,
        ["removeEmblem"] = DescribeAgency,
        ["removeReportTemplate"] = DescribeAgency,
        ["removeWebhook"] = ManageWebhooks,
        ["renewWebhookSecret"] = ManageWebhooks,
        ["repinRulePack"] = ChooseRules,
        ["reviewRisk"] = ChangeRisks,
        ["reviseMeasure"] = ChangeMeasures,
        ["saveRiskMatrix"] = SetRiskMatrix,
        ["sendTestWebhook"] = ManageWebhooks,
        ["setAgencyProfile"] = DescribeAgency,
        ["setMeasureStep"] = ChangeMeasures,
        ["setMetric"] = RecordMetrics,
        ["setOpenDataItem"] = RecordIndicators,
        ["setOutcomeCharts"] = ChangeMeasures,
        ["setQuota"] = SetUpSurveys,
        ["setRiskAction"] = ChangeRisks,
        ["setSurveyAddress"] = SetUpSurveys,
        ["setSurveyGroup"] = SetUpSurveys,
        ["submitReport"] = SubmitReport,
        ["takeReportStep"] = CheckReport,
        ["takeRiskMatrix"] = SetRiskMatrix,
        ["undoImport"] = RecordCounts,
        ["undoIndicatorImport"] = RecordIndicators,
        ["useEmblem"] = DescribeAgency,
        ["useReportTemplate"] = DescribeAgency,
        ["withdrawEvidence"] = AddEvidence,
        ["withdrawIndicatorResult"] = RecordIndicators,
        ["withdrawRegisterEntry"] = RecordMetrics,
    };

    /// <summary>What a mutation needs beside what its schema asks for, to come as far as the use case.</summary>
    private static readonly Dictionary<string, string> More = new()
    {
        ["addEvidence"] = "address:\"https://www.kolum.go.th/a\"",
    };

    /// <summary>Where a file can be had that a mutation takes in: one that cannot be read is refused before anybody looks who sent it.</summary>
    private static readonly Dictionary<string, (string Name, string Address)> Files = new()
    {
        ["importIndicatorResults"] = ("results.xlsx", "/indicators/2568.xlsx"),
        ["importMeasureSteps"] = ("steps.csv", "/measure-steps/2568.csv"),
        ["importMetricReadings"] = ("readings.csv", "/metric-readings/2568.csv"),
        ["importOpenDataItems"] = ("items.csv", "/open-data/2568/items.csv"),
        ["importRegister"] = ("services.csv", "/register-files/2568/services.csv"),
        ["importRisks"] = ("risks.csv", "/risk-files/2568.csv"),
    };

    /// <summary>Queries by how they are asked for another agency's data, and what comes back then.</summary>
    private static readonly Dictionary<string, string> Queries = new()
    {
        ["agencies"] = "agencies{edges{node{code}}}",
        ["agency"] = "agency(code:\"kolum\"){code}",
        ["assessment"] = "assessment(fiscalYear:2568){id}",
        ["node"] = "node(id:\"$assessment\"){id}",
        ["nodes"] = "nodes(ids:[\"$assessment\",\"$agency\"]){id}",
        ["publishedReport"] = "publishedReport(contentHash:\"$hash\"){number}",
        ["riskMatrices"] = "riskMatrices(agency:\"kolum\"){version}",
        ["rulePack"] = "rulePack(fiscalYear:2568){version}",
        ["templateFields"] = "templateFields{key}",
        ["viewer"] = "viewer{name}",
        ["webhook"] = "webhook(id:\"$webhook\"){id}",
        ["webhooks"] = "webhooks(agency:\"kolum\"){id}",
    };

    private AccountSite site = null!;
    private ISchema schema = null!;
    private Dictionary<string, string> files = null!;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    public async ValueTask InitializeAsync()
    {
        site = await TwoAgencies.StartAsync();
        schema = site.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        using var auditor = await site.SignedInAsync(new Grant(Role.Auditor, AgencyKey.Kolum));
        files = new() { ["importHolidays"] = Convert.ToBase64String(Encoding.UTF8.GetBytes("day,name\n2025-04-06,วันจักรี\n")) };
        foreach (var (mutation, (_, address)) in Files)
        {
            using var file = await auditor.GetAsync(address, "*/*");
            files[mutation] = Convert.ToBase64String(await file.Content.ReadAsByteArrayAsync());
        }
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public void Every_mutation_and_query_is_listed()
    {
        schema.Mutation!.Fields.Select(field => field.Name).Should().BeEquivalentTo(Asks.Keys);
        schema.Query.Fields.Select(field => field.Name).Where(name => !name.StartsWith("__", StringComparison.Ordinal)).Should().BeEquivalentTo(Queries.Keys);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_mutation_is_refused_to_exactly_those_whose_role_does_not_give_it(Role role)
    {
        var hook = await WebhookAsync();
        await SubmitAsync();
        using var browser = await site.SignedInAsync(new Grant(role, AgencyKey.Kolum));
        foreach (var (mutation, permission) in Asks.Where(asked => asked.Key != "removeWebhook").OrderBy(asked => asked.Key).Append(new("removeWebhook", ManageWebhooks)))
        {
            var answer = await browser.AskAsync($"mutation{{{Call(mutation, hook)}}}");

            // Of a webhook that is not theirs nobody learns that it exists.
            var isRefused = answer.ToString().Contains(AccessCodes.Denied, StringComparison.Ordinal);
            var isAllowed = RolePermissions.Of(role).Contains(permission) && (mutation != "registerAgency");
            isRefused.Should().Be(!isAllowed, $"{mutation} as {role}: {answer}");
        }
    }

    [Fact]
    public async Task Everything_is_refused_to_whoever_holds_every_role_in_another_agency()
    {
        var hook = await WebhookAsync();
        using var browser = await site.SignedInAsync([.. Enum.GetValues<Role>().Select(role => new Grant(role, Feeds.SomeAgencies.Other))]);
        foreach (var mutation in Asks.Keys)
        {
            var answer = await browser.AskAsync($"mutation{{{Call(mutation, hook)}}}");

            // What they may not see does not exist for them.
            answer.ToString().Should().Contain(
                mutation switch
                {
                    "takeReportStep" => Domain.Reports.SignOffCodes.VersionUnknown,
                    "importReport" => Domain.Agencies.AgencyCodes.Unknown,
                    _ => AccessCodes.Denied,
                },
                mutation);
        }
    }

    [Fact]
    public async Task No_query_tells_another_agency_anything()
    {
        var hook = await WebhookAsync();
        using var own = await site.SignedInAsync([.. Enum.GetValues<Role>().Select(role => new Grant(role, AgencyKey.Kolum))]);
        using var other = await site.SignedInAsync([.. Enum.GetValues<Role>().Select(role => new Grant(role, Feeds.SomeAgencies.Other))]);
        var ids = (await own.AskAsync("{assessment(fiscalYear:2568){id agency{id}}}")).GetProperty("data").GetProperty("assessment");
        foreach (var (name, text) in Queries)
        {
            var query = text
                .Replace("$assessment", ids.GetProperty("id").GetString(), StringComparison.Ordinal)
                .Replace("$agency", ids.GetProperty("agency").GetProperty("id").GetString(), StringComparison.Ordinal)
                .Replace("$webhook", hook, StringComparison.Ordinal)
                .Replace("$hash", new string('0', 64), StringComparison.Ordinal);
            var answered = await own.AskAsync($"{{{query}}}");
            answered.TryGetProperty("errors", out _).Should().BeFalse($"{name}: {answered}");
            var told = answered.GetProperty("data").GetProperty(name).ToString();
            var answer = await other.AskAsync($"{{{query}}}");
            var hidden = answer.GetProperty("data").GetProperty(name).ToString();

            switch (name)
            {
                case "rulePack" or "templateFields" or "viewer":
                    break;
                case "publishedReport":
                    told.Should().BeEmpty();
                    break;
                case "agencies":
                    told.Should().Contain("kolum").And.NotContain("tarua");
                    hidden.Should().Contain("tarua").And.NotContain("kolum");
                    break;
                case "riskMatrices":
                    hidden.Should().Be(told, "only the carried matrix is there, which is nobody's");
                    break;
                default:
                    told.Should().NotBeNullOrEmpty(name);
                    (hidden is "" or "[]" or "[null, null]" or "[null,null]").Should().BeTrue($"{name}: {hidden}");
                    break;
            }
        }
    }

    private Task<Checked<Domain.Reports.ReportVersion>> SubmitAsync() => site.WithAsync<Domain.Reports.SignOffReport, Checked<Domain.Reports.ReportVersion>>(report => report.SubmitAsync(
        new(AgencyKey.Kolum, BuddhistFiscalYear.Of(2568)), new("ผู้เสนอ", "", ""), Actor.Program, CancellationToken.None));

    private async Task<string> WebhookAsync()
    {
        var id = Guid.NewGuid();
        var edit = new Domain.Webhooks.WebhookEdit(Contract.AnAssessment.Now, "ทดสอบ");
        await site.DoAsync<Domain.Webhooks.IWebhookStore>(store => store.AddAsync(new(id, AgencyKey.Kolum, "https://hooks.example/kolum", [Domain.Webhooks.WebhookEvent.ReportSigned], "", IsEnabled: false, "sealed", edit, edit), CancellationToken.None));
        return id.ToString("N");
    }

    /// <summary>A call of a mutation with an input that its schema takes: what must be there, and no more.</summary>
    private string Call(string name, string hook)
    {
        var field = schema.Mutation!.Fields.Single(field => field.Name == name);
        var input = field.Arguments?.FirstOrDefault()?.ResolvedType;
        var arguments = input is null ? "" : $"(input:{Value(input, "input", name, hook)})";
        var payload = (IObjectGraphType)((NonNullGraphType)field.ResolvedType!).ResolvedType!;
        return $"{name}{arguments}{(payload.Fields.Any(field => field.Name == "errors") ? "{errors{code}}" : "{__typename}")}";
    }

    private string Value(IGraphType type, string field, string mutation, string hook) => type switch
    {
        NonNullGraphType required => Value(required.ResolvedType!, field, mutation, hook),
        ListGraphType list => $"[{Value(list.ResolvedType!, field, mutation, hook)}]",
        IInputObjectGraphType input => Object(input, mutation, hook),
        EnumerationGraphType { Name: "SignOffAction" } => "CHECK",
        EnumerationGraphType choice => choice.Values.First().Name,
        _ => (type.Name, field) switch
        {
            ("Int" or "PositiveInt", "fiscalYear") => "2568",
            ("Int", "toFiscalYear" or "to") => "2569",
            ("Int" or "Decimal" or "Float", _) => "1",
            ("Boolean", _) => "true",
            ("Date", _) => "\"2025-03-03\"",
            ("DateTime", _) => "\"2025-03-03T00:00:00+07:00\"",
            ("ID", _) => JsonSerializer.Serialize(mutation.Contains("Webhook", StringComparison.Ordinal) ? hook : Nothing),
            (_, "code") when mutation == "registerAgency" => "\"another\"",
            (_, "survey") => "\"iit\"",
            (_, "text") when mutation == "pasteCounts" => "\"IIT 25 คน ณ 14 มี.ค. 68\"",
            (_, "register") => "\"services\"",
            (_, "name") when mutation.StartsWith("import", StringComparison.Ordinal) || mutation.StartsWith("use", StringComparison.Ordinal) =>
                JsonSerializer.Serialize(Files.TryGetValue(mutation, out var file) ? file.Name : "file.csv"),
            (_, "url" or "address") => "\"https://www.kolum.go.th/a\"",
            _ => "\"x\"",
        },
    };

    private string Object(IInputObjectGraphType input, string mutation, string hook)
    {
        var fields = input.Fields.Where(field => field.ResolvedType is NonNullGraphType && field.DefaultValue is null).Select(field => $"{field.Name}:{Value(field.ResolvedType!, field.Name, mutation, hook)}").ToList();
        if (input.Name == "FileInput")
        {
            fields.Add($"base64:{JsonSerializer.Serialize(files.GetValueOrDefault(mutation, "YSxiCjEsMgo="))}");
        }
        else if (input.Name == $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input" && More.TryGetValue(mutation, out var more))
        {
            fields.Add(more);
        }

        return $"{{{string.Join(' ', fields)}}}";
    }
}

using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;
using Kolum.ItaAnalytics.Tests.Commands;
using Kolum.ItaAnalytics.Tests.Persistence;
using Kolum.ItaAnalytics.Tests.Reports;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

/// <summary>Whatever comes as a file, a GraphQL document, an id or a token: an answer, soon, in little memory, and never an exception. The report and pasted figures have tests of their own.</summary>
[Collection(RunsAlone.Name)]
[RunsOnce("What is broken is broken in every language.")]
public sealed class EveryParserFuzzTests : IAsyncLifetime
{
    /// <summary>Processor time of the whole process.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const long MostMemory = 400_000_000;

    private const int Files = 60;

    private static readonly string[] Xml =
    [
        "<row>", "</row>", "<c r=\"A1\" t=\"s\"><v>99999999</v></c>", "<c r=\"ZZZ9\"><v>1e308</v></c>", "<v>", "</v>", "<row r=\"1048577\"><c t=\"inlineStr\"><is><t>๑</t></is></c></row>",
        "<w:p>", "</w:p>", "<w:sdt><w:sdtPr><w:tag w:val=\"figure:iit.count\"/></w:sdtPr></w:sdt>", "<w:t>{{iit.count}}</w:t>", "&amp;", "<!-- -->", "ก", "<![CDATA[x]]>",
    ];

    private TemporaryDatabase database = null!;
    private ServerRun server = null!;

    /// <summary>Each reader with a file that it takes.</summary>
    public static TheoryData<string, string> Readers => new()
    {
        { "counts", "/counts/2568.xlsx" },
        { "counts", "survey,day,kind,value\niit,2025-03-14,total,3\neit-1,๑๔ มี.ค. ๖๘,total,๔\n" },
        { "risks", "/risk-files/2568.csv" },
        { "risks", "/risk-files/2568/template.xlsx" },
        { "steps", "/measure-steps/2568.csv" },
        { "readings", "/metric-readings/2568.csv" },
        { "register", "/register-files/2568/services/template.xlsx" },
        { "indicators", "/indicators/2568.xlsx" },
        { "template", "/templates/annual-report.docx" },
        { "holidays", "วันที่,วันหยุด\n1 มกราคม 2568,วันขึ้นปีใหม่\n14 เมษายน 2568,วันสงกรานต์\n" },
        { "holidays", "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20250101\nSUMMARY:วันขึ้นปีใหม่\nEND:VEVENT\nEND:VCALENDAR\n" },
        { "rulepack", "resource:fy2568.json" },
        { "matrix", "resource:risk-matrix.json" },
        { "picture", "picture:iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" },
    };

    public async ValueTask InitializeAsync()
    {
        database = await TemporaryDatabase.HoldingAsync(new AnAssessment().WithRealCounts().Facts());
        server = await ServerRun.StartAsync(database.Folder);

        // What is asked first takes longest: the program is made ready for it.
        await server.AskAsync("{node(id:\"x\"){id}}");
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await database.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Any_file_is_read_or_refused_soon_with_a_coded_problem(string reader, string seed)
    {
        var sound = await SeedAsync(seed);
        var name = seed.Contains('\n', StringComparison.Ordinal) ? seed.StartsWith("BEGIN", StringComparison.Ordinal) ? "a.ics" : "a.csv" : $"a{Path.GetExtension(seed)}";
        await AnswersAsync(reader, sound, name);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Files), Prop.ForAll<ushort[], byte[]>((places, values) =>
        {
            foreach (var spoilt in Spoilt(sound, places, values))
            {
                AnswersAsync(reader, spoilt, name).GetAwaiter().GetResult();
            }
        }));
    }

    [Fact]
    public async Task Half_a_character_in_a_rule_pack_is_refused_and_does_not_break_the_reader()
    {
        var sound = Encoding.UTF8.GetString(await SeedAsync("resource:fy2568.json"));
        var at = sound.IndexOf(": \"", StringComparison.Ordinal) + 3;

        await AnswersAsync("rulepack", Encoding.UTF8.GetBytes(sound.Insert(at, "\\ud800")), "a.json");
        await AnswersAsync("rulepack", [.. Encoding.UTF8.GetBytes(sound[..at]), 0x80, .. Encoding.UTF8.GetBytes(sound[at..])], "a.json");
    }

    [Fact]
    public void Any_GraphQL_document_with_any_variables_is_answered_or_refused_and_is_never_a_fault()
    {
        string[] pieces =
        [
            "{", "}", "(", ")", "assessment", "surveys", "(agency:\"kolum\",fiscalYear:2568)", "$a", ":Int!", "query", "mutation", "...", "on", "Survey", "@skip(if:true)", "node(id:\"", "\")",
            "[", "]", "\"\"\"", "\\u0000", "1e999", "-99999999999999", "ก", "#", "fragment F on Query{...F}", "__schema{types{name}}", "recordCount(input:{", "subscription", ",",
        ];
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll<byte[], string?, int>((choices, text, number) =>
        {
            var query = "{" + string.Join(' ', choices.Select(choice => pieces[choice % pieces.Length]));
            FaultlessAsync(JsonContent.Create(new { query, variables = new Dictionary<string, object?> { ["a"] = text, ["b"] = number } })).GetAwaiter().GetResult();
        }));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll<byte[]>(body =>
        {
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = new("application/json");
            FaultlessAsync(content).GetAwaiter().GetResult();
        }));
    }

    [Fact]
    public void Any_id_names_something_or_nothing_and_any_address_is_answered()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll<string?, byte[]>((text, bytes) =>
        {
            foreach (var id in (string[])[text ?? "", Convert.ToBase64String(bytes), Convert.ToBase64String(Encoding.UTF8.GetBytes($"Survey:{text}")), Convert.ToBase64String([.. "Measure:"u8, .. bytes])])
            {
                FaultlessAsync(JsonContent.Create(new { query = "query($id:ID!){node(id:$id){id}}", variables = new { id } })).GetAwaiter().GetResult();
            }

            var typed = Uri.EscapeDataString((text ?? "").Replace('.', '-'));
            foreach (var address in (string[])[$"/surveys/{typed}", $"/feeds/{typed}.csv", $"/risks?year={typed}&day={typed}", $"/reports/{typed}.docx", $"/verify/{typed}", $"/welcome/{typed}", $"/surveys/iit?by={typed}&from={typed}"])
            {
                using var answer = server.Client.GetAsync(new Uri(address, UriKind.Relative)).GetAwaiter().GetResult();
                ((int)answer.StatusCode).Should().BeLessThan(500, address);
            }
        }));
    }

    [Fact]
    public async Task Any_token_is_refused_and_is_never_a_fault()
    {
        await using var site = await Access.AccountSite.StartAsync([new AnAssessment().Facts()]);
        using var browser = site.Browser();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50), Prop.ForAll<string?>(text =>
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri("/graphql?query={viewer{name}}", UriKind.Relative));
            asked.Headers.TryAddWithoutValidation("Authorization", $"Bearer kolum_ita_{string.Concat((text ?? "").Where(letter => letter is > ' ' and < '\u007f'))}");
            using var answer = browser.Client.SendAsync(asked).GetAwaiter().GetResult();
            answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        }));
    }

    private static IEnumerable<byte[]> Spoilt(byte[] sound, ushort[] places, byte[] values)
    {
        var changed = sound.ToArray();
        foreach (var (place, value) in places.Zip(values))
        {
            changed[place % changed.Length] = value;
        }

        yield return changed;
        yield return sound[..(places.FirstOrDefault() % (sound.Length + 1))];
        yield return values;
        if (sound.AsSpan().StartsWith("PK"u8))
        {
            yield return WithXml(sound, places, values);
        }
    }

    /// <summary>One part of a package with something else in its middle.</summary>
    private static byte[] WithXml(byte[] package, ushort[] places, byte[] values)
    {
        using var file = new MemoryStream();
        file.Write(package);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var parts = zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)).ToList();
            var part = parts[places.FirstOrDefault() % parts.Count];
            string text;
            using (var reader = new StreamReader(part.Open()))
            {
                text = reader.ReadToEnd();
            }

            var at = text.Length == 0 ? 0 : text.IndexOf('<', places.LastOrDefault() % text.Length) is >= 0 and var found ? found : text.Length;
            using var writer = new StreamWriter(zip.GetEntry(part.FullName)!.Open());
            writer.BaseStream.SetLength(0);
            writer.Write(text.Insert(at, string.Concat(values.Select(value => Xml[value % Xml.Length]))));
        }

        return file.ToArray();
    }

    private async Task<byte[]> SeedAsync(string seed)
    {
        if (seed.StartsWith("resource:", StringComparison.Ordinal))
        {
            var assembly = typeof(CarriedRulePacks).Assembly;
            await using var resource = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith(seed["resource:".Length..], StringComparison.Ordinal)))!;
            using var bytes = new MemoryStream();
            await resource.CopyToAsync(bytes);
            return bytes.ToArray();
        }

        return seed.StartsWith("picture:", StringComparison.Ordinal) ? Convert.FromBase64String(seed["picture:".Length..])
            : seed.StartsWith('/') ? await server.Client.GetByteArrayAsync(new Uri(seed, UriKind.Relative)) : Encoding.UTF8.GetBytes(seed);
    }

    private async Task AnswersAsync(string reader, byte[] file, string name)
    {
        var (time, memory) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var findings = await ReadAsync(reader, file, name);

        (Environment.CpuUsage.TotalTime - time).Should().BeLessThan(Patience, reader);
        (GC.GetTotalAllocatedBytes() - memory).Should().BeLessThan(MostMemory, reader);
        findings.Where(finding => finding.Code.Length == 0 || finding.Message.Thai.Length == 0 || finding.Message.English.Length == 0).Should().BeEmpty(reader);
    }

    private async Task<IEnumerable<Finding>> ReadAsync(string reader, byte[] file, string name)
    {
        await using var scope = server.Services.CreateAsyncScope();
        using var content = new MemoryStream(file);
        T Get<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var none = CancellationToken.None;
        switch (reader)
        {
            case "counts":
                var findings = new List<Finding>();
                await foreach (var row in Get<ICountsReader>().ReadAsync(content, name, progress: null, none))
                {
                    findings.AddRange(row.Findings);
                }

                return findings;
            case "risks":
                return (await Get<IRiskFileReader>().ReadAsync(content, name, none)).SelectMany(row => row.Findings);
            case "steps":
                return (await Get<IStepFileReader>().ReadAsync(content, name, none)).SelectMany(row => row.Findings);
            case "readings":
                return (await Get<IReadingFileReader>().ReadAsync(content, name, none)).SelectMany(row => row.Findings);
            case "register":
                return (await Get<IRegisterFileReader>().ReadAsync(Registers.Of("services"), content, name, none)).SelectMany(row => row.Findings);
            case "indicators":
                return (await Get<IIndicatorsReader>().ReadAsync(content, name, none)).Findings;
            case "template":
                return (await Get<IReportTemplates>().CheckAsync(content, name, ["iit.count"], none)).Findings;
            case "holidays":
                return Get<IHolidayReader>().Read(content, name).Findings;
            case "rulepack":
                return (await Get<IRulePackReader>().ReadAsync(content, name, none)).Findings;
            case "matrix":
                return (await Get<IRiskMatrixReader>().ReadAsync(content, name, none)).Findings;
            default:
                Get<IPictureReader>().Read(file);
                return [];
        }
    }

    private async Task FaultlessAsync(HttpContent content)
    {
        var time = Environment.CpuUsage.TotalTime;
        using var asked = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = content };
        asked.Headers.Add("Accept", "application/json");
        using var answer = await server.Client.SendAsync(asked);
        var body = await answer.Content.ReadAsStringAsync();

        (Environment.CpuUsage.TotalTime - time).Should().BeLessThan(Patience);
        body.Should().NotContain("\"INTERNAL\"");
        FluentActions.Invoking(() => JsonDocument.Parse(body)).Should().NotThrow();
    }
}

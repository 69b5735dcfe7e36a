// ใช้กับ .NET 10: dotnet run Ita.cs / with .NET 10: dotnet run Ita.cs
#:property PublishAot=false
using System.Net.Http.Json;
using System.Text.Json;

using var client = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:5080") };
const string Query = """
    query ($year: Int!) {
      assessment(fiscalYear: $year) {
        surveys { code completion { completed required percent } }
      }
    }
    """;

using var answer = await client.PostAsJsonAsync("/graphql", new { query = Query, variables = new { year = 2568 } });
var body = await answer.Content.ReadFromJsonAsync<JsonElement>();

// คำตอบอาจมี errors แม้สถานะเป็น 200 / an answer may hold errors although its status is 200
if (body.TryGetProperty("errors", out var errors))
{
    foreach (var error in errors.EnumerateArray())
    {
        var told = error.GetProperty("extensions");
        Console.Error.WriteLine($"{told.GetProperty("code")}: {told.GetProperty("messageTh")} ({told.GetProperty("correlationId")})");
    }

    return 1;
}

foreach (var survey in body.GetProperty("data").GetProperty("assessment").GetProperty("surveys").EnumerateArray())
{
    // null คือยังไม่มีข้อมูล ไม่ใช่ 0 / null is no data, not 0
    var completion = survey.GetProperty("completion");
    Console.WriteLine($"{survey.GetProperty("code")}: {completion.GetProperty("completed")} / {completion.GetProperty("required")}");
}

return 0;

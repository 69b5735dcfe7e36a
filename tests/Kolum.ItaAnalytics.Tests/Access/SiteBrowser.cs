using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Api.Contract.Requests;

namespace Kolum.ItaAnalytics.Tests.Access;

/// <summary>A browser with its own cookies that follows no redirect.</summary>
internal sealed partial class SiteBrowser : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new() };

    public SiteBrowser(Uri address) => Client = new(handler) { BaseAddress = address };

    public HttpClient Client { get; }

    public CookieContainer Cookies => handler.CookieContainer;

    public Task<HttpResponseMessage> GetAsync(string address, string accept = "text/html")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return Client.SendAsync(request);
    }

    /// <summary>Fills in a form of a page and sends it.</summary>
    public Task<HttpResponseMessage> PostAsync(string page, string form, params (string Name, string Value)[] fields) => PostAsync(page, form, tokenFrom: page, fields);

    /// <summary>The same with the antiforgery token of another page.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string form, string tokenFrom, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", await TokenAsync(tokenFrom)), new("_handler", form), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(page, UriKind.Relative)) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        return await Client.SendAsync(request);
    }

    /// <summary>Sends a form with a file, and with the antiforgery token of a page.</summary>
    public async Task<HttpResponseMessage> PostFileAsync(string address, string tokenFrom, string fileName, byte[] file, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await TokenAsync(tokenFrom)), "__RequestVerificationToken" }, { new ByteArrayContent(file), "file", fileName } };
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        return await Client.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> TryToSignInAsync(string userName, string password) =>
        PostAsync("/sign-in", "sign-in", ("UserName", userName), ("Password", password));

    public async Task SignInAsync(string userName, string password)
    {
        using var answer = await TryToSignInAsync(userName, password);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{userName} could not sign in: {(int)answer.StatusCode}");
        }
    }

    public async Task<JsonElement> AskAsync(string query) => await AskAsync(Client, query);

    public static async Task<JsonElement> AskAsync(HttpClient client, string query)
    {
        using var answer = await client.PostAsJsonAsync(GraphQLEndpoint.Path, new { query });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<string> TokenAsync(string page)
    {
        using var shown = await GetAsync(page);
        return WebUtility.HtmlDecode(Antiforgery().Match(await shown.Content.ReadAsStringAsync()).Groups[1].Value);
    }

    public void Dispose() => Client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Antiforgery();
}

using Microsoft.Playwright;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>A page with what went wrong while it was opened.</summary>
public sealed class OpenedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private OpenedPage(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors of the console and of scripts, and answers that refuse (400 and up).</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Requests to anybody but the program itself.</summary>
    public List<string> Strangers { get; } = [];

    public static async Task<OpenedPage> AtAsync(IBrowserContext context, string path, Uri home)
    {
        var opened = new OpenedPage(context, await context.NewPageAsync());
        opened.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                opened.Errors.Add(message.Text);
            }
        };
        opened.Page.PageError += (_, error) => opened.Errors.Add(error);
        opened.Page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                opened.Errors.Add($"{response.Status} {response.Url}");
            }
        };
        opened.Page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } address && address.Authority != home.Authority)
            {
                opened.Strangers.Add(request.Url);
            }
        };
        await opened.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await opened.Page.EvaluateAsync("document.fonts.ready");
        return opened;
    }

    /// <summary>How far the page can be pushed to the side, CSS pixels.</summary>
    public Task<int> SidewaysAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}

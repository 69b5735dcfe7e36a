using System.Net;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Network;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>Asks addresses over the network, and none that is not public: a report must not make this machine knock at doors inside.</summary>
internal sealed class LinkProbe : ILinkProbe, IDisposable
{
    private const int MostRedirects = 5;
    private const int LongestProblem = 200;

    private readonly HttpClient client;
    private readonly TimeSpan patience;

    /// <param name="settings">Which addresses may be asked.</param>
    /// <param name="patience">How long an address may take with all its redirects; 10 seconds where left out.</param>
    public LinkProbe(LinkSettings settings, TimeSpan? patience = null)
        : this(PublicInternet.Rule(settings.AllowPrivateAddresses), patience)
    {
    }

    /// <param name="mayAsk">Whether a machine may be asked, by the address that its name stands for.</param>
    /// <param name="patience">How long an address may take with all its redirects; 10 seconds where left out.</param>
    internal LinkProbe(Func<IPAddress, bool> mayAsk, TimeSpan? patience = null)
    {
        this.patience = patience ?? TimeSpan.FromSeconds(10);
        client = PublicHttp.Client(mayAsk);
    }

    public async Task<string?> ProblemOfAsync(Uri address, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            var problem = await FollowAsync(address, limit.Token);
            return problem?.Length > LongestProblem ? problem[..LongestProblem] : problem;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "timeout";
        }
        catch (HttpRequestException failed)
        {
            return PublicHttp.Said(failed);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<string?> FollowAsync(Uri address, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var (status, location) = await AskAsync(HttpMethod.Head, address, cancellation);

            // Many servers answer HEAD with an error and the page itself well.
            if ((int)status >= 400)
            {
                (status, location) = await AskAsync(HttpMethod.Get, address, cancellation);
            }

            if ((int)status is < 300 or 304)
            {
                return null;
            }

            if ((int)status >= 400 || location is null)
            {
                return FormattableString.Invariant($"HTTP {(int)status}");
            }

            if (!Uri.TryCreate(address, location, out var next) || WebAddresses.TryRead(next.AbsoluteUri) is null)
            {
                return "redirect to no web page";
            }

            address = next;
        }

        return "too many redirects";
    }

    /// <summary>Only the head of the answer is read, at most 32 KiB; of a page one byte is asked for, and what comes all the same is left.</summary>
    private async Task<(HttpStatusCode Status, Uri? Location)> AskAsync(HttpMethod method, Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Get)
        {
            request.Headers.Range = new(0, 0);
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);

        // A server that says "the range is not there" has the page; it is only empty.
        var status = answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable ? HttpStatusCode.OK : answer.StatusCode;
        return (status, answer.Headers.Location);
    }
}

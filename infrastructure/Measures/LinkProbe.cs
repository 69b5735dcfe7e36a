using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>Asks addresses over the network, and none that is not public: a report must not make this machine knock at doors inside.</summary>
/// <remarks>
/// The address that a name stands for is looked at when the connection is made, so that a name which changes its address in between, and
/// a page that leads elsewhere, get no further. No proxy is used: it would make the connection unseen.
/// </remarks>
internal sealed class LinkProbe : ILinkProbe, IDisposable
{
    private const int MostRedirects = 5;
    private const int LongestProblem = 200;

    private readonly HttpClient client;
    private readonly TimeSpan patience;

    /// <param name="settings">Which addresses may be asked.</param>
    /// <param name="patience">How long an address may take with all its redirects; 10 seconds where left out.</param>
    public LinkProbe(LinkSettings settings, TimeSpan? patience = null)
        : this(address => settings.AllowPrivateAddresses || PublicInternet.Has(address), patience)
    {
    }

    /// <param name="mayAsk">Whether a machine may be asked, by the address that its name stands for.</param>
    /// <param name="patience">How long an address may take with all its redirects; 10 seconds where left out.</param>
    internal LinkProbe(Func<IPAddress, bool> mayAsk, TimeSpan? patience = null)
    {
        this.patience = patience ?? TimeSpan.FromSeconds(10);
        client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, mayAsk, cancellation),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("KolumItaAnalytics", "1.0"));
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
            return Said(failed);
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

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, Func<IPAddress, bool> mayAsk, CancellationToken cancellation)
    {
        var known = await Dns.GetHostAddressesAsync(target.Host, cancellation);
        IPAddress[] open = [.. known.Where(mayAsk)];
        if (open.Length == 0)
        {
            throw new NotPublicException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, target.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Said(HttpRequestException failed) => failed switch
    {
        { InnerException: NotPublicException } => "private address, not asked",
        { InnerException: AuthenticationException } or { HttpRequestError: HttpRequestError.SecureConnectionError } => "certificate not valid",
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } }
            or { HttpRequestError: HttpRequestError.NameResolutionError } => "no such host",
        { InnerException: SocketException socket } => $"no connection ({socket.SocketErrorCode})",
        _ => $"no answer ({failed.HttpRequestError})",
    };

    /// <summary>The name stands for no public address.</summary>
    private sealed class NotPublicException : IOException
    {
    }
}

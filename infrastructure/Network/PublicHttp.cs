using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Kolum.ItaAnalytics.Infrastructure.Network;

/// <summary>The one way out: asks addresses that people typed or settings name, and none that is not public: this machine must not be made to knock at doors inside.</summary>
/// <remarks>
/// The address that a name stands for is looked at when the connection is made, so that a name which changes its address in between, and
/// a page that leads elsewhere, get no further. No proxy is used: it would make the connection unseen.
/// </remarks>
public static class PublicHttp
{
    private const string NotPublic = "private address, not asked";
    private const string NoSuchHost = "no such host";

    /// <summary>A client that follows no redirect by itself, keeps no cookies and has no patience of its own.</summary>
    /// <param name="mayAsk">Which addresses may be asked (see <see cref="PublicInternet.Rule"/>).</param>
    public static HttpClient Client(Func<IPAddress, bool> mayAsk)
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, mayAsk, cancellation),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("KolumItaAnalytics", "1.0"));
        return client;
    }

    /// <summary>What speaks against asking a host now; nothing where it may be asked.</summary>
    /// <param name="host">A name or an address.</param>
    /// <param name="mayAsk">Which addresses may be asked.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<string?> ProblemOfAsync(string host, Func<IPAddress, bool> mayAsk, CancellationToken cancellation)
    {
        try
        {
            return (await OpenAsync(host, mayAsk, cancellation)).Length > 0 ? null : NotPublic;
        }
        catch (SocketException unknown)
        {
            return Said(unknown);
        }
    }

    /// <summary>Why there was no answer, in a few English words.</summary>
    public static string Said(HttpRequestException failed) => failed switch
    {
        { InnerException: NotPublicException } => NotPublic,
        { InnerException: AuthenticationException } or { HttpRequestError: HttpRequestError.SecureConnectionError } => "certificate not valid",
        { InnerException: SocketException socket } => Said(socket),
        { HttpRequestError: HttpRequestError.NameResolutionError } => NoSuchHost,
        _ => $"no answer ({failed.HttpRequestError})",
    };

    private static string Said(SocketException failed) =>
        failed.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain ? NoSuchHost : $"no connection ({failed.SocketErrorCode})";

    private static async Task<IPAddress[]> OpenAsync(string host, Func<IPAddress, bool> mayAsk, CancellationToken cancellation) =>
        [.. (await Dns.GetHostAddressesAsync(host, cancellation)).Where(mayAsk)];

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, Func<IPAddress, bool> mayAsk, CancellationToken cancellation)
    {
        var open = await OpenAsync(target.Host, mayAsk, cancellation);
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

    /// <summary>The name stands for no public address.</summary>
    private sealed class NotPublicException : IOException
    {
    }
}

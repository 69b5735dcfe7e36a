using Kolum.ItaAnalytics.Api.Contract.Errors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Keeps the pages of other origins out, which would act as whoever looks at them: the person at the machine (local mode), or somebody who is signed in.</summary>
/// <remarks>
/// A page on the internet can make the visitor's browser send requests here. So in local mode the Host header must name loopback
/// (else a name that was rebound to 127.0.0.1 would do), and in both modes a write, a socket or an event stream must come from our own origin; a write as JSON
/// (which a foreign form cannot send) or as a form with our antiforgery token.
/// </remarks>
/// <param name="next">What comes after.</param>
/// <param name="settings">Which mode it is.</param>
internal sealed class OriginGuard(RequestDelegate next, AccessSettings settings)
{
    /// <summary>The most of a form that is read only to be thrown away, bytes; a larger one ends with its connection.</summary>
    private const long MostDiscarded = 512L * 1024 * 1024;

    /// <summary>Answers the request, or refuses it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (await RefusalAsync(http) is { } code)
        {
            await Refusals.AnswerAsync(http, code);
        }
        else
        {
            await next(http);
        }
    }

    private async Task<ErrorCode?> RefusalAsync(HttpContext http)
    {
        var request = http.Request;
        if (!settings.HasAccounts && !LoopbackNames.Contains(request.Host.Host))
        {
            return ErrorCode.HostNotLocal;
        }

        // A page may open sockets and event streams to any origin: they are open to our own pages only.
        if (IsSafe(request.Method) && !StreamWatch.GoesOn(http))
        {
            return null;
        }

        if (!IsOwnOrigin(request))
        {
            return ErrorCode.OriginNotLocal;
        }

        if (http.WebSockets.IsWebSocketRequest || IsSafe(request.Method))
        {
            return null;
        }

        if (IsJson(request))
        {
            return null;
        }

        return !request.HasFormContentType ? ErrorCode.MediaTypeUnsupported
            : await IsTooLargeAsync(http) ? ErrorCode.FormTooLarge
            : await HasAntiforgeryTokenAsync(http) ? null
            : ErrorCode.AntiforgeryInvalid;
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOwnOrigin(HttpRequest request)
    {
        // Programs other than browsers send neither header.
        var origins = request.Headers.Origin;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origins.Count == 0 || string.Equals(origins, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
            && site is "" or "same-origin" or "none";
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a form is too large to be taken. It is read to its end all the same: before that, a browser shows no answer.</summary>
    private static async Task<bool> IsTooLargeAsync(HttpContext http)
    {
        var size = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (size is null or { IsReadOnly: true } || !(http.Request.ContentLength > size.MaxRequestBodySize))
        {
            return false;
        }

        size.MaxRequestBodySize = MostDiscarded;
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        return true;
    }

    private static async Task<bool> HasAntiforgeryTokenAsync(HttpContext http) =>
        http.RequestServices.GetService<IAntiforgery>() is { } antiforgery && await antiforgery.IsRequestValidAsync(http);
}

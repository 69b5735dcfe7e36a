using Kolum.ItaAnalytics.Dashboards.Layout;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>
/// Headers that every answer carries: a browser guesses no media type, tells other sites nothing of our addresses, and loads and runs for a page
/// only what this program hands out.
/// </summary>
/// <remarks>An answer that says something stricter keeps it.</remarks>
/// <param name="next">What comes after.</param>
internal sealed class SafeHeaders(RequestDelegate next)
{
    /// <summary>Answers the request.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(static state =>
        {
            var headers = ((HttpResponse)state).Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
            if (headers.ContentType.ToString().StartsWith("text/html", StringComparison.Ordinal) && headers.ContentSecurityPolicy.Count == 0)
            {
                headers.ContentSecurityPolicy = PagePolicy.Page;
            }

            return Task.CompletedTask;
        }, http.Response);
        return next(http);
    }
}

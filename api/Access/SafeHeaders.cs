namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Headers that every answer carries: a browser guesses no media type, and tells other sites nothing of our addresses.</summary>
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
            return Task.CompletedTask;
        }, http.Response);
        return next(http);
    }
}

using Kolum.ItaAnalytics.Api.Contract.Streams;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Contract.Answers;

/// <summary>The media types of an answer. With the newer one, an operation that was not executed has an HTTP status of its own.</summary>
internal static class AnswerMediaType
{
    /// <summary>The media type of the GraphQL-over-HTTP specification.</summary>
    public const string GraphQL = "application/graphql-response+json";

    /// <summary>The older one, for clients that do not say what they accept.</summary>
    public const string Json = "application/json";

    /// <summary>The media type that fits an Accept header best, or nothing where none of ours does.</summary>
    public static string? For(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return Json;
        }

        return MediaTypeHeaderValue.TryParseList(accept.OfType<string>().ToList(), out var wanted)
            ? wanted.Where(IsUtf8)
                .OrderByDescending(type => type.Quality ?? 1)
                .Where(type => (type.Quality ?? 1) > 0)
                .Select(Match)
                .FirstOrDefault(match => match is not null)
            : null;
    }

    /// <summary>Whether an Accept header names event streams, at whatever place.</summary>
    public static bool TakesStream(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept.OfType<string>().ToList(), out var wanted)
        && wanted.Any(type => (type.Quality ?? 1) > 0 && type.MediaType.Equals(EventStream.MediaType, StringComparison.OrdinalIgnoreCase));

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static string? Match(MediaTypeHeaderValue type)
    {
        if (type.MediaType.Equals(GraphQL, StringComparison.OrdinalIgnoreCase))
        {
            return GraphQL;
        }

        if (type.MediaType.Equals(EventStream.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            return EventStream.MediaType;
        }

        return type.MatchesAllTypes || type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase)
                ? Json
                : null;
    }
}

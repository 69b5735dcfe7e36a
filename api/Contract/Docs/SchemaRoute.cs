using System.Security.Cryptography;
using System.Text;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Api.Contract.Docs;

/// <summary>The schema as a file: public, whoever asks, and kept by whoever likes.</summary>
internal static class SchemaRoute
{
    /// <summary>Where it lies.</summary>
    public const string Path = GraphQLEndpoint.Path + "/schema.graphql";

    /// <summary>Maps the file at <see cref="Path"/>.</summary>
    public static void MapSchemaText(this IEndpointRouteBuilder routes)
    {
        var text = new Lazy<(byte[] Content, EntityTagHeaderValue Tag)>(() =>
        {
            var content = Encoding.UTF8.GetBytes(SchemaText.Print(routes.ServiceProvider.GetRequiredService<ISchema>()));
            return (content, new($"\"{WebEncoders.Base64UrlEncode(SHA256.HashData(content))}\""));
        });
        routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=300";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Bytes(text.Value.Content, "text/plain; charset=utf-8", entityTag: text.Value.Tag);
        }).WithDisplayName("GraphQL schema").OpenToEverybody();
    }
}

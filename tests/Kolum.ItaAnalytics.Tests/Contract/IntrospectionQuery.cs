namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>The question that tools ask first: everything about the schema.</summary>
internal static class IntrospectionQuery
{
    /// <summary>The question with descriptions and deprecated fields.</summary>
    /// <param name="typeDepth">How many types inside one another (lists and non-nulls) it looks through: 7 in older tools, 9 in newer ones.</param>
    public static string Full(int typeDepth) =>
        $$"""
        query IntrospectionQuery {
          __schema {
            queryType { name kind }
            mutationType { name kind }
            subscriptionType { name kind }
            types { ...FullType }
            directives { name description locations args { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description
          fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type { kind name {{string.Concat(Enumerable.Repeat("ofType { kind name ", typeDepth))}} {{new string('}', typeDepth)}} }
        """;
}

using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;

namespace Kolum.ItaAnalytics.Api.Contract.Types;

/// <summary>Says where a custom scalar is specified: in the printed schema as a directive, in introspection as <c>specifiedByURL</c>.</summary>
/// <remarks>The engine knows neither; the GraphQL specification of October 2021 asks for both.</remarks>
internal sealed class SpecifiedBy : BaseSchemaNodeVisitor
{
    private const string DirectiveName = "specifiedBy";
    private const string ArgumentName = "url";

    /// <summary>Notes the address on a scalar.</summary>
    public static void Set(ScalarGraphType scalar, string url) => scalar.ApplyDirective(DirectiveName, ArgumentName, url);

    /// <summary>The directive.</summary>
    public static Directive Directive() => new(DirectiveName, DirectiveLocation.Scalar)
    {
        Description = "Names the address of a scalar's specification.",
        Arguments = new(new QueryArgument<NonNullGraphType<StringGraphType>> { Name = ArgumentName, Description = "The address." }),
    };

    /// <inheritdoc/>
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name != "__Type" || type.Fields.Find("specifiedByURL") is not null)
        {
            return;
        }

        type.AddField(new FieldType
        {
            Name = "specifiedByURL",
            Description = "The address of a scalar's specification.",
            ResolvedType = schema.AllTypes["String"],
            Resolver = new FuncFieldResolver<object?>(context =>
                (context.Source as IGraphType)?.FindAppliedDirective(DirectiveName)?.FindArgument(ArgumentName)?.Value),
        });
    }
}

using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors.Custom;
using GraphQLParser.Exceptions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Api.Contract.Errors;

/// <summary>Turns what the engine reports into errors of our catalogue, so that no text of an exception leaves the program.</summary>
internal static partial class ErrorTranslation
{
    /// <summary>Replaces the errors of a result and logs those that are faults of this program.</summary>
    public static void Apply(ExecutionResult result, string correlationId, ILogger logger)
    {
        if (result.Errors is not { Count: > 0 } errors)
        {
            return;
        }

        var translated = new ExecutionErrors();
        foreach (var error in errors)
        {
            translated.Add(Of(error, correlationId, logger));
        }

        result.Errors = translated;
    }

    /// <summary>The database cannot be used now, and why.</summary>
    public static ContractError Of(StorageFault storage) => new ContractError(ErrorCode.StorageUnavailable, storage.Message).With("reason", storage.Code);

    private static ContractError Of(ExecutionError error, string correlationId, ILogger logger)
    {
        if (error is ContractError known)
        {
            return known.Under(correlationId);
        }

        var storage = StorageFault.Of(error.InnerException);
        var code = storage is null ? CodeOf(error) : ErrorCode.StorageUnavailable;
        if (code is ErrorCode.Internal or ErrorCode.StorageUnavailable)
        {
            LogFault(logger, correlationId, error.Path is { } at ? string.Join('.', at) : "-", error.InnerException ?? error);
        }

        var text = ErrorCodes.Text(code);
        var translated = storage is null ? new ContractError(code, QuotesTheDocumentOnly(code) ? new BilingualText(text.Thai, error.Message) : text) : Of(storage);
        translated.Path = error.Path;
        foreach (var location in error.Locations ?? [])
        {
            translated.AddLocation(location);
        }

        return translated.Under(correlationId);
    }

    private static ErrorCode CodeOf(ExecutionError error) => error switch
    {
        ComplexityError or { InnerException: GraphQLMaxDepthExceededException } => ErrorCode.LimitExceeded,
        SyntaxError => ErrorCode.SyntaxError,
        InvalidVariableError or InvalidValueError => ErrorCode.VariableInvalid,
        InvalidOperationNameError or NoOperationNameError or NoOperationError => ErrorCode.OperationUnknown,
        ValidationError => ErrorCode.ValidationFailed,
        TimeoutError => ErrorCode.TimedOut,
        _ => ErrorCode.Internal,
    };

    // The parser and the rules write about the client's own document and the public schema, nothing else.
    private static bool QuotesTheDocumentOnly(ErrorCode code) =>
        code is ErrorCode.SyntaxError or ErrorCode.ValidationFailed or ErrorCode.VariableInvalid or ErrorCode.OperationUnknown;

    [LoggerMessage(Level = LogLevel.Error, Message = "GraphQL request {CorrelationId} failed at {Path}")]
    private static partial void LogFault(ILogger logger, string correlationId, string path, Exception fault);
}

using GraphQL;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Errors;

/// <summary>An error whose words are ours: the only kind that reaches a client.</summary>
internal sealed class ContractError : ExecutionError
{
    /// <summary>An error with a message of its own.</summary>
    public ContractError(ErrorCode code, BilingualText message)
        : base(message.English)
    {
        ErrorCode = code;
        Code = ErrorCodes.Name(code);
        Extensions = new Dictionary<string, object?> { ["messageTh"] = message.Thai };
    }

    /// <summary>An error that says what its code says.</summary>
    public ContractError(ErrorCode code)
        : this(code, ErrorCodes.Text(code))
    {
    }

    /// <summary>Its code.</summary>
    public ErrorCode ErrorCode { get; }

    /// <summary>The same error with one more thing to know about it.</summary>
    public ContractError With(string name, object value)
    {
        Extensions![name] = value;
        return this;
    }

    /// <summary>The same error with the id under which the log knows the request.</summary>
    public ContractError Under(string correlationId)
    {
        Extensions!["correlationId"] = correlationId;
        return this;
    }
}

namespace Kolum.ItaAnalytics.Api.Contract.Streams;

/// <summary>Why the server closes a socket: the codes of graphql-transport-ws, and two of the WebSocket protocol itself.</summary>
internal enum SocketClose
{
    /// <summary>The server stops; a client connects again.</summary>
    GoingAway = 1001,

    /// <summary>A message is larger than allowed.</summary>
    MessageTooBig = 1009,

    /// <summary>A message is none of the protocol.</summary>
    InvalidMessage = 4400,

    /// <summary>An operation before <c>connection_ack</c>.</summary>
    Unauthorized = 4401,

    /// <summary>The connection was refused.</summary>
    Forbidden = 4403,

    /// <summary>The client does not speak graphql-transport-ws.</summary>
    SubprotocolNotAcceptable = 4406,

    /// <summary>No <c>connection_init</c> in time.</summary>
    InitTimeOut = 4408,

    /// <summary>An operation of this id is running.</summary>
    SubscriberExists = 4409,

    /// <summary>A second <c>connection_init</c>.</summary>
    TooManyInits = 4429,
}

using System.Net;
using Kolum.ItaAnalytics.Api.Access;
using Microsoft.AspNetCore.Http;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Whoever a test says asks.</summary>
internal sealed class SetCaller(Caller first) : ICallers
{
    public static Caller Anonymous => Caller.Anonymous(IPAddress.Parse("203.0.113.7"));

    public static Caller Officer => new(CallerKind.Known, "user officer", "token officer");

    public Caller Caller { get; set; } = first;

    public Caller Of(HttpContext http) => Caller;
}

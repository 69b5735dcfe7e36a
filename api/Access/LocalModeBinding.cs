using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Decides whether the addresses to listen on are this machine's own only.</summary>
/// <remarks>In local mode whoever reaches the program may write; so nobody else may reach it.</remarks>
internal static class LocalModeBinding
{
    /// <summary>The code of a refused address.</summary>
    public const string NotLoopback = "BINDING_NOT_LOOPBACK";

    /// <summary>What speaks against listening on these addresses; nothing where all of them are loopback.</summary>
    /// <param name="urls">Addresses as ASP.NET takes them: <c>http://127.0.0.1:5080</c>, <c>http://*:80</c>.</param>
    public static IReadOnlyList<Finding> Refusals(IEnumerable<string> urls) => [.. urls.Where(url => !IsLoopback(url)).Select(Refusal)];

    /// <summary>The addresses that configuration asks for, in whichever of its places; none where it leaves them to the default (localhost).</summary>
    /// <remarks>Ports without an address (<c>ASPNETCORE_HTTP_PORTS</c>) mean every address of the machine; they count only where no urls are given.</remarks>
    public static IReadOnlyList<string> Configured(IConfiguration configuration)
    {
        var urls = Split(configuration["urls"]);
        return
        [
            .. urls.Length > 0
                ? urls
                : [.. Split(configuration["http_ports"]).Select(port => $"http://*:{port}"), .. Split(configuration["https_ports"]).Select(port => $"https://*:{port}")],
            .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>(),
        ];
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsLoopback(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return !address.IsUnixPipe && !address.IsNamedPipe && LoopbackNames.Contains(address.Host);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static Finding Refusal(string url) => Finding.Error(
        NotLoopback,
        new("urls"),
        $"ไม่เปิดที่ {url}: ในโหมดเครื่องเดียวผู้ที่เข้าถึงได้จะแก้ไขข้อมูลได้ จึงเปิดได้เฉพาะในเครื่องนี้ เช่น http://127.0.0.1:5080 หากให้หลายคนใช้ด้วยบัญชีผู้ใช้ ให้ตั้ง Access__Mode=accounts",
        $"Not listening on {url}: in local mode whoever reaches the program may change its data, so it listens on this machine only, for example http://127.0.0.1:5080. To serve several people with user accounts, set Access__Mode=accounts.");
}

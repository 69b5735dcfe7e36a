using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Persistence;

/// <summary>A real redis-server on a free loopback port that keeps nothing; a test is skipped where the program is missing.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly int port;
    private Process? process;

    private RedisServer(int port) => this.port = port;

    public string Connection => $"127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)},connectTimeout=500";

    public static async Task<RedisServer> StartAsync()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var server = new RedisServer(((IPEndPoint)free.LocalEndpoint).Port);
        free.Stop();
        await server.UpAsync();
        return server;
    }

    public async Task UpAsync()
    {
        process = new Process
        {
            StartInfo = new("redis-server", ["--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = Path.GetTempPath(),
            },
        };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("The program redis-server is not installed.");
        }

        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("redis-server ended before it was ready.");
    }

    public async Task DownAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync() => await DownAsync();
}

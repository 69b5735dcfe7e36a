namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Reads a file into memory, but never more of it than allowed.</summary>
public static class BoundedFile
{
    /// <summary>The bytes of a stream.</summary>
    /// <param name="content">The stream; its length is not trusted.</param>
    /// <param name="largest">The most that is held, bytes.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The bytes, or nothing when there are more than <paramref name="largest"/>: then reading has stopped there.</returns>
    public static async Task<byte[]?> ReadAsync(Stream content, int largest, CancellationToken cancellation)
    {
        using var held = new MemoryStream();
        var chunk = new byte[64 * 1024];
        while (await content.ReadAsync(chunk, cancellation) is var read and > 0)
        {
            if (held.Length + read > largest)
            {
                return null;
            }

            held.Write(chunk, 0, read);
        }

        return held.ToArray();
    }

    /// <summary>As <see cref="ReadAsync"/>, for a stream that inflates from memory.</summary>
    /// <param name="content">The stream; its length is not trusted.</param>
    /// <param name="largest">The most that is held, bytes.</param>
    /// <returns>The bytes, or nothing when there are more than <paramref name="largest"/>.</returns>
    public static byte[]? Read(Stream content, long largest)
    {
        using var held = new MemoryStream();
        var chunk = new byte[64 * 1024];
        while (content.Read(chunk) is var read and > 0)
        {
            if (held.Length + read > largest)
            {
                return null;
            }

            held.Write(chunk, 0, read);
        }

        return held.ToArray();
    }
}

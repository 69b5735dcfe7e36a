namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>A file that can be read twice: the stream itself where it can go back, or else a copy on disk that is gone when it is closed.</summary>
internal sealed class RewindableFile : IAsyncDisposable
{
    private readonly long start;
    private readonly bool isCopy;

    private RewindableFile(Stream content, bool isCopy) => (Content, start, this.isCopy) = (content, content.Position, isCopy);

    /// <summary>The content.</summary>
    public Stream Content { get; }

    /// <summary>The share that has been read, 0 to 1; 1 for an empty file.</summary>
    public double ShareRead => Content.Length <= start ? 1 : Math.Clamp((double)(Content.Position - start) / (Content.Length - start), 0, 1);

    /// <summary>Makes a stream rewindable; the stream stays open.</summary>
    public static async Task<RewindableFile> OpenAsync(Stream content, CancellationToken cancellation)
    {
        if (content.CanSeek)
        {
            return new(content, isCopy: false);
        }

        var copy = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), Temporary());
        try
        {
            await content.CopyToAsync(copy, cancellation);
            copy.Position = 0;
            return new(copy, isCopy: true);
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes back to the start.</summary>
    public void Rewind() => Content.Position = start;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => isCopy ? Content.DisposeAsync() : ValueTask.CompletedTask;

    private static FileStreamOptions Temporary()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}

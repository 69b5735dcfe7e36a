namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;

/// <summary>A database that lies in one file, as a whole: copied, looked through and replaced while others work with it.</summary>
internal interface IDatabaseFile
{
    /// <summary>Where it lies.</summary>
    string Path { get; }

    /// <summary>Copies everything that is committed, as of one moment. Writers go on meanwhile.</summary>
    /// <param name="copy">The new file; one that exists is replaced.</param>
    void CopyTo(string copy);

    /// <summary>Puts the content of another file in place of this one's, in one transaction: whoever looks sees all of the old or all of the new, and whoever writes did it before or does it after.</summary>
    /// <param name="copy">The other file, looked through before.</param>
    /// <param name="prepare">Runs once nobody else can write any more; what it sees is what is replaced. Says whether to go on.</param>
    /// <returns>Whether it was replaced.</returns>
    Task<bool> ReplaceByAsync(string copy, Func<Task<bool>> prepare);

    /// <summary>Whether it is there and cannot be read as a database of the kind, or not the whole of it.</summary>
    bool IsDamaged();

    /// <summary>Moves it into a folder beside it, with what belongs to it.</summary>
    /// <param name="folder">The name of the folder, which must not exist.</param>
    /// <returns>The whole path of the folder.</returns>
    string SetAside(string folder);

    /// <summary>What is broken in another file of the kind: pages, indexes, rows that name what is not there. Empty where it is whole.</summary>
    IReadOnlyList<string> FaultsOf(string copy);

    /// <summary>Opens another file of the kind.</summary>
    ItaContext OpenCopy(string copy);
}

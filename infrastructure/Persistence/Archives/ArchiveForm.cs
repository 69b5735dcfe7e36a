using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Archives;

/// <summary>What a kind of archive must be, and how it is refused where it is not.</summary>
/// <param name="Format">The form that this program writes and reads.</param>
/// <param name="Subject">How its places are named: <c>backup</c>.</param>
/// <param name="Noun">What people call it: ไฟล์สำรอง, backup.</param>
/// <param name="NotOne">The code for a file that is no such archive, or one of another form.</param>
/// <param name="Damaged">The code for an archive of which a file is missing or changed.</param>
/// <param name="LargestBytes">The most that its files may be together.</param>
internal sealed record ArchiveForm(int Format, string Subject, BilingualText Noun, string NotOne, string Damaged, long LargestBytes)
{
    /// <summary>A refusal at a path in the archive; of the whole file where there is none.</summary>
    public Checked<T> Refuse<T>(string code, string? path, string thai, string english)
        where T : notnull => Checked.Refuse<T>(Finding.Error(code, new(Subject, path), thai, english));

    /// <summary>The refusal of a file in the archive that is missing or changed.</summary>
    public Checked<T> RefuseDamaged<T>(string path)
        where T : notnull => Refuse<T>(
            Damaged, path, $"ไฟล์ {Wording.Quote(path)} ใน{Noun.Thai}หายไปหรือถูกเปลี่ยน", $"'{Wording.Quote(path)}' in the {Noun.English} is missing or was changed.");
}

/// <summary>The last entry of an archive.</summary>
internal interface IArchiveManifest
{
    /// <summary>The form of the file.</summary>
    int Format { get; }

    /// <summary>Every other file of the archive.</summary>
    IReadOnlyList<ArchivedFile> Files { get; }

    /// <summary>Whether everything is there that a manifest of the kind must say.</summary>
    bool IsWhole { get; }
}

/// <summary>A file in an archive.</summary>
/// <param name="Path">Where it lies, with "/": <c>ita-analytics.db</c>, <c>papers/….pdf</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 (hex) of its content.</param>
public sealed record ArchivedFile(string Path, long Size, string Sha256);

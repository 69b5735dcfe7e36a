using System.Text;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>Tells files by how they begin; Office packages are looked through entry by entry, text is read to its end.</summary>
internal sealed class FileSniffer : IFileSniffer
{
    private const int LongestHead = 1024;

    /// <summary>What a browser would run or lay out as a page if it were handed out as text.</summary>
    private static readonly string[] Markup = ["<!doctype", "<html", "<head", "<body", "<svg", "<script", "<iframe", "<?xml", "<?php", "#!"];

    /// <inheritdoc/>
    public Checked<string> Sniff(byte[] content, string fileName, CancellationToken cancellation)
    {
        var named = EvidenceKind.Named(fileName);
        if (OfficePackage.Is(content))
        {
            return Package(content, fileName, named, cancellation);
        }

        var found = KindOf(content);
        if (found is null && named is { } text && IsText(text) && !IsMarkup(content) && Utf8Check.Of(content, fileName) is { } refusal)
        {
            // Text of another encoding is an honest file: it is told how to be saved again.
            return Checked.Refuse<string>(refusal.Code == FileRefusals.NotTextCode ? SnifferFindings.Disguised(fileName, text, null) : refusal);
        }

        return Compared(found, named, fileName);
    }

    private static Checked<string> Package(byte[] content, string fileName, EvidenceKind? named, CancellationToken cancellation)
    {
        var (format, hasMacros) = OfficePackage.KindOf(content);
        if (hasMacros)
        {
            return Checked.Refuse<string>(SnifferFindings.Macros(fileName));
        }

        // A package that names no kind is looked through as what its name says, so that a damaged file is called damaged.
        if ((format ?? named?.Office) is { } opened && OfficePackage.Check(content, opened, fileName, cancellation) is { Count: > 0 } refusals)
        {
            return format is null && refusals.All(refusal => refusal.Code == opened.OtherKindCode)
                ? Checked.Refuse<string>(SnifferFindings.Disguised(fileName, named!, null))
                : Checked.Refuse<string>([.. refusals.DistinctBy(refusal => (refusal.Code, refusal.Place))]);
        }

        return Compared(EvidenceKind.All.FirstOrDefault(kind => kind.Office is not null && kind.Office == format), named, fileName);
    }

    private static Checked<string> Compared(EvidenceKind? found, EvidenceKind? named, string fileName) => (found, named) switch
    {
        (null, null) => Checked.Refuse<string>(SnifferFindings.TypeUnknown(fileName)),
        (null, { } expected) => Checked.Refuse<string>(SnifferFindings.Disguised(fileName, expected, null)),
        ({ } kind, null) => Checked.Refuse<string>(SnifferFindings.Disguised(fileName, null, kind)),
        var (kind, expected) => kind == expected || (IsText(kind) && IsText(expected))
            ? Checked.Accept(expected.MediaType)
            : Checked.Refuse<string>(SnifferFindings.Disguised(fileName, expected, kind)),
    };

    private static EvidenceKind? KindOf(byte[] content) => content switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => EvidenceKind.Pdf,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', ..] => EvidenceKind.Png,
        [0xFF, 0xD8, 0xFF, >= 0xC0, ..] => EvidenceKind.Jpeg,
        _ => Utf8Check.Of(content, "") is null && !IsMarkup(content) ? EvidenceKind.Text : null,
    };

    private static bool IsText(EvidenceKind kind) => kind == EvidenceKind.Text || kind == EvidenceKind.Csv;

    /// <summary>Browsers look into the first letters of a text, behind blanks and comments.</summary>
    private static bool IsMarkup(byte[] content)
    {
        var head = Encoding.UTF8.GetString(content, 0, Math.Min(content.Length, LongestHead)).TrimStart('\uFEFF').TrimStart();
        return head.StartsWith("<!--", StringComparison.Ordinal)
            || Markup.Any(mark => mark[0] == '<' ? head.Contains(mark, StringComparison.OrdinalIgnoreCase) : head.StartsWith(mark, StringComparison.Ordinal));
    }
}

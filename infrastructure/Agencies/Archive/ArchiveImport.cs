using System.Text.Json;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;

/// <summary>Puts the unpacked files of an archive into the database: all of them, or none.</summary>
internal sealed class ArchiveImport(ItaContext database, AssessmentStore assessments, IReportFreezer freezer, IRulePacks packs)
{
    /// <summary>Reads an archive that was unpacked and compared with its manifest.</summary>
    /// <returns>The manifest, or everything that speaks against the archive; then nothing has changed.</returns>
    public async Task<Checked<AgencyArchiveManifest>> RunAsync(AgencyArchiveManifest manifest, string folder, string dataFolder, CancellationToken cancellation)
    {
        if (AgencyKey.TryOf(manifest.Agency) is not { } agency)
        {
            return Refuse(AgencyArchiveCodes.NotAnArchive, new("manifest.json", "agency"), "รหัสหน่วยงานไม่ถูกต้อง", "That is no key of an agency.");
        }

        if (Strangers(manifest) is [var stranger, ..])
        {
            return AgencyArchive.Form.RefuseDamaged<AgencyArchiveManifest>(stranger);
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (await database.Agencies.AnyAsync(row => row.Key == agency.Value, cancellation))
        {
            return Refuse(
                AgencyArchiveCodes.AgencyExists,
                new(agency.Value),
                "มีข้อมูลของหน่วยงานนี้อยู่แล้ว ไฟล์นี้ใช้กับที่เก็บข้อมูลที่ยังไม่มีหน่วยงานนี้เท่านั้น (ใช้ --data DIR เพื่อเปิดที่เก็บใหม่)",
                "The agency is stored here already; an archive is read only where it is not (open a new place with --data DIR).");
        }

        var findings = await FillAsync(manifest, agency, folder, cancellation);
        if (findings.Count > 0)
        {
            await transaction.RollbackAsync(cancellation);
            database.ChangeTracker.Clear();
            return Checked.Refuse<AgencyArchiveManifest>(findings);
        }

        foreach (var paper in manifest.Files.Where(file => file.Path.StartsWith($"{KeptPapers.Folder}/", StringComparison.Ordinal)))
        {
            var place = Path.Combine(dataFolder, paper.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(Path.Combine(folder, paper.Path), place, overwrite: true);
        }

        database.Changes(agency);
        await database.StampAsync(cancellation);
        await database.NoteAsync(new(AuditAction.Change, agency, "agency archive", FormattableString.Invariant($"{manifest.AgencyName}, {manifest.MadeAt:O}, {manifest.Files.Count} files")), cancellation);
        await transaction.CommitAsync(cancellation);
        return Checked.Accept(manifest);
    }

    /// <summary>Files that no archive holds, and tables that every archive holds and this one does not.</summary>
    private static List<string> Strangers(AgencyArchiveManifest manifest)
    {
        string[] tables = [.. ArchiveTables.All.Select(table => table.Path)];
        var paths = manifest.Files.Select(file => file.Path).ToHashSet();
        return
        [
            .. tables.Where(table => !paths.Contains(table)),
            .. paths.Where(path =>
                path != ArchiveReadme.Path && !tables.Contains(path) && ArchivedContents.HashOf(path) is null
                && !(path.StartsWith($"{KeptPapers.Folder}/", StringComparison.Ordinal) && KeptPapers.VersionOf(path[(KeptPapers.Folder.Length + 1)..]) is not null)),
        ];
    }

    private async Task<IReadOnlyList<Finding>> FillAsync(AgencyArchiveManifest manifest, AgencyKey agency, string folder, CancellationToken cancellation)
    {
        foreach (var path in manifest.Files.Select(file => file.Path).Where(path => ArchivedContents.HashOf(path) is not null))
        {
            var content = await File.ReadAllBytesAsync(Path.Combine(folder, path), cancellation);
            if (!ArchivedContents.IsItself(path, content))
            {
                return AgencyArchive.Form.RefuseDamaged<AgencyArchiveManifest>(path).Findings;
            }

            await database.KeepAsync(content, cancellation);
            await SaveAsync(cancellation);
        }

        var places = new ArchivePlaces();
        foreach (var table in ArchiveTables.All)
        {
            var rows = new ArchiveRows(database, table, agency.Value, places).Read(Path.Combine(folder, table.Path));
            if (!rows.TryGet(out var read))
            {
                return rows.Findings;
            }

            try
            {
                database.AddRange(read);
                await SaveAsync(cancellation);
            }
            catch (Exception refused) when (refused is DbUpdateException or InvalidOperationException)
            {
                // The one for a value that the table does not take, the other for two rows with the same key.
                var why = (refused.InnerException ?? refused).Message;
                return
                [
                    Finding.Error(
                        AgencyArchiveCodes.Contradictory,
                        new(table.Path),
                        $"ฐานข้อมูลไม่รับแถวของตารางนี้: {why}",
                        $"The database does not take the rows of this table: {why}"),
                ];
            }

            foreach (var row in read)
            {
                places.Add(row);
            }
        }

        return await LookThroughAsync(agency, cancellation);
    }

    /// <summary>Whether what was put in can be read as assessments again: rules, decisions, frozen versions.</summary>
    private async Task<IReadOnlyList<Finding>> LookThroughAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var years = (await assessments.YearsAsync(agency, cancellation)).ToList();
        if ((await database.PinsOfAsync([agency.Value], cancellation))[agency.Value].FirstOrDefault(pin => packs.Find(pin.FiscalYear, pin.Version) is null) is { } unknown)
        {
            return
            [
                Finding.Error(
                    AgencyArchiveCodes.RulesUnknown,
                    new("tables/rulePackPins.jsonl", "version"),
                    $"โปรแกรมรุ่นนี้ไม่มีเกณฑ์ปี {unknown.FiscalYear} รุ่น {Wording.Quote(unknown.Version)}",
                    $"This program has no rules {Wording.Quote(unknown.Version)} of FY{unknown.FiscalYear}."),
            ];
        }

        try
        {
            await assessments.ReadManyAsync([.. years.Select(year => new Domain.Agencies.AssessmentKey(agency, year))], cancellation);
            await foreach (var row in ArchiveTables.Versions.RowsOf(database, agency.Value).WithCancellation(cancellation))
            {
                var version = (ReportVersionRow)row;
                freezer.Thaw(version.Content);
                if (KeptContents.HashOf(System.Text.Encoding.UTF8.GetBytes(version.Content)) != version.ContentHash)
                {
                    return AgencyArchive.Form.RefuseDamaged<AgencyArchiveManifest>($"{ArchiveTables.Versions.Path} {version.ContentHash}").Findings;
                }
            }

            return [];
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException or FormatException or InvalidDataException or InvalidOperationException or KeyNotFoundException or NotSupportedException)
        {
            return
            [
                Finding.Error(
                    AgencyArchiveCodes.Contradictory,
                    new("tables"),
                    $"ข้อมูลในไฟล์ประกอบเป็นการประเมินไม่ได้: {unreadable.Message}",
                    $"What the archive holds does not make an assessment: {unreadable.Message}"),
            ];
        }
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        await database.SaveBareAsync(cancellation);
        database.ChangeTracker.Clear();
    }

    private static Checked<AgencyArchiveManifest> Refuse(string code, Place place, string thai, string english) =>
        Checked.Refuse<AgencyArchiveManifest>(Finding.Error(code, place, thai, english));
}

using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Archives;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>Everything that is stored goes into one file and comes back whole, or the file is refused and nothing changes.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private const string Completion = "{ assessment(fiscalYear: 2568) { surveys { code completion { completed } } } }";

    private readonly CommandRun command = new();

    private string Backup => command.FileOf("office.ita-backup");

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task What_was_backed_up_comes_back_and_what_stood_there_is_kept_aside()
    {
        var before = await FiguresAsync();
        var made = await command.RunAsync("backup", Backup);
        await RecordAsync("iit", 25);
        var changed = await FiguresAsync();

        var restored = await command.RunAsync("restore", Backup);
        var after = await FiguresAsync();
        var again = await command.RunAsync("restore", restored.Output.Trim());

        made.Code.Should().Be(ExitCode.Done);
        made.Output.Trim().Should().Be(Backup);
        changed.Should().NotBe(before);
        restored.Code.Should().Be(ExitCode.Done, restored.Error);
        after.Should().Be(before);
        again.Code.Should().Be(ExitCode.Done, again.Error);
        (await FiguresAsync()).Should().Be(changed);
        Directory.EnumerateDirectories(command.Data, "restoring-*").Should().BeEmpty();
    }

    [Fact]
    public async Task A_backup_opens_on_a_machine_that_holds_nothing_yet()
    {
        using var other = new CommandRun();
        await RecordAsync("iit", 25);
        await command.RunAsync("backup", Backup);

        var restored = await other.RunAsync("restore", Backup);

        restored.Code.Should().Be(ExitCode.Done, restored.Error);
        restored.Output.Should().BeEmpty("nothing stood there");
        (await other.RunAsync("completion", "2568", "--format", "csv")).Output.Should().Be(await FiguresAsync());
    }

    [Fact]
    public async Task A_running_server_shows_what_was_put_back()
    {
        await command.RunAsync("backup", Backup);
        await RecordAsync("iit", 25);
        await using var server = await ServerRun.StartAsync(command.Data);
        var changed = (await server.AskAsync(Completion)).ToString();

        var restored = await command.RunAsync("restore", Backup);

        restored.Code.Should().Be(ExitCode.Done, restored.Error);
        changed.Should().Contain("25");
        (await server.AskAsync(Completion)).ToString().Should().NotBe(changed).And.NotContain("25");
    }

    [Fact]
    [RunsOnce("Who writes at the same time does not speak a language.")]
    public async Task Made_while_others_write_it_holds_everything_that_was_told_to_be_stored_and_nothing_by_halves()
    {
        await FiguresAsync();
        var stored = 0;
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var day = new DateOnly(2025, 1, 2); !stop.IsCancellationRequested && day.Year == 2025; day = day.AddDays(1))
            {
                var file = command.Write($"counts-{day.DayNumber}.csv", $"survey,day,kind,value\niit,{day:yyyy-MM-dd},increment,1\neit-1,{day:yyyy-MM-dd},increment,1\n");
                (await command.RunAsync("import", "counts", file)).Code.Should().Be(ExitCode.Done);
                Interlocked.Increment(ref stored);
            }
        });

        for (var round = 0; round < 6; round++)
        {
            await Task.Delay(200);
            var least = Volatile.Read(ref stored);
            var backup = command.FileOf($"round-{round}.ita-backup");
            (await command.RunAsync("backup", backup)).Code.Should().Be(ExitCode.Done);
            var most = Volatile.Read(ref stored) + 1;
            Imported(backup).Should().BeInRange(least, most);
        }

        await stop.CancelAsync();
        await writing;
        stored.Should().BePositive();
    }

    [Fact]
    public async Task Nothing_is_written_over_and_nothing_half_written_stays()
    {
        await command.RunAsync("backup", Backup);
        var bytes = await File.ReadAllBytesAsync(Backup);

        var again = await command.RunAsync("backup", Backup);
        var nowhere = await command.RunAsync("backup", command.FileOf("no-folder/office.ita-backup"));

        again.Code.Should().Be(ExitCode.BadInput);
        again.Error.Should().Contain(BackupCodes.FileExists);
        (await File.ReadAllBytesAsync(Backup)).Should().Equal(bytes);
        nowhere.Code.Should().Be(ExitCode.Failed);
        nowhere.Error.Should().Contain(BackupCodes.NotWritten);
        Directory.EnumerateFiles(Path.GetDirectoryName(Backup)!).Should().Equal(Backup);
    }

    [Fact]
    public async Task It_holds_the_keys_so_only_its_owner_may_read_it()
    {
        await using (var server = await ServerRun.StartAsync(await PreparedAsync()))
        {
            (await server.Client.GetStringAsync(new Uri("/entry", UriKind.Relative))).Should().NotBeEmpty();
        }

        var made = await command.RunAsync("backup", Backup);

        made.Error.Should().Contain("keep it like a password");
        using var archive = ZipFile.OpenRead(Backup);
        archive.Entries.Select(entry => entry.FullName).Should().Contain(name => name.StartsWith("keys/", StringComparison.Ordinal)).And.Contain(PersistenceServices.FileName);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Backup).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Theory]
    [InlineData("not a zip", BackupCodes.NotABackup)]
    [InlineData("another zip", BackupCodes.NotABackup)]
    [InlineData("another format", BackupCodes.NotABackup)]
    [InlineData("a changed file", BackupCodes.Damaged)]
    [InlineData("a missing file", BackupCodes.Damaged)]
    [InlineData("a path out of the folder", BackupCodes.Damaged)]
    [InlineData("a broken database", BackupCodes.DatabaseBroken)]
    [InlineData("a newer program", BackupCodes.Newer)]
    [InlineData("no file", BackupCodes.NotFound)]
    public async Task A_file_that_cannot_be_trusted_is_refused_and_nothing_changes(string what, string code)
    {
        await command.RunAsync("backup", Backup);
        await RecordAsync("iit", 25);
        var figures = await FiguresAsync();
        Spoil(what);

        var restored = await command.RunAsync("restore", Backup);

        restored.Code.Should().Be(what == "no file" ? ExitCode.NotFound : ExitCode.BadInput);
        restored.Error.Should().Contain(code);
        (await FiguresAsync()).Should().Be(figures);
        Directory.EnumerateFileSystemEntries(command.Data).Select(Path.GetFileName).Should().NotContain(name => name!.StartsWith("restor", StringComparison.Ordinal) || name.StartsWith("before-restore", StringComparison.Ordinal));
    }

    private async Task<string> PreparedAsync()
    {
        await FiguresAsync();
        return command.Data;
    }

    private async Task<string> FiguresAsync()
    {
        var (code, output, error) = await command.RunAsync("completion", "2568", "--format", "csv");
        code.Should().Be(ExitCode.Done, error);
        return output;
    }

    private async Task RecordAsync(string survey, int total)
    {
        var file = command.Write("counts.csv", string.Create(CultureInfo.InvariantCulture, $"survey,day,value\n{survey},2025-03-14,{total}\n"));
        (await command.RunAsync("import", "counts", file)).Code.Should().Be(ExitCode.Done);
    }

    /// <returns>How many files of two counts the database of a backup holds; it fails where one is there by half.</returns>
    private int Imported(string backup)
    {
        var database = command.FileOf("looked-at.db");
        using (var archive = ZipFile.OpenRead(backup))
        {
            archive.GetEntry(PersistenceServices.FileName)!.ExtractToFile(database, overwrite: true);
        }

        using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var question = connection.CreateCommand();
        question.CommandText = """
            SELECT (SELECT count(*) FROM "CountImports") AS imports, (SELECT count(*) FROM "ResponseCounts" WHERE "Source" = 'File') AS counts
            """;
        using var answer = question.ExecuteReader();
        answer.Read();
        answer.GetInt32(1).Should().Be(2 * answer.GetInt32(0));
        return answer.GetInt32(0);
    }

    private void Spoil(string what)
    {
        switch (what)
        {
            case "no file":
                File.Delete(Backup);
                break;
            case "not a zip":
                File.WriteAllText(Backup, "ยอดผู้ตอบ");
                break;
            case "another zip":
                File.Delete(Backup);
                using (var other = ZipFile.Open(Backup, ZipArchiveMode.Create))
                {
                    Write(other, "readme.txt", "hello"u8.ToArray());
                }

                break;
            case "another format":
                Rewrite(manifest => manifest with { Format = 99 });
                break;
            case "a changed file":
                Rewrite(manifest => manifest, database => [.. database.AsSpan(0, database.Length - 1), (byte)(database[^1] ^ 1)]);
                break;
            case "a missing file":
                Rewrite(manifest => manifest with { Files = [.. manifest.Files, new("papers/gone.pdf", 3, new('0', 64))] });
                break;
            case "a path out of the folder":
                Rewrite(manifest => manifest with { Files = [.. manifest.Files, new("../out.txt", 3, new('0', 64))] });
                break;
            case "a broken database":
                Replace(database => [.. database.AsSpan(0, 8192), .. new byte[database.Length - 8192]]);
                break;
            case "a newer program":
                Replace(WithMigrationFromTheFuture);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, "Unknown.");
        }
    }

    private byte[] WithMigrationFromTheFuture(byte[] database)
    {
        var file = command.FileOf("newer.db");
        File.WriteAllBytes(file, database);
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var insert = connection.CreateCommand();
            insert.CommandText = """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture', '99')""";
            insert.ExecuteNonQuery();
        }

        return File.ReadAllBytes(file);
    }

    /// <summary>Another database, with a manifest that agrees with it.</summary>
    private void Replace(Func<byte[], byte[]> change)
    {
        byte[]? changed = null;
        Rewrite(
            manifest => manifest with
            {
                Files =
                [
                    .. manifest.Files.Select(file => file.Path == PersistenceServices.FileName
                        ? new ArchivedFile(file.Path, changed!.Length, Convert.ToHexStringLower(SHA256.HashData(changed)))
                        : file),
                ],
            },
            database => changed = change(database));
    }

    private void Rewrite(Func<BackupManifest, BackupManifest> change, Func<byte[], byte[]>? database = null)
    {
        var entries = new Dictionary<string, byte[]>();
        using (var archive = ZipFile.OpenRead(Backup))
        {
            foreach (var entry in archive.Entries)
            {
                using var content = entry.Open();
                using var held = new MemoryStream();
                content.CopyTo(held);
                entries[entry.FullName] = held.ToArray();
            }
        }

        if (database is not null)
        {
            entries[PersistenceServices.FileName] = database(entries[PersistenceServices.FileName]);
        }

        var manifest = JsonSerializer.Deserialize<BackupManifest>(entries["manifest.json"], JsonSerializerOptions.Web)!;
        entries["manifest.json"] = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(change(manifest), JsonSerializerOptions.Web));
        File.Delete(Backup);
        using var rewritten = ZipFile.Open(Backup, ZipArchiveMode.Create);
        foreach (var (name, bytes) in entries)
        {
            Write(rewritten, name, bytes);
        }
    }

    private static void Write(ZipArchive archive, string name, byte[] bytes)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(bytes);
    }
}

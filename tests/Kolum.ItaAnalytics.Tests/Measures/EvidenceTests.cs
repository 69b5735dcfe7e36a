using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

/// <summary>Evidence in a real database.</summary>
public sealed class EvidenceTests : IAsyncLifetime
{
    private static readonly Actor Clerk = new("ผู้ทดสอบ", Rights.Everything);

    private TemporaryDatabase database = null!;
    private SetClock clock = null!;

    public async ValueTask InitializeAsync()
    {
        clock = new(Contract.AnAssessment.Now);
        database = await TemporaryDatabase.HoldingAsync(Contract.AnAssessment.Facts());
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_file_is_kept_as_it_came_with_its_kind_and_hash()
    {
        var added = (await AddAsync("ประกาศ.pdf", EvidenceFiles.Pdf)).Value;

        await using var context = database.Open();
        var kept = (await new EvidenceStore(context).FileAsync(Contract.AnAssessment.Key, added.Id, CancellationToken.None))!.Value;
        kept.Content.Should().Equal(EvidenceFiles.Pdf);
        kept.File.Should().Be(new KeptFile(KeptContents.HashOf(EvidenceFiles.Pdf), "ประกาศ.pdf", "application/pdf", EvidenceFiles.Pdf.Length));
        (await ReadAsync()).Should().ContainSingle().Which.Should().Be(added);
    }

    [Fact]
    public async Task Evidence_ends_the_notice_that_there_is_none_and_counts_in_the_texts()
    {
        await AddAsync("https://www.kolum.go.th/news/1");

        var assessment = await AssessmentAsync();
        assessment.Findings.Where(finding => finding.Code == ReportLint.NoEvidence).Select(finding => finding.Place.Subject).Should().Equal("มาตรการที่ 4");
        assessment.Figures.Single(figure => figure.Key == "measure.1.evidence").Number.Should().Be(1);
    }

    [Fact]
    public async Task What_is_taken_back_stays_in_the_history_and_may_be_added_again()
    {
        var added = (await AddAsync("https://www.kolum.go.th/news/1")).Value;
        clock.Now = clock.Now.AddHours(1);
        (await WithdrawAsync(added.Id, "ลิงก์ผิด")).Value.Withdrawn.Should().Be(new Recorded(clock.Now, Clerk.Name, "ลิงก์ผิด"));

        (await AssessmentAsync()).EvidenceOf(Contract.AnAssessment.Facts().Measures.Versions[0].Measure).Should().BeEmpty();
        (await database.ReadAsync(Contract.AnAssessment.Key)).Evidence.Should().ContainSingle().Which.Withdrawn!.Reason.Should().Be("ลิงก์ผิด");
        (await WithdrawAsync(added.Id, "อีกครั้ง")).Findings.Should().ContainSingle().Which.Code.Should().Be(EvidenceCodes.Unknown);
        (await AddAsync("https://www.kolum.go.th/news/1")).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task A_photograph_is_kept_upright_and_without_the_place_where_it_was_taken()
    {
        var photo = EvidenceFiles.PhotoWithPlace;
        photo.AsSpan().IndexOf("PLACE"u8).Should().BePositive("the twin: the file that comes in names a place");

        var added = (await AddAsync("ภาพกิจกรรม.jpg", photo)).Value;

        await using var context = database.Open();
        var (file, content) = (await new EvidenceStore(context).FileAsync(Contract.AnAssessment.Key, added.Id, CancellationToken.None))!.Value;
        content.AsSpan().IndexOf("PLACE"u8).Should().Be(-1);
        content.AsSpan().IndexOf("Exif"u8).Should().Be(-1);
        file.Sha256.Should().Be(KeptContents.HashOf(content));
        using var picture = SkiaSharp.SKBitmap.Decode(content);
        (picture.Width, picture.Height).Should().Be((20, 40), "a picture that lay on its side is turned");
        picture.GetPixel(10, 4).Red.Should().BeGreaterThan(200, "what was on the left is on top now");
        picture.GetPixel(10, 36).Blue.Should().BeGreaterThan(200);
        (await AddAsync("ภาพเดิม.jpg", photo)).Findings.Should().ContainSingle().Which.Code.Should().Be(EvidenceCodes.Repeated, "the same photograph gives the same bytes");
    }

    [Fact]
    public async Task A_picture_that_cannot_be_opened_is_refused() =>
        (await RefusedAsync(AddAsync("ภาพ.jpg", EvidenceFiles.Jpeg))).Should().Equal(EvidenceCodes.PictureUnreadable);

    [Fact]
    public async Task Owner_day_expiry_and_note_are_kept_and_expired_evidence_is_a_finding()
    {
        var details = new EvidenceDetails(" กองคลัง ", new(2025, 3, 1), new(2025, 3, 31), "ฉบับร่าง");
        var added = (await AddAsync(new EvidenceSource.Address("https://www.kolum.go.th/news/1"), details: details)).Value;

        (await ReadAsync()).Should().ContainSingle().Which.Should().Be(added);
        added.Should().BeEquivalentTo(new { OwnerUnit = "กองคลัง", Day = new DateOnly(2025, 3, 1), Expires = new DateOnly(2025, 3, 31), Note = "ฉบับร่าง" });
        (await AssessmentAsync()).Findings.Should().NotContain(finding => finding.Code == EvidenceCodes.Expired);
        clock.Now = new(2025, 4, 1, 9, 0, 0, ThaiTime.Offset);
        (await AssessmentAsync()).Findings.Should().ContainSingle(finding => finding.Code == EvidenceCodes.Expired).Which.Message.Thai.Should().Contain("31 มี.ค. 2568");
    }

    [Theory]
    [InlineData("day", EvidenceCodes.DayInvalid)]
    [InlineData("expires", EvidenceCodes.DayInvalid)]
    [InlineData("far", EvidenceCodes.DayInvalid)]
    [InlineData("unit", EvidenceCodes.TextTooLong)]
    [InlineData("note", EvidenceCodes.TextTooLong)]
    public async Task Details_that_cannot_be_are_refused(string mistake, string code) =>
        (await RefusedAsync(AddAsync(new EvidenceSource.Address("https://www.kolum.go.th/news/1"), details: mistake switch
        {
            "day" => new(Day: new(2025, 3, 21)),
            "expires" => new(Day: new(2025, 3, 2), Expires: new(2025, 3, 1)),
            "far" => new(Expires: new(2568, 3, 1)),
            "unit" => new(OwnerUnit: new('ก', 201)),
            "note" => new(Note: new('ก', 1001)),
            _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "Unknown mistake."),
        }))).Should().Equal(code);

    [Fact]
    public async Task A_measure_has_at_most_a_hundred_pieces()
    {
        for (var i = 0; i < AddEvidence.MostPerMeasure; i++)
        {
            (await AddAsync($"https://www.kolum.go.th/news/{i}")).IsAccepted.Should().BeTrue();
        }

        (await AddAsync("https://www.kolum.go.th/more")).Findings.Should().ContainSingle().Which.Code.Should().Be(EvidenceCodes.TooMany);
    }

    [Theory]
    [InlineData("ftp://www.kolum.go.th/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("www.kolum.go.th")]
    [InlineData("https://user:secret@www.kolum.go.th/")]
    [InlineData("")]
    public async Task An_address_that_is_none_is_refused(string address) =>
        (await RefusedAsync(AddAsync(address))).Should().Equal(EvidenceCodes.AddressInvalid);

    [Theory]
    [InlineData("../../ประกาศ.pdf")]
    [InlineData("C:\\a.pdf")]
    [InlineData("a\0.pdf")]
    [InlineData("a\u202Efdp.exe")]
    [InlineData(".pdf")]
    [InlineData("")]
    public async Task A_name_that_is_no_plain_file_name_is_refused(string name) =>
        (await RefusedAsync(AddAsync(name, EvidenceFiles.Pdf))).Should().Equal(EvidenceCodes.NameInvalid);

    [Fact]
    public async Task A_name_that_is_too_long_is_refused() =>
        (await RefusedAsync(AddAsync(new string('a', 197) + ".pdf", EvidenceFiles.Pdf))).Should().Equal(EvidenceCodes.NameInvalid);

    [Fact]
    public async Task An_empty_file_is_refused() => (await RefusedAsync(AddAsync("a.pdf", []))).Should().Equal(EvidenceCodes.Empty);

    [Fact]
    public async Task A_file_that_never_ends_is_refused_and_not_read_to_its_end()
    {
        await using var endless = new EndlessStream();

        (await RefusedAsync(AddAsync(new EvidenceSource.Upload("a.pdf", endless)))).Should().Equal(EvidenceCodes.TooLarge);
        endless.Given.Should().BeLessThan(AddEvidence.LargestFile + (1024 * 1024));
    }

    [Fact]
    public async Task A_disguised_file_is_refused() =>
        (await RefusedAsync(AddAsync("a.pdf", EvidenceFiles.Executable))).Should().Equal(EvidenceCodes.Disguised);

    [Fact]
    public async Task Every_problem_of_an_entry_is_told_at_once() =>
        (await RefusedAsync(AddAsync(new EvidenceSource.Address("nowhere"), measure: 99, title: " ", reason: ""))).Should().BeEquivalentTo(
            EvidenceCodes.MeasureUnknown, EvidenceCodes.TitleInvalid, EvidenceCodes.ReasonMissing, EvidenceCodes.AddressInvalid);

    [Fact]
    public async Task The_same_content_is_refused_for_the_same_measure_and_kept_once_for_two()
    {
        await AddAsync("a.pdf", EvidenceFiles.Pdf);

        (await AddAsync("ชื่ออื่น.pdf", EvidenceFiles.Pdf)).Findings.Should().ContainSingle().Which.Code.Should().Be(EvidenceCodes.Repeated);
        (await AddAsync(new EvidenceSource.Upload("a.pdf", new MemoryStream(EvidenceFiles.Pdf)), measure: 4)).IsAccepted.Should().BeTrue();
        await using var context = database.Open();
        (await context.KeptContents.CountAsync(TestContext.Current.CancellationToken)).Should().Be(1);
    }

    [Fact]
    public async Task Where_the_entry_cannot_be_written_its_file_is_not_kept_either()
    {
        await using (var context = database.Open(new FailingInsert("INSERT INTO \"Evidence\"")))
        {
            var adding = () => Add(context).RunAsync(
                Contract.AnAssessment.Key, 1, "ประกาศ", new EvidenceSource.Upload("a.pdf", new MemoryStream(EvidenceFiles.Pdf)), EvidenceDetails.None, Clerk, "ทดสอบ", CancellationToken.None);
            await adding.Should().ThrowAsync<Exception>();
        }

        await NothingIsKeptAsync();
    }

    [Fact]
    public async Task An_agency_and_year_that_are_not_stored_are_refused()
    {
        await using var context = database.Open();
        var key = Contract.AnAssessment.Key with { FiscalYear = BuddhistFiscalYear.Of(2570) };

        (await Add(context).RunAsync(key, 1, "ประกาศ", new EvidenceSource.Address("https://a.example"), EvidenceDetails.None, Clerk, "ทดสอบ", CancellationToken.None))
            .Findings.Should().ContainSingle().Which.Code.Should().Be(EvidenceCodes.AssessmentUnknown);
    }

    private Task<Checked<Evidence>> AddAsync(string address) => AddAsync(new EvidenceSource.Address(address));

    private Task<Checked<Evidence>> AddAsync(string name, byte[] content) => AddAsync(new EvidenceSource.Upload(name, new MemoryStream(content)));

    private async Task<Checked<Evidence>> AddAsync(EvidenceSource source, int measure = 1, string title = "ประกาศ", string reason = "ทดสอบ", EvidenceDetails? details = null)
    {
        await using var context = database.Open();
        return await Add(context).RunAsync(Contract.AnAssessment.Key, measure, title, source, details ?? EvidenceDetails.None, Clerk, reason, CancellationToken.None);
    }

    private async Task<Checked<Evidence>> WithdrawAsync(Guid id, string reason)
    {
        await using var context = database.Open();
        return await new WithdrawEvidence(Reader(context), new EvidenceStore(context), clock).RunAsync(Contract.AnAssessment.Key, id, Clerk, reason, CancellationToken.None);
    }

    private async Task<IEnumerable<string>> RefusedAsync(Task<Checked<Evidence>> adding)
    {
        var refused = await adding;
        refused.IsAccepted.Should().BeFalse();
        await NothingIsKeptAsync();
        return refused.Findings.Select(finding => finding.Code);
    }

    private async Task NothingIsKeptAsync()
    {
        await using var context = database.Open();
        (await context.KeptContents.CountAsync(), await context.Evidence.CountAsync()).Should().Be((0, 0));
    }

    private async Task<IReadOnlyList<Evidence>> ReadAsync() => (await database.ReadAsync(Contract.AnAssessment.Key)).Evidence;

    private async Task<Assessment> AssessmentAsync() => Assessment.Compute(await database.ReadAsync(Contract.AnAssessment.Key), Facts.Rules, clock.Now);

    private AddEvidence Add(ItaContext context) => new(Reader(context), new EvidenceStore(context), new FileSniffer(), new PhotoCleaner(), clock);

    private AssessmentReader Reader(ItaContext context) => new(TemporaryDatabase.Store(context), Facts.Rules, clock);

    /// <summary>A database that breaks when one kind of row is written.</summary>
    private sealed class FailingInsert(string command) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command1, CommandEventData eventData, InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default) =>
            command1.CommandText.Contains(command, StringComparison.Ordinal) ? throw new IOException("disk full") : new(result);
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

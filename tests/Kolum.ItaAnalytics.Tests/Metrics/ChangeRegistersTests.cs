using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Metrics;

/// <summary>Entries of registers that are recorded, changed and taken back over a real database.</summary>
public sealed class ChangeRegistersTests : IAsyncLifetime
{
    private MetricStage stage = null!;

    public async ValueTask InitializeAsync() => stage = await MetricStage.OpenAsync();

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task An_entry_is_kept_as_it_is_meant_however_it_is_typed()
    {
        var entry = (await stage.RecordAsync(Registers.Complaints, ("month", "มี.ค. ๖๘"), ("kind", "ร้องเรียน/ร้องทุกข์ทั่วไป"), ("received", "๑,๒๐๐"), ("finished", "10"), ("withinTime", " 9 "))).Value;

        entry.Values.Texts.Should().BeEquivalentTo(new Dictionary<string, string> { ["month"] = "2025-03", ["kind"] = "general", ["received"] = "1200", ["finished"] = "10", ["withinTime"] = "9" });
        (entry.Number, (await stage.BookAsync()).Register(Registers.Complaints).Entries.Should().ContainSingle().Subject.Subject).Should().Be((1, "complaints 1"));
    }

    [Fact]
    public async Task What_an_entry_said_before_stays_in_its_history_and_a_withdrawn_one_stays_too()
    {
        await stage.RecordAsync(Registers.Services, ("service", "งาน ก"));
        await stage.RecordAsync(Registers.Services, 1, "มีคู่มือแล้ว", ("service", "งาน ก"), ("manual", "คู่มือ"));
        (await stage.WithdrawAsync(Registers.Services, 1)).Value.IsWithdrawn.Should().BeTrue();

        var state = (await stage.BookAsync()).Register(Registers.Services);
        state.Entries.Should().BeEmpty();
        state.Withdrawn.Should().ContainSingle().Which.Versions.Select(version => (version.Values?.Text("manual"), version.Recorded.Reason)).Should().Equal(
            (null, "ทดสอบ"), ("คู่มือ", "มีคู่มือแล้ว"), (null, "บันทึกผิด"));
        (await stage.RecordAsync(Registers.Services, ("service", "งาน ก"))).Value.Number.Should().Be(2, "numbers are never used again");
    }

    [Theory]
    [InlineData("register", MetricCodes.RegisterUnknown)]
    [InlineData("entry", MetricCodes.EntryUnknown)]
    [InlineData("field", MetricCodes.FieldUnknown)]
    [InlineData("missing", MetricCodes.ValueMissing)]
    [InlineData("unit", MetricCodes.ValueMissing)]
    [InlineData("long", MetricCodes.TextTooLong)]
    [InlineData("number", MetricCodes.NumberInvalid)]
    [InlineData("comma", MetricCodes.NumberInvalid)]
    [InlineData("range", MetricCodes.NumberInvalid)]
    [InlineData("day", MetricCodes.DayInvalid)]
    [InlineData("month", MetricCodes.MonthInvalid)]
    [InlineData("address", MetricCodes.AddressInvalid)]
    [InlineData("choice", MetricCodes.ChoiceUnknown)]
    [InlineData("year", MetricCodes.DayOutOfRange)]
    [InlineData("far", MetricCodes.DayOutOfRange)]
    [InlineData("future", MetricCodes.DayInFuture)]
    [InlineData("outside", MetricCodes.DayOutsideMonth)]
    [InlineData("part", MetricCodes.PartAboveWhole)]
    [InlineData("staff", MetricCodes.PartAboveWhole)]
    [InlineData("item", MetricCodes.OpenDataItemUnknown)]
    [InlineData("name", MetricCodes.NameUnknown)]
    [InlineData("twice", MetricCodes.EntryRepeated)]
    [InlineData("reason", MetricCodes.ReasonMissing)]
    [InlineData("same", MetricCodes.Unchanged)]
    public async Task Each_mistake_is_refused_with_its_code_in_both_languages_and_nothing_is_stored(string mistake, string code)
    {
        await stage.RecordAsync(Registers.Services, ("service", "งาน ก"));

        var refused = await MistakeAsync(mistake);

        refused.IsAccepted.Should().BeFalse();
        refused.Findings.Should().ContainSingle(finding => finding.Code == code).Which.Message.Should().Match<BilingualText>(text => text.Thai.Length > 5 && text.English.Length > 5);
        (await stage.StoredAsync()).Decisions.Should().HaveCount(1);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_each_at_its_field() =>
        (await stage.RecordAsync(Registers.Complaints, ("month", "เมื่อวาน"), ("kind", "ลับ"), ("received", "หนึ่ง"), ("finished", "2"))).Findings
            .Select(finding => (finding.Code, finding.Place.Field)).Should().Equal(
                (MetricCodes.MonthInvalid, "month"), (MetricCodes.ChoiceUnknown, "kind"), (MetricCodes.NumberInvalid, "received"), (MetricCodes.ValueMissing, "withinTime"));

    [Fact]
    public async Task People_who_write_about_different_things_at_the_same_moment_do_not_refuse_each_other()
    {
        (await stage.RecordAgainstAsync(2, Registers.Briefings, ("topic", "แผน"))).IsAccepted.Should().BeTrue();
        (await stage.BookAsync()).Register(Registers.Services).Entries.Should().HaveCount(2);

        (await stage.RecordAgainstAsync(3, Registers.Briefings, ("topic", "ผล"))).Findings.Should().ContainSingle().Which.Code.Should().Be(MetricCodes.Overtaken);
        (await stage.BookAsync()).Register(Registers.Briefings).Entries.Should().HaveCount(1);
    }

    [Fact]
    public async Task Samples_leave_when_asked_and_facts_stay()
    {
        await stage.AppendAsync(SomeMetrics.Complaints(1, new(2025, 1, 1), 3, 3, 3, isSample: true), SomeMetrics.Complaints(2, new(2025, 2, 1), 3, 3, 3, isSample: true), SomeMetrics.Service(1, "งาน ก"));

        (await stage.ClearSamplesAsync()).Should().Be(2);
        (await stage.StoredAsync()).Decisions.Should().ContainSingle().Which.Should().BeOfType<EntrySet>().Which.Register.Should().Be(Registers.Services);
    }

    [Fact]
    public async Task An_example_cannot_be_changed_into_a_fact()
    {
        await stage.AppendAsync(SomeMetrics.Complaints(1, new(2025, 1, 1), 3, 3, 3, isSample: true));

        (await stage.WithdrawAsync(Registers.Complaints, 1)).Findings.Should().ContainSingle(finding => finding.Code == MetricCodes.EntryUnknown);
        (await stage.RecordAsync(Registers.Complaints, ("month", "2025-01"), ("kind", "general"), ("received", "1"), ("finished", "1"), ("withinTime", "1"))).Value.Number.Should().Be(2);
    }

    private Task<Checked<RegisterEntry>> MistakeAsync(string mistake) => mistake switch
    {
        "register" => stage.RecordAsync("parking", ("service", "ข")),
        "entry" => stage.RecordAsync(Registers.Services, 7, "ทดสอบ", ("service", "ข")),
        "field" => stage.RecordAsync(Registers.Services, ("service", "ข"), ("person", "นาย ก")),
        "missing" => stage.RecordAsync(Registers.Services, ("unit", "สำนักปลัด")),
        "unit" => stage.RecordAsync(Registers.Services, ("service", "ข"), ("standardTime", "15")),
        "long" => stage.RecordAsync(Registers.Services, ("service", new string('ก', 201))),
        "number" => stage.RecordAsync(Registers.Services, ("service", "ข"), ("steps", "-1")),
        "comma" => stage.RecordAsync(Registers.Services, ("service", "ข"), ("steps", "1,2")),
        "range" => stage.RecordAsync(Registers.Services, ("service", "ข"), ("steps", "100")),
        "day" => stage.RecordAsync(Registers.Services, ("service", "ข"), ("manual", "คู่มือ"), ("manualDay", "31 ก.พ. 68")),
        "month" => stage.RecordAsync(Registers.Meetings, ("month", "13/2568"), ("measure", "5"), ("subject", "ก"), ("invited", "หัวหน้า"), ("state", "held")),
        "address" => stage.RecordAsync(Registers.Channels, ("channel", "เว็บ"), ("kind", "website"), ("address", "javascript:alert(1)")),
        "choice" => stage.RecordAsync(Registers.Channels, ("channel", "เว็บ"), ("kind", "จดหมายลับ")),
        "year" => Complaint("2024-09", "1", "1", "1"),
        "far" => stage.RecordAsync(Registers.Briefings, ("topic", "ก"), ("day", "1 ม.ค. 2560")),
        "future" => Complaint("2025-05", "1", "1", "1"),
        "outside" => stage.RecordAsync(Registers.Meetings, ("month", "2025-03"), ("day", "1 เม.ย. 68"), ("measure", "5"), ("subject", "ก"), ("invited", "หัวหน้า"), ("state", "held")),
        "part" => Complaint("2025-03", "4", "5", "1"),
        "staff" => stage.RecordAsync(Registers.Briefings, ("topic", "ก"), ("attended", "31"), ("staff", "30")),
        "item" => stage.RecordAsync(Registers.Publicity, ("topic", "ก"), ("openDataItem", "29")),
        "name" => stage.RecordAsync(Registers.ServiceMonths, ("month", "2025-03"), ("service", "ไม่มี"), ("received", "1"), ("withinTime", "1")),
        "twice" => stage.RecordAsync(Registers.Services, ("service", "งานก")),
        "reason" => stage.RecordAsync(Registers.Services, null, " ", ("service", "ข")),
        "same" => stage.RecordAsync(Registers.Services, 1, "ทดสอบ", ("service", "งาน ก")),
        _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "Unknown mistake."),
    };

    private Task<Checked<RegisterEntry>> Complaint(string month, string received, string finished, string withinTime) =>
        stage.RecordAsync(Registers.Complaints, ("month", month), ("kind", "general"), ("received", received), ("finished", finished), ("withinTime", withinTime));
}

using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Infrastructure.Samples;

/// <summary>Made-up figures of FY2568 for the registers of which the report gives none. They are examples, never the agency's own, and leave once it records its own.</summary>
internal static class KolumMonths
{
    private static readonly DateOnly First = BuddhistFiscalYear.Of(2568).Start;

    /// <summary>The examples, numbered behind what the report tells.</summary>
    /// <param name="told">What the report tells.</param>
    public static IReadOnlyList<EntrySet> Examples(IReadOnlyList<EntrySet> told)
    {
        var next = told.GroupBy(entry => entry.Register).ToDictionary(register => register.Key, register => register.Max(entry => entry.Number));
        return [.. Services().Concat(Complaints()).Concat(Uses()).Concat(Briefings()).Concat(Publicity()).Select(Numbered)];

        EntrySet Numbered((string Register, DateOnly Day, (string Field, string Text)[] Values) example) => new(
            example.Register,
            next[example.Register] = next.GetValueOrDefault(example.Register) + 1,
            RegisterValues.Of(example.Values.Select(value => KeyValuePair.Create(value.Field, value.Text))),
            "ตัวอย่าง (sample)",
            new(new(example.Day, new(16, 30), ThaiTime.Offset), "ตัวอย่าง (sample)", "ข้อมูลตัวอย่าง"),
            IsSample: true);
    }

    private static IEnumerable<(string, DateOnly, (string, string)[])> Services()
    {
        (string Service, int[] Received, int[] Late)[] services =
        [
            ("การลงทะเบียนและยื่นคำขอรับเบี้ยยังชีพผู้สูงอายุ", [14, 11, 9, 22, 17, 12, 10, 9, 8, 12, 15, 18], [1, 0, 0, 2, 1, 0, 0, 0, 1, 0, 0, 1]),
            ("การลงทะเบียนและยื่นคำขอรับเบี้ยความพิการ", [4, 3, 2, 5, 4, 6, 3, 2, 4, 3, 5, 4], [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0]),
        ];
        return services.SelectMany(service => service.Received.Index().Select(month => Month(
            Registers.ServiceMonths, month.Index, ("service", service.Service), ("received", Whole(month.Item)), ("withinTime", Whole(month.Item - service.Late[month.Index])))));
    }

    private static IEnumerable<(string, DateOnly, (string, string)[])> Complaints()
    {
        (string Kind, int[] Received, int[] Finished, int[] InTime)[] kinds =
        [
            ("general", [3, 2, 4, 5, 3, 6, 4, 3, 5, 4, 2, 3], [3, 2, 4, 4, 3, 6, 4, 3, 4, 4, 2, 2], [3, 2, 3, 3, 3, 5, 4, 3, 4, 3, 2, 2]),
            ("corruption", [0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ];
        return kinds.SelectMany(kind => kind.Received.Index().Select(month => Month(
            Registers.Complaints, month.Index, ("kind", kind.Kind), ("received", Whole(month.Item)), ("finished", Whole(kind.Finished[month.Index])), ("withinTime", Whole(kind.InTime[month.Index])))));
    }

    private static IEnumerable<(string, DateOnly, (string, string)[])> Uses()
    {
        (string Channel, int[] Uses)[] channels =
        [
            (KolumRegisters.Water, [6, 5, 7, 9, 14, 21, 26, 18, 11, 8, 7, 6]),
            (KolumRegisters.Places, [2, 3, 5, 4, 3, 4, 2, 6, 5, 4, 3, 4]),
        ];
        return channels.SelectMany(channel => channel.Uses.Index().Select(month => Month(
            Registers.ChannelMonths, month.Index, ("channel", channel.Channel), ("uses", Whole(month.Item)))));
    }

    private static IEnumerable<(string, DateOnly, (string, string)[])> Briefings()
    {
        (DateOnly Day, string Topic, int Attended)[] held =
        [
            (new(2024, 11, 6), "แผนการใช้จ่ายงบประมาณประจำปี", 26),
            (new(2025, 2, 12), "ผลการใช้จ่ายไตรมาสที่ ๑", 22),
            (new(2025, 5, 14), "ผลการใช้จ่ายไตรมาสที่ ๒", 27),
        ];
        return held.Select(briefing => (Registers.Briefings, briefing.Day, new[]
        {
            ("day", briefing.Day.ToString("O", CultureInfo.InvariantCulture)), ("unit", "กองคลัง"), ("topic", briefing.Topic), ("attended", Whole(briefing.Attended)), ("staff", "30"),
        }));
    }

    private static IEnumerable<(string, DateOnly, (string, string)[])> Publicity()
    {
        (string Topic, DateOnly[] Days)[] topics =
        [
            ("ข่าวสารการจัดโครงการ/กิจกรรม", [new(2025, 1, 10), new(2025, 2, 7), new(2025, 3, 21), new(2025, 5, 9), new(2025, 6, 13)]),
            ("การบริหารเงินงบประมาณ", [new(2025, 1, 24), new(2025, 4, 25)]),
            ("ข่าวสารหน่วยงาน", [new(2025, 1, 17), new(2025, 3, 7), new(2025, 4, 4), new(2025, 6, 20)]),
            ("การบริหารงาน", [new(2025, 2, 14), new(2025, 5, 23)]),
            ("ข้อมูลพื้นฐาน", [new(2025, 1, 8)]),
            ("การบริหารและพัฒนาทรัพยากรบุคคล", [new(2025, 3, 14)]),
            ("การส่งเสริมความโปร่งใสการป้องกันปราบปรามการทุจริต", [new(2025, 1, 31), new(2025, 3, 28), new(2025, 6, 6)]),
            ("มาตรการภายในป้องกันการทุจริต", [new(2025, 2, 28), new(2025, 6, 27)]),
        ];
        return topics.SelectMany(topic => topic.Days.Select(day => (Registers.Publicity, day, new[]
        {
            ("topic", topic.Topic), ("medium", "เว็บไซต์ (ตัวอย่าง)"), ("day", day.ToString("O", CultureInfo.InvariantCulture)),
        })));
    }

    /// <summary>A month, recorded on its last day.</summary>
    private static (string Register, DateOnly Day, (string Field, string Text)[] Values) Month(string register, int index, params (string Field, string Text)[] values)
    {
        var month = First.AddMonths(index);
        return (register, month.AddMonths(1).AddDays(-1), [("month", month.ToString("yyyy-MM", CultureInfo.InvariantCulture)), .. values]);
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Reads results of indicators, CSV or XLSX: one row per score, or per answer of a question with how many chose it. Rows without score and count are passed over.</summary>
internal sealed class IndicatorsReader : IIndicatorsReader
{
    /// <summary>The worksheet that is read.</summary>
    public const string SheetName = "ผลตัวชี้วัด";

    /// <summary>A number cannot be read.</summary>
    public const string NumberCode = "INDICATOR_NUMBER_UNREADABLE";

    /// <summary>The kind is neither official nor own.</summary>
    public const string KindCode = "INDICATOR_KIND_UNKNOWN";

    /// <summary>A row has both a score and answers, or only half of an answer.</summary>
    public const string RowCode = "INDICATOR_ROW_MIXED";

    /// <summary>The row has more columns than the headings.</summary>
    public const string ColumnsCode = "INDICATOR_ROW_COLUMNS";

    /// <summary>The headings, in the order of <see cref="IndicatorField"/>.</summary>
    public static IReadOnlyList<ColumnHeading> Headings { get; } =
    [
        new("หน่วยงาน", "agency", IsRequired: false),
        new("ปีงบประมาณ", "year", IsRequired: false),
        new("ประเภทผล", "kind", IsRequired: false),
        new("ตัวชี้วัด", "indicator", IsRequired: true),
        new("คะแนน", "score", IsRequired: false),
        new("ข้อ", "question", IsRequired: false),
        new("ข้อย่อย", "part", IsRequired: false),
        new("คะแนนตัวเลือก", "answer", IsRequired: false),
        new("จำนวนผู้เลือก", "count", IsRequired: false),
        new("ที่มา", "source", IsRequired: false),
    ];

    /// <inheritdoc/>
    public async Task<Checked<IReadOnlyList<IndicatorRow>>> ReadAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        var file = await BoundedFile.ReadAsync(content, IIndicatorsReader.LargestFile, cancellation);
        var read = file is null
            ? Checked.Refuse<IReadOnlyList<FileRow>>(FileRefusals.TooLargeWorkbook(fileName, IIndicatorsReader.LargestFile))
            : FileRows.Read(file, SheetName, fileName, cancellation);
        if (!read.TryGet(out var rows))
        {
            return Checked.Refuse<IReadOnlyList<IndicatorRow>>(read.Findings);
        }

        var headings = FileColumns.Read(rows[0].Cells, Headings, "INDICATORS", rows[0].Line, fileName);
        if (!headings.TryGet(out var columns))
        {
            return Checked.Refuse<IReadOnlyList<IndicatorRow>>(headings.Findings);
        }

        var findings = new FindingList();
        IndicatorRow[] results = [.. rows.Skip(1).Select(row => new RowText(row, columns, fileName, findings).Read()).OfType<IndicatorRow>()];
        return findings.Refuses
            ? Checked.Refuse<IReadOnlyList<IndicatorRow>>(findings.All)
            : Checked.Accept<IReadOnlyList<IndicatorRow>>(results, findings.All);
    }

    /// <summary>The cells of a row and what they mean.</summary>
    private sealed class RowText(FileRow row, FileColumns columns, string fileName, FindingList findings)
    {
        public IndicatorRow? Read()
        {
            if (columns.Surplus(row.Cells, fileName, row.Line, ColumnsCode) is { } surplus)
            {
                findings.Add(surplus);
                return null;
            }

            var (hasScore, hasAnswer) = (Has(IndicatorField.Score), Has(IndicatorField.Question) || Has(IndicatorField.Answer) || Has(IndicatorField.Count));
            if (!hasScore && !Has(IndicatorField.Count))
            {
                return null;
            }

            if (hasScore && hasAnswer)
            {
                Refuse(IndicatorField.Score, RowCode, "แถวหนึ่งเป็นคะแนนของตัวชี้วัดหรือจำนวนผู้เลือกคำตอบ อย่างใดอย่างหนึ่ง", "a row is either a score or the count of an answer");
                return null;
            }

            if (hasAnswer && !Has(IndicatorField.Question))
            {
                Refuse(IndicatorField.Question, RowCode, "แถวที่เป็นจำนวนผู้เลือกต้องบอกข้อคำถาม เช่น i4", "a row of answers names its question, for example i4");
                return null;
            }

            var (year, kind, indicator) = (Whole(IndicatorField.Year), Kind(), Whole(IndicatorField.Indicator, isNeeded: true));
            var (score, part, answer, count) = (Number(IndicatorField.Score), Whole(IndicatorField.Part), Number(IndicatorField.Answer, isNeeded: hasAnswer), Whole(IndicatorField.Count, isNeeded: hasAnswer));
            return year.IsRead && kind is not null && indicator.IsRead && score.IsRead && part.IsRead && answer.IsRead && count.IsRead
                ? new()
                {
                    Agency = Has(IndicatorField.Agency) ? Text(IndicatorField.Agency).ToLowerInvariant() : null,
                    Year = year.Value,
                    Kind = kind.Value,
                    Indicator = indicator.Value!.Value,
                    Score = score.Value,
                    Question = hasAnswer ? Text(IndicatorField.Question) : null,
                    Part = part.Value ?? 1,
                    Answer = answer.Value,
                    Count = count.Value,
                    Source = Text(IndicatorField.Source),
                    Where = field => columns.Place(fileName, row.Line, (int)field),
                }
                : null;
        }

        private string Text(IndicatorField field) => columns.Text(row.Cells, (int)field);

        private bool Has(IndicatorField field) => Text(field).Length > 0;

        private ResultKind? Kind()
        {
            ResultKind? kind = Text(IndicatorField.Kind).ToLowerInvariant() switch
            {
                "" or "official" or "ผลที่ประกาศ" => ResultKind.Official,
                "tracking" or "ติดตามเอง" => ResultKind.Tracking,
                _ => null,
            };
            if (kind is null)
            {
                Refuse(IndicatorField.Kind, KindCode, "ต้องเป็น ผลที่ประกาศ หรือ ติดตามเอง", "must be official or tracking");
            }

            return kind;
        }

        private (int? Value, bool IsRead) Whole(IndicatorField field, bool isNeeded = false)
        {
            var (number, isRead) = Number(field, isNeeded);
            if (number is null)
            {
                return (null, isRead);
            }

            if (number is >= 0 and <= int.MaxValue && decimal.Truncate(number.Value) == number)
            {
                return ((int)number.Value, true);
            }

            Refuse(field, NumberCode, "ไม่ใช่จำนวนเต็มตั้งแต่ 0", "is no whole number from 0");
            return (null, false);
        }

        private (decimal? Value, bool IsRead) Number(IndicatorField field, bool isNeeded = false)
        {
            var typed = Text(field);
            if (typed.Length == 0 && !isNeeded)
            {
                return (null, true);
            }

            if (decimal.TryParse(ThaiDigits.ToArabic(typed), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return (number, true);
            }

            Refuse(field, NumberCode, "ไม่ใช่ตัวเลข เช่น 85.21", "is no number such as 85.21");
            return (null, false);
        }

        private void Refuse(IndicatorField field, string code, string thai, string english) => findings.Add(Finding.Error(
            code, columns.Place(fileName, row.Line, (int)field), $"“{Wording.Quote(Text(field))}” {thai}", $"'{Wording.Quote(Text(field))}' {english}."));
    }
}

using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Lays out the risk assessment and its follow-up in the columns of the usual forms: identify (บส.๑), analyse (บส.๒), plan (บส.๓), report.</summary>
public static class RiskPaper
{
    /// <summary>The heading of the paper.</summary>
    public const string Title = "การประเมินความเสี่ยงการทุจริตและรายงานผลการจัดการความเสี่ยง";

    /// <summary>What is said where no risk was recorded.</summary>
    public const string NoRisks = "ยังไม่มีการบันทึกความเสี่ยงของปีนี้";

    private const string Identify = "ระบุความเสี่ยง (แบบ บส.๑)";
    private const string Analyse = "วิเคราะห์ความเสี่ยง (แบบ บส.๒)";
    private const string Plan = "แผนจัดการความเสี่ยง (แบบ บส.๓)";
    private const string FollowUp = "รายงานผลการจัดการความเสี่ยง";
    private const string Picture = "ตารางความเสี่ยงและความก้าวหน้า";
    private const string Criteria = "เกณฑ์การประเมิน";

    /// <summary>The share of the code's column: "RSK-๐๑/๒๕๖๘" stands in one line, also in letters wider than the office's.</summary>
    private const double CodeWidth = 3.6;

    private static readonly ThaiFormat Format = ThaiFormat.Official;

    /// <summary>The paper.</summary>
    public static Paper Of(Assessment assessment)
    {
        var year = Format.Year(assessment.Key.FiscalYear);
        return new(
            $"{assessment.Agency.Key}-risks-{assessment.Key.FiscalYear}",
            $"ประเมินความเสี่ยงการทุจริต {assessment.Agency.ShortName} ปีงบประมาณ {year}",
            $"{Title} {year}",
            assessment.Agency.Name,
            assessment.Risks is not { } risks || risks.Risks.Count == 0
                ? [Section(assessment, Identify, PaperLayout.Landscape, new PaperBlock.Prose(ReportLine.OfWords(NoRisks)))]
                :
                [
                    Section(assessment, Identify, PaperLayout.Landscape, Identified(risks)),
                    Section(assessment, Analyse, PaperLayout.Landscape, Analysed(risks)),
                    Section(assessment, Plan, PaperLayout.Landscape, Planned(risks)),
                    Section(assessment, FollowUp, PaperLayout.Landscape, Followed(risks)),
                    Section(assessment, Picture, PaperLayout.Portrait, [.. Figures(risks)]),
                    Section(assessment, Criteria, PaperLayout.Portrait, [.. Criterions(risks.Matrix)]),
                ]);
    }

    private static PaperSection Section(Assessment assessment, string name, PaperLayout layout, params IReadOnlyList<PaperBlock> blocks) => new(
        name,
        layout,
        layout == PaperLayout.Landscape
            ? [$"{name} ประจำปีงบประมาณ พ.ศ.{Format.Year(assessment.Key.FiscalYear)}", $"{assessment.Agency.Name} {assessment.Agency.Location}", RiskWords.AsOf(assessment.Risks?.DataAsOf, Format)]
            : [],
        assessment.Risks is { HasSampleData: true } ? $"{ChartSpec.SampleMark}: {RiskWords.SampleNotice}" : null,
        layout == PaperLayout.Portrait ? [new PaperBlock.Heading(name), .. blocks] : blocks);

    private static PaperBlock.Table Identified(RiskAssessment risks) => new(
        Identify,
        [
            new("code", ["รหัส"], CodeWidth, PaperAlignment.Middle),
            new("area", ["ด้าน"], 3.6),
            new("process", ["กระบวนงาน"], 3.4),
            new("event", ["เหตุการณ์ความเสี่ยง"], 5),
            new("causes", ["สาเหตุ"], 4),
            new("scenario", ["รูปแบบพฤติการณ์", "การให้หรือรับสินบน"], 4.3),
            new("owner", ["หน่วยงาน", "รับผิดชอบ"], 2.6),
        ],
        [.. risks.Risks.Select(risk => new PaperRow(Anchor("risk", risk), [
            PaperCell.Of(Format.Digits(risk.Code)),
            PaperCell.Of($"{Format.Number(RiskWords.Number(risk.Description.Area))}. {RiskWords.Name(risk.Description.Area).Thai}"),
            Words(risk.Description.Process),
            Words(risk.IsOpen ? risk.Description.Event : $"{risk.Description.Event} (ปิดแล้ว)"),
            Words(risk.Description.Causes),
            Words(risk.Description.Scenario),
            Words(risk.Description.OwnerUnit),
        ]))]);

    private static PaperBlock.Table Analysed(RiskAssessment risks) => new(
        Analyse,
        [
            new("code", ["รหัส"], CodeWidth, PaperAlignment.Middle),
            new("event", ["เหตุการณ์ความเสี่ยง"], 5.6),
            new("controls", ["มาตรการควบคุม", "ที่มีอยู่"], 4.3),
            new("inherent", ["ก่อนควบคุม", "(โอกาส×ผลกระทบ)"], 3.2, PaperAlignment.Middle),
            new("likelihood", ["โอกาส"], 1.7, PaperAlignment.Middle),
            new("impact", ["ผลกระทบ"], 2, PaperAlignment.Middle),
            new("score", ["คะแนน"], 1.8, PaperAlignment.Middle),
            new("level", ["ระดับ"], 2.2, PaperAlignment.Middle),
            new("colour", ["สี"], 1.8, PaperAlignment.Middle),
        ],
        [.. risks.Open.OrderByDescending(risk => risk.Current?.Rating.Score ?? 0).Select(risk => new PaperRow(Anchor("analysis", risk), [
            PaperCell.Of(Format.Digits(risk.Code)),
            Words(risk.Description.Event),
            Words(risk.Description.Controls),
            PaperCell.Of(risk.Inherent is null ? "–" : RiskWords.Said(risk.Inherent, Format)),
            PaperCell.Of(risk.Current is { } current ? Format.Number(current.Rating.Likelihood) : "–"),
            PaperCell.Of(risk.Current is { } impact ? Format.Number(impact.Rating.Impact) : "–"),
            PaperCell.Of(risk.Current is { } score ? Format.Number(score.Rating.Score) : "–"),
            PaperCell.Of(risk.Current?.Band.Name.Thai ?? "ยังไม่ประเมิน"),
            PaperCell.Of(risk.Current?.Band.ColourName.Thai ?? "–"),
        ]))]);

    private static PaperBlock.Table Planned(RiskAssessment risks) => new(
        Plan,
        [
            new("code", ["รหัส"], CodeWidth, PaperAlignment.Middle),
            new("event", ["เหตุการณ์ความเสี่ยง"], 5),
            new("strategy", ["กลยุทธ์"], 3),
            new("actions", ["มาตรการจัดการความเสี่ยง"], 6.3),
            new("owner", ["ผู้ดำเนินการ"], 3),
            new("period", ["ระยะเวลา"], 3.2, PaperAlignment.Middle),
            new("residual", ["เป้าหมาย", "(คงเหลือ)"], 2.8, PaperAlignment.Middle),
        ],
        [.. risks.Open.SelectMany(risk => Rows(risk).Select((action, index) => new PaperRow(index == 0 ? Anchor("plan", risk) : null, [
            PaperCell.Of(Format.Digits(risk.Code)),
            Words(index == 0 ? risk.Description.Event : "″"),
            PaperCell.Of(index > 0 ? "″" : Strategy(risk)),
            Words(action is null ? "" : $"{Format.Number(action.Number)}. {action.Text}"),
            Words(action?.OwnerUnit ?? ""),
            PaperCell.Of(action is null ? "–" : action.Start is { } start ? $"{Format.ShortDate(start)}–{Format.ShortDate(action.Due)}" : $"ภายใน {Format.ShortDate(action.Due)}"),
            PaperCell.Of(index > 0 ? "″" : risk.Residual is { } residual ? RiskWords.Said(residual, Format) : "–"),
        ])))]);

    private static PaperBlock.Table Followed(RiskAssessment risks) => new(
        FollowUp,
        [
            new("code", ["รหัส"], CodeWidth, PaperAlignment.Middle),
            new("action", ["มาตรการ"], 5.3),
            new("status", ["สถานะ"], 2.6, PaperAlignment.Middle),
            new("done", ["วันที่เสร็จ"], 2.6, PaperAlignment.Middle),
            new("evidence", ["หลักฐาน"], 4),
            new("movement", ["ระดับต้นปี", "และปัจจุบัน"], 3.4, PaperAlignment.Middle),
            new("six", ["รอบ ๖ เดือน"], 2.6),
            new("twelve", ["รอบ ๑๒ เดือน"], 2.6),
        ],
        [.. risks.Risks.SelectMany(risk => Rows(risk).Select((action, index) => new PaperRow(index == 0 ? Anchor("follow-up", risk) : null, [
            PaperCell.Of(Format.Digits(risk.Code)),
            Words(action is null ? "" : $"{Format.Number(action.Number)}. {action.Text}"),
            PaperCell.Of(action is null ? "–" : RiskWords.Name(action.Status).Thai),
            PaperCell.Of(action?.DoneOn is { } done ? Format.ShortDate(done) : "–"),
            Words(action?.Evidence ?? ""),
            PaperCell.Of(index > 0 ? "″" : Moved(risks, risk)),
            PaperCell.Of(index > 0 ? "″" : Reviewed(risk, ReviewRound.SixMonths)),
            PaperCell.Of(index > 0 ? "″" : Reviewed(risk, ReviewRound.TwelveMonths)),
        ])))]);

    private static IEnumerable<PaperBlock> Figures(RiskAssessment risks)
    {
        var reduction = risks.Reduction();
        yield return new PaperBlock.Prose(ReportLine.OfWords(RiskCharts.Summary(risks, RatingKind.Current)
            + (reduction.Percent is { } percent ? $" · คะแนนคงเหลือต่ำกว่าปัจจุบันร้อยละ {Format.Number(percent)} ({Format.Number(reduction.Risks)} {RiskWords.Risks})" : "")));
        foreach (var chart in new[] { RiskCharts.HeatMap(risks, RatingKind.Current), RiskCharts.Movement(risks), RiskCharts.Treatment(risks) })
        {
            yield return new PaperBlock.Figure(chart, $"{chart.AsOfLabel} · ตาราง {Format.Digits(risks.Matrix.Version)} · แผนภูมิ {chart.Key} · ข้อเท็จจริง {risks.FactsHash()[..12]}");
        }
    }

    private static IEnumerable<PaperBlock> Criterions(RiskMatrix matrix)
    {
        yield return new PaperBlock.Prose(ReportLine.OfWords($"{Format.Digits(matrix.Name.Thai)} · ที่มา: {Format.Digits(matrix.Source)}"));
        if (matrix.Note is { } note)
        {
            yield return new PaperBlock.Prose(ReportLine.OfWords(Format.Digits(note.Thai)));
        }

        yield return new PaperBlock.Table(
            Criteria,
            [new("level", ["ระดับ"], 2, PaperAlignment.Middle), new("likelihood", ["โอกาสเกิด"], 7), new("impact", ["ผลกระทบ"], 7)],
            [.. Enumerable.Range(0, Math.Max(matrix.Likelihood.Levels.Count, matrix.Impact.Levels.Count)).Select(level => new PaperRow(null, [
                PaperCell.Of(Format.Number(level + 1)),
                Words(Format.Digits(matrix.Likelihood.Levels.ElementAtOrDefault(level)?.Text?.Thai ?? "")),
                Words(Format.Digits(matrix.Impact.Levels.ElementAtOrDefault(level)?.Text?.Thai ?? "")),
            ]))]);
        yield return new PaperBlock.Table(
            "ระดับความเสี่ยง",
            [new("band", ["ระดับ"], 3), new("score", ["คะแนน"], 3, PaperAlignment.Middle), new("colour", ["สี"], 3, PaperAlignment.Middle), new("handling", ["การจัดการ"], 8)],
            [.. matrix.Bands.Select(band => new PaperRow(null, [
                PaperCell.Of(band.Name.Thai),
                PaperCell.Of($"{Format.Number(band.From)}–{Format.Number(band.UpTo)}"),
                PaperCell.Of(band.ColourName.Thai),
                PaperCell.Of(band.Handling.Thai),
            ]))]);
    }

    /// <summary>A row for each action that was not dropped; one without where there is none.</summary>
    private static IEnumerable<RiskAction?> Rows(Risk risk) =>
        risk.Actions.Where(action => action.Status != RiskActionStatus.Dropped).Cast<RiskAction?>().DefaultIfEmpty();

    private static string Strategy(Risk risk)
    {
        var strategy = risk.Description.Strategy is { } chosen ? RiskWords.Name(chosen).Thai : "–";
        return risk.Acceptance is { Until: { } until } ? $"{strategy} ถึง {Format.ShortDate(until)}" : strategy;
    }

    private static string Moved(RiskAssessment risks, Risk risk)
    {
        var first = risks.FirstRated is { } since ? risks.MovementSince(since).FirstOrDefault(movement => movement.Code == risk.Code)?.From : null;
        return first is null || first.Rating == risk.Current?.Rating
            ? RiskWords.Said(risk.Current, Format)
            : $"{RiskWords.Said(first, Format)}\nเป็น {RiskWords.Said(risk.Current, Format)}";
    }

    private static string Reviewed(Risk risk, ReviewRound round) => risk.Review(round) is { } review ? $"{Format.ShortDate(review.Day)}\n{review.Text}" : "–";

    private static PaperCell Words(string text) => PaperCell.Of(string.IsNullOrWhiteSpace(text) ? "–" : text);

    private static string Anchor(string of, Risk risk) => $"{of}-{ThaiFormat.Plain.Number(RiskCode.NumberIn(risk.Code))}";
}

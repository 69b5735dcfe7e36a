using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>
/// Reads totals from pasted text. A survey and its numbers stand on one line, or the survey alone and its numbers on the lines that follow;
/// what could mean two things is asked and never guessed.
/// </summary>
internal sealed class PastedCountsReader : IPastedCountsReader
{
    /// <inheritdoc/>
    public IReadOnlyList<PastedCount> Read(string text, DateOnly today)
    {
        if (text.Length > IPastedCountsReader.LongestText)
        {
            return [new(1, "", null, null, [PasteNotices.TooLong()])];
        }

        var pages = new Pages(today);
        foreach (var (i, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            pages.Take(PastedLine.Read(line, i + 1, today));
        }

        return pages.Counts();
    }

    /// <summary>Goes through the lines and remembers what holds from one to the next.</summary>
    private sealed class Pages(DateOnly today)
    {
        private readonly List<(int Line, Func<PastedCount> Count)> found = [];

        /// <summary>The survey whose numbers may follow on the next line.</summary>
        private PastedDraft? open;

        /// <summary>The day that a line of its own gave to the lines after it.</summary>
        private PastedDay? day;

        public IReadOnlyList<PastedCount> Counts() =>
            [.. found.Select(one => one.Count()).OrderBy(count => count.Line)];

        public void Take(PastedLine line)
        {
            if (line.IsBlank)
            {
                return;
            }

            // A message of a chat stands for itself.
            open = line.IsMessage ? null : open;
            if (line.Marks.Any(mark => mark.Kind == PastedKind.Survey))
            {
                TakeSurveys(line);
            }
            else if (!TakeDay(line) && !TakeMore(line))
            {
                found.Add((line.Number, () => new(line.Number, line.Body, null, null, [PasteNotices.Skipped(line.Number)])));
            }
        }

        private void TakeSurveys(PastedLine line)
        {
            var drafts = new List<PastedDraft>();
            var (lead, chunks) = Chunks(line);
            var lineDays = Days(line.Marks);
            var leadDays = Days(lead);

            // "25 คน IIT": a count before the only survey is its count. Otherwise nobody can tell whose it is.
            var leadCounts = lead.FindAll(mark => mark.Kind == PastedKind.Count);
            var isLeadItsOwn = leadCounts.Count > 0 && chunks.Count == 1 && !chunks[0].Exists(PastedDraft.IsNumber);
            var taken = isLeadItsOwn ? lead.FindAll(mark => mark.Kind is PastedKind.Count or PastedKind.Quota) : leadCounts;
            foreach (var chunk in chunks)
            {
                var days = Days(chunk) is { Count: > 0 } own ? own : leadDays.Count > 0 ? leadDays : lineDays;
                var draft = new PastedDraft(SurveyOf(chunk), line.Number)
                {
                    AreNumbersTurned = line.TurnsNumbers || (leadCounts.Count > 0 && !isLeadItsOwn),
                    IsDayAmbiguous = days.Count > 1,
                    Day = days.Count > 0 ? days[0] : day,
                };
                draft.Add(line, [.. taken, .. chunk]);
                if (drafts.Find(other => other.Survey.Code == draft.Survey.Code && other.Day?.Day == draft.Day?.Day) is { } same)
                {
                    same.Add(draft);
                }
                else
                {
                    drafts.Add(draft);
                }
            }

            found.AddRange(drafts.Select(draft => (line.Number, (Func<PastedCount>)(() => draft.Read(today)))));
            open = drafts is [{ Survey.Code: not null } only] && (line.IsPlain || only.HasNumbers) ? only : null;
        }

        /// <summary>A day alone on its line, or one that is said to be the day of the figures.</summary>
        private bool TakeDay(PastedLine line)
        {
            if (Days(line.Marks) is not [var only] || !line.Marks.All(mark => mark.Kind is PastedKind.Day or PastedKind.Other) || !(only.HoldsOn || line.IsPlain))
            {
                return false;
            }

            day = only;
            if (open is { HasNumbers: false, Day: null })
            {
                open.Day = only;
            }

            found.Add((line.Number, () => new(line.Number, line.Body, null, null, [Notice(line.Number, only)])));
            return true;
        }

        /// <summary>Numbers of a survey that stands on a line before.</summary>
        private bool TakeMore(PastedLine line)
        {
            if (open is null || line.Marks.Count == 0 || !line.IsPlain)
            {
                return false;
            }

            if (!open.HasNumbers || !line.Marks.Any(PastedDraft.IsNumber))
            {
                if (Days(line.Marks) is [var own, ..] days)
                {
                    (open.Day, open.IsDayAmbiguous) = (own, days.Count > 1);
                }

                open.Add(line, line.Marks);
                return true;
            }

            // The next day of a table: a day and a number.
            if (Days(line.Marks) is [var next])
            {
                var draft = new PastedDraft(open.Survey, line.Number) { Day = next };
                draft.Add(line, line.Marks);
                found.Add((line.Number, () => draft.Read(today)));
                open = draft;
                return true;
            }

            return false;
        }

        private static Domain.Common.Finding Notice(int line, PastedDay day) => day switch
        {
            { Day: null } => PasteNotices.DayUnreadable(line),
            { IsYearAssumed: true } => PasteNotices.YearAssumed(line, day.Day.Value),
            _ => PasteNotices.DayTaken(line, day.Day.Value),
        };

        private static List<PastedDay> Days(IEnumerable<PastedMark> marks) => [.. marks.Select(mark => mark.Day).OfType<PastedDay>().DistinctBy(one => one.Day)];

        /// <summary>What stands before the first survey, and each survey with what stands behind it.</summary>
        private static (List<PastedMark> Lead, List<List<PastedMark>> Chunks) Chunks(PastedLine line)
        {
            var (lead, chunks) = (new List<PastedMark>(), new List<List<PastedMark>>());
            var named = default(PastedSurvey);
            foreach (var mark in line.Marks)
            {
                if (mark.Survey is not { } survey)
                {
                    named = null;
                }
                else if (named?.MayBe(survey) != true)
                {
                    chunks.Add([]);
                    named = survey;
                }
                else if (named.IsPartAssumed)
                {
                    // "ภายนอก (EIT ส่วนที่ 2)" names one survey twice.
                    named = survey;
                }

                (chunks.Count == 0 ? lead : chunks[^1]).Add(mark);
            }

            return (lead, chunks);
        }

        /// <summary>The survey of a chunk; a word that names the part outweighs one that leaves it open.</summary>
        private static PastedSurvey SurveyOf(List<PastedMark> chunk)
        {
            var named = chunk.Select(mark => mark.Survey).OfType<PastedSurvey>().ToList();
            return named.Find(survey => !survey.IsPartAssumed) ?? named[0];
        }
    }
}

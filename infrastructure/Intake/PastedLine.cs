using System.Text;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>A line of a pasted text, with what is understood of it.</summary>
internal sealed class PastedLine
{
    private const int LongestQuote = 200;

    private readonly string shown;

    private PastedLine(int number, string shown, bool isMessage, int bodyStart, IReadOnlyList<PastedMark> marks) =>
        (Number, this.shown, IsMessage, BodyStart, Marks) = (number, shown, isMessage, bodyStart, marks);

    /// <summary>The line, counted from 1.</summary>
    public int Number { get; }

    /// <summary>Whether it begins as a message of a chat does: with a time, and mostly with a name that no pattern knows.</summary>
    public bool IsMessage { get; }

    /// <summary>What is understood, in order.</summary>
    public IReadOnlyList<PastedMark> Marks { get; }

    private int BodyStart { get; }

    /// <summary>Whether nothing can be seen in it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(shown);

    /// <summary>Whether all its words are ones that go around counts and days: then it may go on from the line before.</summary>
    public bool IsPlain => PastedWords.Filler().Replace(Unread(shown.Length), "").Length == 0;

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number, counted from 1.</param>
    /// <param name="today">For a day without a year.</param>
    public static PastedLine Read(string line, int number, DateOnly today)
    {
        var visible = Visible(line);
        var head = PastedWords.ChatHead().Match(ThaiDigits.ToArabic(visible));
        var shown = visible.Replace('\t', ' ');
        var text = ThaiDigits.ToArabic(shown);
        var marks = PastedMarks.Of(text, head.Success ? head.Length : 0, today);

        // Without tabs nobody can tell where the name ends: the message begins with the first thing that is understood.
        var body = !head.Success ? 0 : head.Groups["tab"].Success ? head.Length : marks.Count > 0 ? marks[0].Start : shown.Length;
        return new(number, shown, head.Success, body, marks);
    }

    /// <summary>The line without the time and the name of a chat.</summary>
    public string Body => Cut(BodyStart, IsMessage && Marks.Count > 0 && BodyStart == Marks[0].Start ? Marks[^1].End : shown.Length);

    /// <summary>Whether words before the first survey make the numbers of the line something else than counts: "เป้าหมาย IIT 30 คน".</summary>
    public bool TurnsNumbers => Marks.FirstOrDefault(mark => mark.Kind == PastedKind.Survey) is { } survey && PastedWords.TurnsNumbers().IsMatch(Unread(survey.Start));

    /// <summary>From the first of some marks to the last, as it was written.</summary>
    public string Written(IReadOnlyList<PastedMark> marks) => marks.Count == 0 ? "" : Cut(marks.Min(mark => mark.Start), marks.Max(mark => mark.End));

    private string Cut(int start, int end)
    {
        var cut = shown[start..Math.Max(start, end)].Trim();
        return cut.Length > LongestQuote ? cut[..LongestQuote] + "…" : cut;
    }

    /// <summary>What is not understood up to a place, without the time and the name of a chat.</summary>
    private string Unread(int end)
    {
        var rest = new StringBuilder();
        var at = BodyStart;
        foreach (var mark in Marks.TakeWhile(mark => mark.Start < end))
        {
            rest.Append(shown, at, Math.Max(0, mark.Start - at)).Append(' ');
            at = mark.End;
        }

        return rest.Append(shown, at, Math.Max(0, end - at)).ToString();
    }

    /// <summary>Without invisible letters; every run of blanks one blank, but tabs stay.</summary>
    private static string Visible(string line)
    {
        var letters = new StringBuilder(line.Length);
        foreach (var letter in Wording.Visible(line).Replace("\u0E4D\u0E32", "\u0E33", StringComparison.Ordinal))
        {
            var isBlank = letter != '\t' && (char.IsWhiteSpace(letter) || char.IsControl(letter));
            if (!isBlank)
            {
                letters.Append(letter);
            }
            else if (letters.Length > 0 && letters[^1] != ' ')
            {
                letters.Append(' ');
            }
        }

        return letters.ToString();
    }
}

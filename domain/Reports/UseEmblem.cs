using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What a picture file is.</summary>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>, found in its content.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PictureFacts(string MediaType, int Width, int Height);

/// <summary>Tells what a picture file is; its name is not asked.</summary>
public interface IPictureReader
{
    /// <summary>What a file is, or nothing where it is no PNG or JPEG that can be drawn.</summary>
    PictureFacts? Read(ReadOnlyMemory<byte> file);
}

/// <summary>Puts the agency's emblem (ตราครุฑ or its own seal) at the head of its memo, and takes it out again.</summary>
/// <param name="files">Where it is kept.</param>
/// <param name="pictures">Tells what the file is.</param>
/// <param name="clock">Now.</param>
public sealed class UseEmblem(IAgencyFiles files, IPictureReader pictures, TimeProvider clock)
{
    /// <summary>Error: the file is no PNG or JPEG.</summary>
    public const string NotAPicture = "EMBLEM_NOT_A_PICTURE";

    /// <summary>Error: the file is larger than <see cref="LargestFile"/>.</summary>
    public const string TooLarge = "EMBLEM_TOO_LARGE";

    /// <summary>Error: the picture has fewer pixels than <see cref="FewestPixels"/> along a side.</summary>
    public const string TooSmall = "EMBLEM_TOO_SMALL";

    /// <summary>Error: a change needs a reason of 1–500 characters.</summary>
    public const string ReasonMissing = "EMBLEM_REASON_MISSING";

    /// <summary>Error: there is no emblem to take out.</summary>
    public const string None = "EMBLEM_NONE";

    /// <summary>The largest file, bytes (1 MiB).</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>The fewest pixels along a side: about 170 to the inch at 1.5 cm.</summary>
    public const int FewestPixels = 100;

    private const string Subject = "emblem";

    /// <summary>Checks a picture and puts it into use.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="content">The file; at most <see cref="LargestFile"/> bytes are kept.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<PictureFacts>> RunAsync(AgencyKey agency, Stream content, string fileName, string reason, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.DescribeAgency, agency) is { } refusal)
        {
            return Checked.Refuse<PictureFacts>(refusal);
        }

        var problems = Reasons.Problems(reason, Subject, ReasonMissing).ToList();
        var file = await BoundedFile.ReadAsync(content, LargestFile, cancellation);
        var facts = file is null ? null : pictures.Read(file);
        if (file is null)
        {
            problems.Add(Finding.Error(TooLarge, new(fileName), "แฟ้มตราใหญ่เกิน 1 MiB โปรดลดขนาดรูป", "The emblem's file is larger than 1 MiB; make the picture smaller."));
        }
        else if (facts is null)
        {
            problems.Add(Finding.Error(NotAPicture, new(fileName), "แฟ้มไม่ใช่รูป PNG หรือ JPEG ที่เปิดได้", "The file is no PNG or JPEG that can be opened."));
        }
        else if (facts.Width < FewestPixels || facts.Height < FewestPixels)
        {
            problems.Add(Finding.Error(
                TooSmall, new(fileName), $"รูปเล็กเกินไป ({facts.Width}×{facts.Height}) ต้องไม่น้อยกว่า {FewestPixels}×{FewestPixels} จุด", $"The picture is too small ({facts.Width}×{facts.Height}); it needs at least {FewestPixels}×{FewestPixels} pixels."));
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<PictureFacts>(problems);
        }

        await files.AddAsync(agency, new(AgencyFilePurpose.Emblem, fileName, facts!.MediaType, file!, Recorded(reason, actor)), cancellation);
        return Checked.Accept(facts);
    }

    /// <summary>Takes the emblem out of use: a place for it stands in the memo.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<Recorded>> RemoveAsync(AgencyKey agency, string reason, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.DescribeAgency, agency) is { } refusal)
        {
            return Checked.Refuse<Recorded>(refusal);
        }

        var problems = Reasons.Problems(reason, Subject, ReasonMissing).ToList();
        if (await files.FindAsync(agency, AgencyFilePurpose.Emblem, cancellation) is null)
        {
            problems.Add(Finding.Error(None, new(Subject), "หน่วยงานยังไม่ได้ใส่ตรา", "The agency has no emblem in use."));
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<Recorded>(problems);
        }

        var recorded = Recorded(reason, actor);
        await files.RemoveAsync(agency, AgencyFilePurpose.Emblem, recorded, cancellation);
        return Checked.Accept(recorded);
    }

    private Recorded Recorded(string reason, Actor actor) => new(ThaiTime.Now(clock), actor.Name, reason.Trim());
}

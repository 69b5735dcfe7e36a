using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>Takes agencies in, so that assessments can be opened for them.</summary>
/// <param name="store">Where agencies are.</param>
public sealed class RegisterAgency(IAgencyStore store)
{
    private const int LongestName = 200;
    private const int LongestPart = 100;

    /// <summary>Stores a new agency.</summary>
    /// <param name="key">Its key as typed: 2–32 lower-case letters, digits and hyphens.</param>
    /// <param name="name">Its full Thai name, 1–200 characters.</param>
    /// <param name="shortName">Its short Thai name, 1–100 characters.</param>
    /// <param name="englishName">Its English name, up to 200 characters; empty where it has none.</param>
    /// <param name="district">Its district (Thai, without the word), 1–100 characters.</param>
    /// <param name="province">Its province (Thai, without the word), 1–100 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The agency, or why it was refused (codes: <see cref="AgencyCodes"/>).</returns>
    public async Task<Checked<Agency>> RunAsync(
        string key, string name, string shortName, string englishName, string district, string province, Actor actor, CancellationToken cancellation)
    {
        var problems = new List<Finding>();
        if (AgencyKey.TryOf(key) is not { } agency)
        {
            return Checked.Refuse<Agency>([Finding.Error(
                AgencyCodes.KeyInvalid, new("agency", "code"), "รหัสหน่วยงานใช้อักษร a–z ตัวเล็ก ตัวเลข และขีดกลาง 2–32 ตัว", "An agency's code is 2 to 32 lower-case letters, digits and hyphens."), .. Names()]);
        }

        if (actor.Refusal(Permission.RegisterAgencies, agency) is { } refusal)
        {
            return Checked.Refuse<Agency>(refusal);
        }

        problems.AddRange(Names());
        if (problems.Count == 0 && await store.ExistsAsync(agency, cancellation))
        {
            problems.Add(Finding.Error(AgencyCodes.Exists, new("agency", "code"), $"มีหน่วยงานรหัส {agency} อยู่แล้ว", $"An agency of the code {agency} is stored already."));
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<Agency>(problems);
        }

        var registered = new Agency(agency, name.Trim(), shortName.Trim(), englishName.Trim(), district.Trim(), province.Trim());
        await store.AddAgencyAsync(registered, cancellation);
        return Checked.Accept(registered);

        IEnumerable<Finding> Names() =>
        [
            .. Problem(name, "name", "ชื่อหน่วยงาน", "name", 1, LongestName),
            .. Problem(shortName, "shortName", "ชื่อย่อ", "short name", 1, LongestPart),
            .. Problem(englishName, "englishName", "ชื่อภาษาอังกฤษ", "English name", 0, LongestName),
            .. Problem(district, "district", "อำเภอ", "district", 1, LongestPart),
            .. Problem(province, "province", "จังหวัด", "province", 1, LongestPart),
        ];
    }

    private static IEnumerable<Finding> Problem(string text, string field, string thai, string english, int least, int most) =>
        text.Trim().Length >= least && text.Trim().Length <= most && !text.Trim().Any(char.IsControl)
            ? []
            : [Finding.Error(
                AgencyCodes.NameInvalid,
                new("agency", field),
                least == 0 ? $"{thai}ต้องไม่เกิน {most} ตัวอักษร" : $"{thai}ต้องมี 1 ถึง {most} ตัวอักษร",
                least == 0 ? $"The {english} has at most {most} characters." : $"The {english} has 1 to {most} characters.")];
}

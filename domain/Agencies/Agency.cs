using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>A state agency that is assessed.</summary>
/// <param name="Key">Its stable key.</param>
/// <param name="Name">Its full Thai name: องค์การบริหารส่วนตำบลกอลำ.</param>
/// <param name="ShortName">Its short Thai name: อบต.กอลำ.</param>
/// <param name="EnglishName">Its English name.</param>
/// <param name="District">อำเภอ, without the word.</param>
/// <param name="Province">จังหวัด, without the word.</param>
public sealed record Agency(AgencyKey Key, string Name, string ShortName, string EnglishName, string District, string Province)
{
    /// <summary>Where it is, as paper says it: อำเภอยะรัง จังหวัดปัตตานี.</summary>
    public string Location => $"อำเภอ{District} จังหวัด{Province}";
}

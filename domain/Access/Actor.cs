using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Who does something, and what they may do. Use cases take it; pages and resolvers never decide who it is.</summary>
/// <param name="Name">A name that people recognise in a history.</param>
/// <param name="Rights">What they may do.</param>
public sealed record Actor(string Name, Rights Rights)
{
    /// <summary>Hears of each refusal, so that the audit trail has it; nobody where nothing.</summary>
    public Action<Permission, AgencyKey>? Refused { get; init; }

    /// <summary>The person at the machine, trusted while the program listens on loopback only (local mode).</summary>
    public static Actor LocalUser { get; } = new("ผู้ใช้เครื่องนี้ (local user)", Rights.Everything);

    /// <summary>The program itself, where nobody asks: watchers, checks at their hour.</summary>
    public static Actor Program { get; } = new("ระบบ (program)", Rights.Everything);

    /// <summary>The program itself, at its first start.</summary>
    public static Actor FirstStart { get; } = new("การเริ่มระบบครั้งแรก (first start)", Rights.Everything);

    /// <summary>Somebody who is not known: published reports only.</summary>
    public static Actor Nobody { get; } = new("ไม่ระบุตัวตน (anonymous)", Rights.None);

    /// <summary>Somebody who looks at a chart on the agency's own site: they read what is shown there, and do nothing.</summary>
    public static Actor Visitor(AgencyKey agency) =>
        new("ผู้ชมเว็บของหน่วยงาน (visitor)", Rights.Of([new Grant(Role.ProvincialReader, agency)], new HashSet<Permission> { Permission.ReadAssessments }));

    /// <summary>The error that refuses what they may not do; nothing where they may.</summary>
    /// <param name="permission">What a use case asks for.</param>
    /// <param name="agency">Whose data it is about.</param>
    public Finding? Refusal(Permission permission, AgencyKey agency)
    {
        if (Rights.May(permission, agency))
        {
            return null;
        }

        Refused?.Invoke(permission, agency);
        return Finding.Error(
            AccessCodes.Denied,
            new(agency.Value, permission.ToString()),
            $"{Name} ไม่มีสิทธิ์ “{PermissionNames.Thai(permission)}” ของหน่วยงาน {agency} ไม่มีการบันทึก โปรดติดต่อผู้ดูแลระบบของหน่วยงาน",
            $"{Name} may not “{PermissionNames.English(permission)}” for {agency}; nothing was stored. Ask the agency's administrator.");
    }
}

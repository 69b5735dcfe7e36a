using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>The codes of everything that can be wrong with a webhook; a closed list.</summary>
public static class WebhookCodes
{
    /// <summary>Error: there is no such webhook.</summary>
    public const string Unknown = "WEBHOOK_UNKNOWN";

    /// <summary>Error: the address is not https, carries a password, or is too long.</summary>
    public const string AddressInvalid = "WEBHOOK_ADDRESS_INVALID";

    /// <summary>Error: the name of the address stands for no public address.</summary>
    public const string AddressNotPublic = "WEBHOOK_ADDRESS_NOT_PUBLIC";

    /// <summary>Error: no event is chosen, or the test, which cannot be chosen.</summary>
    public const string EventsInvalid = "WEBHOOK_EVENTS_INVALID";

    /// <summary>Error: the description is too long.</summary>
    public const string DescriptionTooLong = "WEBHOOK_DESCRIPTION_TOO_LONG";

    /// <summary>Error: the agency has as many webhooks as it may.</summary>
    public const string TooMany = "WEBHOOK_TOO_MANY";
}

/// <summary>What is found, in words.</summary>
internal static class WebhookFindings
{
    public static Finding Unknown() => Finding.Error(WebhookCodes.Unknown, At("id"), "ไม่มี webhook นี้ อาจถูกลบไปแล้ว", "There is no such webhook; it may have been removed.");

    public static Finding AddressInvalid(bool mayBeHttp) => Finding.Error(
        WebhookCodes.AddressInvalid,
        At("address"),
        mayBeHttp ? "ที่อยู่ต้องขึ้นต้นด้วย https:// หรือ http:// ไม่มีรหัสผ่าน และไม่ยาวเกิน 2,000 ตัวอักษร" : "ที่อยู่ต้องขึ้นต้นด้วย https:// ไม่มีรหัสผ่าน และไม่ยาวเกิน 2,000 ตัวอักษร",
        mayBeHttp ? "The address begins with https:// or http://, has no password and at most 2,000 characters." : "The address begins with https://, has no password and at most 2,000 characters.");

    public static Finding AddressNotPublic(string problem) => Finding.Error(
        WebhookCodes.AddressNotPublic, At("address"), $"ส่งไปยังที่อยู่นี้ไม่ได้: ไม่ใช่ที่อยู่สาธารณะหรือหาไม่พบ ({problem})", $"Nothing is sent to this address: it is not public, or not found ({problem}).");

    public static Finding EventsInvalid() => Finding.Error(
        WebhookCodes.EventsInvalid, At("events"), "โปรดเลือกเหตุการณ์อย่างน้อยหนึ่งอย่าง (ไม่รวมการทดสอบ)", "Choose at least one event; the test is not one of them.");

    public static Finding DescriptionTooLong() => Finding.Error(
        WebhookCodes.DescriptionTooLong, At("description"), $"คำอธิบายยาวได้ไม่เกิน {Webhook.LongestDescription} ตัวอักษร", $"The description has at most {Webhook.LongestDescription} characters.");

    public static Finding TooMany() => Finding.Error(
        WebhookCodes.TooMany, At("agency"), $"หน่วยงานหนึ่งมี webhook ได้ไม่เกิน {Webhook.MostPerAgency} รายการ", $"An agency has at most {Webhook.MostPerAgency} webhooks.");

    private static Place At(string field) => new("webhook", field);
}

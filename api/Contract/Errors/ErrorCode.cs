using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Contract.Errors;

/// <summary>Everything that can go wrong with a request as a whole; a closed list, found in <c>extensions.code</c>.</summary>
/// <remarks>What a person can mend in a mutation's input is not here: that stands in the payload, see <see cref="UserErrorCode"/>.</remarks>
internal enum ErrorCode
{
    /// <summary>The HTTP request is not a GraphQL request.</summary>
    BadRequest,

    /// <summary>The document is not GraphQL.</summary>
    SyntaxError,

    /// <summary>The document does not fit the schema.</summary>
    ValidationFailed,

    /// <summary>A variable is missing or not of its type.</summary>
    VariableInvalid,

    /// <summary>The document has no operation of the given name.</summary>
    OperationUnknown,

    /// <summary>An argument is of the right type and outside its range.</summary>
    ArgumentInvalid,

    /// <summary>The document or its variables are larger than allowed; <c>extensions.limit</c> says which limit it is.</summary>
    LimitExceeded,

    /// <summary>The operation would cost more than one operation may.</summary>
    TooCostly,

    /// <summary>The caller has used up the points of the minute.</summary>
    RateLimited,

    /// <summary>Automatic persisted queries: no document of this hash is known; send it along once.</summary>
    PersistedQueryNotFound,

    /// <summary>Automatic persisted queries: the hash is not that of the document.</summary>
    PersistedQueryMismatch,

    /// <summary>No persisted document has this id.</summary>
    DocumentUnknown,

    /// <summary>Callers who are not signed in may run only the documents that this server publishes.</summary>
    DocumentNotTrusted,

    /// <summary>Introspection is for signed-in callers and tokens.</summary>
    IntrospectionRefused,

    /// <summary>The operation took too long.</summary>
    TimedOut,

    /// <summary>Only GET (queries) and POST are answered.</summary>
    MethodNotAllowed,

    /// <summary>The answer is JSON only.</summary>
    NotAcceptable,

    /// <summary>The body is larger than 256 KB.</summary>
    BodyTooLarge,

    /// <summary>A form with its files is larger than 28 MB.</summary>
    FormTooLarge,

    /// <summary>The body is not JSON in UTF-8, nor a form of this program.</summary>
    MediaTypeUnsupported,

    /// <summary>Local mode: the Host header does not name this machine.</summary>
    HostNotLocal,

    /// <summary>Account mode: nobody is signed in, and no token that works came along.</summary>
    NotSignedIn,

    /// <summary>Account mode: the account's roles ask for a second factor, which is not set up.</summary>
    SecondFactorMissing,

    /// <summary>The request comes from a page of another origin.</summary>
    OriginNotLocal,

    /// <summary>The form has no valid antiforgery token.</summary>
    AntiforgeryInvalid,

    /// <summary>The client's address holds as many sockets and event streams as it may.</summary>
    TooManyStreams,

    /// <summary>The database cannot keep or give something now; <c>extensions.reason</c> says why. Nothing was stored.</summary>
    StorageUnavailable,

    /// <summary>A fault of this program; the log tells more under the correlation id.</summary>
    Internal,
}

/// <summary>What the codes say and which HTTP status they have.</summary>
internal static class ErrorCodes
{
    /// <summary>The code as clients see it: ARGUMENT_INVALID.</summary>
    public static string Name(ErrorCode code) => EnumNames.Of(code);

    /// <summary>The HTTP status of an answer that has nothing else to tell.</summary>
    public static int Status(ErrorCode code) => code switch
    {
        ErrorCode.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ErrorCode.NotAcceptable => StatusCodes.Status406NotAcceptable,
        ErrorCode.BodyTooLarge or ErrorCode.FormTooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorCode.MediaTypeUnsupported => StatusCodes.Status415UnsupportedMediaType,
        ErrorCode.HostNotLocal => StatusCodes.Status421MisdirectedRequest,
        ErrorCode.NotSignedIn => StatusCodes.Status401Unauthorized,
        ErrorCode.SecondFactorMissing or ErrorCode.OriginNotLocal or ErrorCode.DocumentNotTrusted or ErrorCode.IntrospectionRefused => StatusCodes.Status403Forbidden,
        ErrorCode.DocumentUnknown => StatusCodes.Status404NotFound,
        ErrorCode.RateLimited or ErrorCode.TooManyStreams => StatusCodes.Status429TooManyRequests,
        ErrorCode.TimedOut or ErrorCode.StorageUnavailable => StatusCodes.Status503ServiceUnavailable,
        // Clients of automatic persisted queries take anything else for a failure and do not send the document.
        ErrorCode.PersistedQueryNotFound => StatusCodes.Status200OK,
        ErrorCode.Internal => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>Whether a code is about the HTTP request or its answering, and not about the document: then any media type tells it by its status.</summary>
    public static bool IsAboutHttp(ErrorCode code) => code is ErrorCode.BadRequest or ErrorCode.MethodNotAllowed or ErrorCode.NotAcceptable
        or ErrorCode.BodyTooLarge or ErrorCode.MediaTypeUnsupported or ErrorCode.RateLimited or ErrorCode.TooManyStreams or ErrorCode.PersistedQueryMismatch
        or ErrorCode.DocumentUnknown or ErrorCode.DocumentNotTrusted or ErrorCode.StorageUnavailable or ErrorCode.Internal;

    /// <summary>What a code says where nothing more exact is known.</summary>
    public static BilingualText Text(ErrorCode code) => code switch
    {
        ErrorCode.BadRequest => new("คำขอนี้ไม่ใช่คำขอ GraphQL", "This is not a GraphQL request."),
        ErrorCode.SyntaxError => new("เอกสาร GraphQL เขียนไม่ถูกไวยากรณ์", "The document is not GraphQL."),
        ErrorCode.ValidationFailed => new("เอกสาร GraphQL ไม่ตรงกับ schema", "The document does not fit the schema."),
        ErrorCode.VariableInvalid => new("ตัวแปรขาดหายหรือผิดชนิด", "A variable is missing or not of its type."),
        ErrorCode.OperationUnknown => new("ไม่พบ operation ที่ระบุ", "The document has no such operation."),
        ErrorCode.ArgumentInvalid => new("ค่าที่ส่งมาอยู่นอกช่วงที่รับได้", "An argument is outside its range."),
        ErrorCode.LimitExceeded => new("คำขอใหญ่เกินกำหนด", "The document or its variables are larger than allowed."),
        ErrorCode.TooCostly => new("คำขอมีค่าใช้จ่ายเกินกำหนด", "The operation costs more than one operation may."),
        ErrorCode.RateLimited => new("ใช้โควตาของนาทีนี้หมดแล้ว โปรดรอแล้วส่งใหม่", "The points of this minute are used up; wait and send it again."),
        ErrorCode.PersistedQueryNotFound => new("ไม่รู้จักเอกสารตาม hash นี้ โปรดส่งเอกสารมาด้วย", "PersistedQueryNotFound"),
        ErrorCode.PersistedQueryMismatch => new("hash ไม่ตรงกับเอกสารที่ส่งมา", "The hash is not the SHA-256 of the document."),
        ErrorCode.DocumentUnknown => new("ไม่มีเอกสารตาม documentId นี้", "There is no document of this id."),
        ErrorCode.DocumentNotTrusted => new(
            "ผู้ที่ไม่ได้ลงชื่อเข้าใช้เรียกได้เฉพาะเอกสารที่ระบบเผยแพร่ไว้ (documentId)", "Without signing in, only the documents that this server publishes can be run (documentId)."),
        ErrorCode.IntrospectionRefused => new(
            "ดู schema ผ่าน introspection ได้เมื่อลงชื่อเข้าใช้หรือมี token หรืออ่านได้ที่ /graphql/schema.graphql",
            "Introspection is for signed-in callers and tokens; the schema can be read at /graphql/schema.graphql."),
        ErrorCode.TimedOut => new("ใช้เวลานานเกินกำหนด", "The operation took too long."),
        ErrorCode.MethodNotAllowed => new("ใช้ GET สำหรับ query เท่านั้น อย่างอื่นใช้ POST", "Use GET for queries only, and POST for everything else."),
        ErrorCode.NotAcceptable => new(
            "ตอบได้เฉพาะ application/graphql-response+json และ application/json", "The answer is application/graphql-response+json or application/json."),
        ErrorCode.BodyTooLarge => new("ข้อมูลใหญ่เกิน 256 KB", "The body is larger than 256 KB."),
        ErrorCode.FormTooLarge => new(
            "ข้อมูลที่ส่งใหญ่เกิน 28 MB ยังไม่มีการบันทึก แฟ้มหลักฐานต้องไม่เกิน 20 MB โปรดย่อหรือแบ่งแฟ้ม แล้วส่งใหม่",
            "The form is larger than 28 MB; nothing was stored. A file of evidence has at most 20 MB: make it smaller and send it again."),
        ErrorCode.MediaTypeUnsupported => new("ต้องส่งเป็น application/json (UTF-8)", "Send the body as application/json in UTF-8."),
        ErrorCode.HostNotLocal => new(
            "โปรแกรมทำงานในโหมดเครื่องเดียว เปิดได้ที่ http://localhost หรือ http://127.0.0.1 เท่านั้น",
            "The program runs in local mode; open it at http://localhost or http://127.0.0.1 only."),
        ErrorCode.NotSignedIn => new(
            "ต้องเข้าใช้ก่อน หรือส่งโทเค็นที่ยังใช้ได้ (Authorization: Bearer …)", "Sign in first, or send a token that works (Authorization: Bearer …)."),
        ErrorCode.SecondFactorMissing => new(
            "บทบาทนี้ต้องตั้งการยืนยันสองขั้นก่อน ที่หน้า /account", "This role asks for a second factor: set it up at /account first."),
        ErrorCode.OriginNotLocal => new(
            "ไม่รับการเขียนข้อมูลจากหน้าเว็บอื่น", "A page of another origin may not write."),
        ErrorCode.AntiforgeryInvalid => new(
            "แบบฟอร์มหมดอายุหรือไม่ได้มาจากโปรแกรมนี้ โปรดเปิดหน้าใหม่แล้วส่งอีกครั้ง",
            "The form is too old or not of this program; open the page again and send it once more."),
        ErrorCode.TooManyStreams => new(
            "เครื่องนี้เปิดการเชื่อมต่อค้างไว้มากเกินกำหนด โปรดปิดบางรายการแล้วลองใหม่",
            "This address holds too many sockets and event streams; close some and try again."),
        ErrorCode.StorageUnavailable => new("ฐานข้อมูลใช้ไม่ได้ในขณะนี้ ไม่มีการบันทึก", "The database cannot be used now; nothing was stored."),
        ErrorCode.Internal => new(
            "โปรแกรมขัดข้อง แจ้งผู้ดูแลพร้อมรหัส correlationId", "Something failed in this program; tell its keeper the correlationId."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Unknown code."),
    };
}

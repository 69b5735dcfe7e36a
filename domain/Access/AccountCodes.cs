namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Codes of what can be wrong with accounts, sign-in and tokens.</summary>
public static class AccountCodes
{
    /// <summary>There is no such account, or it is not theirs to manage.</summary>
    public const string Unknown = "ACCOUNT_UNKNOWN";

    /// <summary>The name to sign in with is taken.</summary>
    public const string NameTaken = "ACCOUNT_NAME_TAKEN";

    /// <summary>A name has another form than asked.</summary>
    public const string NameInvalid = "ACCOUNT_NAME_INVALID";

    /// <summary>The role is held already, or not held.</summary>
    public const string GrantUnchanged = "ACCOUNT_GRANT_UNCHANGED";

    /// <summary>Nobody would be left who manages every agency's accounts.</summary>
    public const string LastAdministrator = "ACCOUNT_LAST_ADMINISTRATOR";

    /// <summary>The system that signs people in gives no role of this program.</summary>
    public const string ProviderGivesNoRole = "SIGN_IN_NO_ROLE";

    /// <summary>The system that signs people in did not answer as it should, or they turned back.</summary>
    public const string ProviderFailed = "SIGN_IN_PROVIDER_FAILED";

    /// <summary>Password and roles of the account are the matter of the system that signs it in.</summary>
    public const string OfProvider = "ACCOUNT_OF_PROVIDER";

    /// <summary>The agency is not known.</summary>
    public const string AgencyUnknown = "ACCOUNT_AGENCY_UNKNOWN";

    /// <summary>Name, password or code are wrong, or the account is locked or disabled: which one is not told.</summary>
    public const string SignInRefused = "SIGN_IN_REFUSED";

    /// <summary>The password is too short, too simple, or holds the name.</summary>
    public const string PasswordWeak = "PASSWORD_WEAK";

    /// <summary>The link was used, is too old, or was opened from elsewhere.</summary>
    public const string LinkInvalid = "SIGN_IN_LINK_INVALID";

    /// <summary>The code of the authenticator is wrong.</summary>
    public const string CodeWrong = "SIGN_IN_CODE_WRONG";

    /// <summary>What a browser answered with a passkey does not hold.</summary>
    public const string PasskeyRefused = "PASSKEY_REFUSED";

    /// <summary>A token's name, scope or expiry is out of range.</summary>
    public const string TokenInvalid = "TOKEN_INVALID";

    /// <summary>There is no such token, or it is not theirs.</summary>
    public const string TokenUnknown = "TOKEN_UNKNOWN";
}

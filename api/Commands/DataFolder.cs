namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>Where the data lie: <c>--data DIR</c>, else <c>ITA_DATA</c>, else the user's local application data.</summary>
internal static class DataFolder
{
    /// <summary>The environment variable that names it.</summary>
    public const string Variable = "ITA_DATA";

    /// <summary>The folder; it is made where it does not exist.</summary>
    /// <exception cref="CommandRefusedException">It cannot be made, or no folder is known at all.</exception>
    public static string Open(DirectoryInfo? option)
    {
        var folder = option?.FullName
            ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? Path.GetFullPath(named) : Default());
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException(
                ExitCode.Failed,
                "DATA_FOLDER_UNUSABLE",
                $"สร้างหรือเปิดโฟลเดอร์ข้อมูล {folder} ไม่ได้ โปรดระบุโฟลเดอร์อื่นด้วย --data",
                $"The data folder {folder} cannot be made or opened; name another one with --data.");
        }
    }

    private static string Default()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return local.Length > 0
            ? Path.Combine(local, "kolum-ita-analytics")
            : throw new CommandRefusedException(
                ExitCode.Failed,
                "DATA_FOLDER_UNKNOWN",
                $"ไม่ทราบโฟลเดอร์ข้อมูล โปรดระบุด้วย --data หรือ {Variable}",
                $"No data folder is known; name one with --data or {Variable}.");
    }
}

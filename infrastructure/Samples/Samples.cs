namespace Kolum.ItaAnalytics.Infrastructure.Samples;

/// <summary>The files that the program carries for its first start.</summary>
public static class Samples
{
    /// <summary>The file name of the report.</summary>
    public const string ReportFileName = "kolum-fy2568-integrity-report.txt";

    /// <summary>The file name of the sample counts.</summary>
    public const string CountsFileName = "kolum-fy2568-sample-counts.csv";

    /// <summary>The real report of อบต.กอลำ for the fiscal year 2568.</summary>
    public static Stream OpenReport() => Open(ReportFileName);

    /// <summary>Made-up counts of IIT and EIT part 1: the report states none. They are examples, never facts.</summary>
    public static Stream OpenCounts() => Open(CountsFileName);

    private static Stream Open(string fileName) =>
        typeof(Samples).Assembly.GetManifestResourceStream("Samples/" + fileName)
        ?? throw new InvalidOperationException($"The sample {fileName} is not in the assembly.");
}

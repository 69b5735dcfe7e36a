using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>Matrices as JSON files, in the form of <c>risk-matrix.json</c>.</summary>
internal sealed class RiskMatrixReader : IRiskMatrixReader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
    };

    public async Task<Checked<RiskMatrix>> ReadAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        if (await BoundedFile.ReadAsync(content, IRiskMatrixReader.LargestFile, cancellation) is not { } bytes)
        {
            return Unreadable(fileName, null);
        }

        try
        {
            return JsonSerializer.Deserialize<RiskMatrix>(bytes, Json) is { } matrix ? Checked.Accept(matrix) : Unreadable(fileName, null);
        }
        catch (JsonException problem)
        {
            return Unreadable(fileName, (int?)problem.LineNumber + 1);
        }
    }

    public byte[] Write(RiskMatrix matrix) => JsonSerializer.SerializeToUtf8Bytes(matrix, Json);

    private static Checked<RiskMatrix> Unreadable(string fileName, int? row) => Checked.Refuse<RiskMatrix>(Finding.Error(
        IRiskMatrixReader.Unreadable,
        new(fileName, Row: row),
        "แฟ้มไม่ใช่ตารางความเสี่ยงแบบ JSON โปรดเริ่มจากแฟ้มที่ได้จากคำสั่ง risks … matrix export",
        "The file is no risk matrix in JSON; begin with the file that 'risks … matrix export' writes."));
}

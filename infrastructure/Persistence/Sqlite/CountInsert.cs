using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;

/// <summary>Inserts counts with one prepared command, made from the model: a new column is inserted without a word here.</summary>
internal sealed class CountInsert : IDisposable
{
    private readonly SqliteCommand command;
    private readonly (SqliteParameter Parameter, Func<ResponseCountRow, object?> Value)[] columns;

    public CountInsert(SqliteItaContext database)
    {
        var table = database.Model.FindEntityType(typeof(ResponseCountRow))!;
        columns =
        [
            .. table.GetProperties().Select(property =>
            {
                var read = property.PropertyInfo!;
                var convert = property.GetTypeMapping().Converter;
                return (
                    new SqliteParameter($"$p{property.GetIndex()}", null),
                    (Func<ResponseCountRow, object?>)(row => read.GetValue(row) is { } value ? convert?.ConvertToProvider(value) ?? value : null));
            }),
        ];
        command = (SqliteCommand)database.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction?)database.Database.CurrentTransaction?.GetDbTransaction();
        var names = table.GetProperties().Select(property => $"\"{property.GetColumnName()}\"");
        command.CommandText = $"INSERT INTO \"{table.GetTableName()}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))})";
        command.Parameters.AddRange([.. columns.Select(column => column.Parameter)]);
        command.Prepare();
    }

    public void Run(ResponseCountRow row)
    {
        foreach (var (parameter, value) in columns)
        {
            parameter.Value = value(row) ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}

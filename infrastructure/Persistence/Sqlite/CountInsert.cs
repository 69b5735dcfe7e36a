using System.Globalization;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;

/// <summary>Inserts counts with one prepared statement, made from the model: a new column is inserted without a word here.</summary>
/// <remarks>
/// The statement is SQLite's own, because a command of Microsoft.Data.Sqlite finds and binds every parameter anew for every row;
/// here a column is bound when its value differs from the row before, which most columns of an import never do.
/// </remarks>
internal sealed class CountInsert : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly Column[] columns;

    /// <summary>Prepares the statement on the open connection; what it inserts belongs to the connection's transaction.</summary>
    public CountInsert(SqliteItaContext database)
    {
        var table = database.Model.FindEntityType(typeof(ResponseCountRow))!;
        columns = [.. table.GetProperties().Select(property => new Column(property))];
        connection = ((SqliteConnection)database.Database.GetDbConnection()).Handle!;
        var names = columns.Select(column => $"\"{column.Name}\"");
        var sql = $"INSERT INTO \"{table.GetTableName()}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection, sql, out statement), connection);
    }

    /// <summary>Inserts a row.</summary>
    /// <exception cref="SqliteException">The database refuses it.</exception>
    public void Run(ResponseCountRow row)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Bind(statement, i + 1, row);
        }

        var code = raw.sqlite3_step(statement);
        if (code != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, connection);
        }

        raw.sqlite3_reset(statement);
    }

    public void Dispose() => statement.Dispose();

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        private object? bound;

        public string Name { get; } = property.GetColumnName();

        public void Bind(sqlite3_stmt statement, int index, ResponseCountRow row)
        {
            var value = getter.GetClrValue(row);
            if (Equals(value, bound))
            {
                return;
            }

            bound = value;
            var stored = value is null ? null : convert?.Invoke(value) ?? value;
            _ = stored switch
            {
                null => raw.sqlite3_bind_null(statement, index),
                int number => raw.sqlite3_bind_int64(statement, index, number),
                _ => raw.sqlite3_bind_text(statement, index, Text(stored)),
            };
        }

        /// <summary>As Microsoft.Data.Sqlite writes it.</summary>
        private static string Text(object value) => value switch
        {
            string text => text,
            Guid id => id.ToString().ToUpperInvariant(),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"A column of {value.GetType()} is not inserted yet."),
        };
    }
}

using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Kolum.ItaAnalytics.Infrastructure.Persistence.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kolum.ItaAnalytics.Tests.Persistence;

/// <summary>
/// A SQL Server context without a server: connections and transactions are not opened, each command is written down and answered
/// with one row of plain values (an id, a 0 or a 1), so that the stores go on to their next command.
/// </summary>
internal sealed class SqlServerRecorder : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    private readonly List<string> commands = [];

    /// <summary>The commands, each with its parameters declared before it.</summary>
    public IReadOnlyList<string> Commands => commands;

    public SqlServerItaContext Open()
    {
        var builder = new DbContextOptionsBuilder<SqlServerItaContext>().AddInterceptors(this);
        SqlServerItaContext.Configure(builder, "Server=none;Database=none");
        return new(builder.Options);
    }

    /// <summary>Runs something against the context; what it makes of the invented answers does not matter, what it asked does.</summary>
    public async Task RecordAsync(Func<Task> ask)
    {
        var before = commands.Count;
        try
        {
            await ask();
        }
        catch (Exception) when (commands.Count > before)
        {
            // An invented row cannot be turned into a domain object, or a batch misses its ids: the command is on record.
        }
    }

    public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        InterceptionResult<DbCommand>.SuppressWithResult(new FreeCommand());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Record(command);
        return new(InterceptionResult<DbDataReader>.SuppressWithResult(InventedRow(command.CommandText)));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(command);
        return new(InterceptionResult<int>.SuppressWithResult(1));
    }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => new(InterceptionResult.Suppress());

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult<DbTransaction>.SuppressWithResult(new NoTransaction(connection)));

    /// <summary>An assessment is found, with its agency; everything else is empty.</summary>
    private static DataTableReader InventedRow(string sql)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        object[] row = sql switch
        {
            _ when sql.Contains("EXISTS", StringComparison.Ordinal) => [false],
            _ when sql.Contains("FROM [Assessments]", StringComparison.Ordinal) && sql.Contains("[Agencies]", StringComparison.Ordinal) =>
                [1, 2568, "kolum", "ยะรัง", "Kolum", 1L, "กอลำ", "ปัตตานี", "อบต."],
            _ when sql.Contains("FROM [ServicePointLinks]", StringComparison.Ordinal) && sql.Contains("SELECT TOP(2) [a].[AgencyKey]", StringComparison.Ordinal) => ["kolum"],
            _ when sql.Contains("FROM [Assessments]", StringComparison.Ordinal) => [2568],
            _ => [],
        };
        for (var column = 0; column < Math.Max(1, row.Length); column++)
        {
            table.Columns.Add(FormattableString.Invariant($"c{column}"), row.Length == 0 ? typeof(int) : row[column].GetType());
        }

        if (row.Length > 0)
        {
            table.Rows.Add(row);
        }

        return table.CreateDataReader();
    }

    private void Record(DbCommand command)
    {
        var declarations = command.Parameters.Cast<SqlParameter>().Select(p => $"DECLARE {p.ParameterName} {TypeOf(p)};");
        commands.Add(string.Join('\n', declarations.Append(command.CommandText)));
    }

    private static string TypeOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar => "nvarchar(max)",
        SqlDbType.VarChar => "varchar(max)",
        SqlDbType.DateTime2 => "datetime2",
        _ => parameter.SqlDbType.ToString().ToLowerInvariant(),
    };

    /// <summary>A command of SQL Server that does not mind whose transaction it stands in.</summary>
    private sealed class FreeCommand : DbCommand
    {
        private readonly SqlCommand inner = new();

        [AllowNull]
        public override string CommandText
        {
            get => inner.CommandText;
            set => inner.CommandText = value;
        }

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => inner.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
        }

        public override int ExecuteNonQuery() => throw new NotSupportedException("There is no server.");

        public override object? ExecuteScalar() => throw new NotSupportedException("There is no server.");

        public override void Prepare()
        {
        }

        protected override DbParameter CreateDbParameter() => inner.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => throw new NotSupportedException("There is no server.");

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }

    private sealed class NoTransaction(DbConnection connection) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => IsolationLevel.Unspecified;

        protected override DbConnection? DbConnection => connection;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }
}

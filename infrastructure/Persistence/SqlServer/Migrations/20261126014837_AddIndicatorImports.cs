using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddIndicatorImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ImportId",
                table: "IndicatorEntries",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "IndicatorImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    Rows = table.Column<int>(type: "int", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UndoneReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorImports", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorEntries_ImportId",
                table: "IndicatorEntries",
                column: "ImportId");

            migrationBuilder.AddForeignKey(
                name: "FK_IndicatorEntries_IndicatorImports_ImportId",
                table: "IndicatorEntries",
                column: "ImportId",
                principalTable: "IndicatorImports",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_IndicatorEntries_IndicatorImports_ImportId",
                table: "IndicatorEntries");

            migrationBuilder.DropTable(
                name: "IndicatorImports");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorEntries_ImportId",
                table: "IndicatorEntries");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "IndicatorEntries");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddFactsVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "FactsVersion",
                table: "Agencies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_Name_Key",
                table: "Agencies",
                columns: new[] { "Name", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_Province_Key",
                table: "Agencies",
                columns: new[] { "Province", "Key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Agencies_Name_Key",
                table: "Agencies");

            migrationBuilder.DropIndex(
                name: "IX_Agencies_Province_Key",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "FactsVersion",
                table: "Agencies");
        }
    }
}

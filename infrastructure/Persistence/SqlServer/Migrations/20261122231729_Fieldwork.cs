using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Fieldwork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ResponseCounts_Supersedes",
                table: "ResponseCounts");

            migrationBuilder.DropIndex(
                name: "IX_ResponseCounts_SurveyId_IdempotencyKey",
                table: "ResponseCounts");

            migrationBuilder.AddColumn<string>(
                name: "GroupCode",
                table: "ResponseCounts",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ImportId",
                table: "ResponseCounts",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportRow",
                table: "ResponseCounts",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AgencyClass",
                table: "AgencyProfiles",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "sao");

            migrationBuilder.CreateTable(
                name: "AllowedHosts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AgencyKey = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Host = table.Column<string>(type: "varchar(253)", unicode: false, maxLength: 253, nullable: false),
                    IsAllowed = table.Column<bool>(type: "bit", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllowedHosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AllowedHosts_Agencies_AgencyKey",
                        column: x => x.AgencyKey,
                        principalTable: "Agencies",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalendarDays",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AgencyKey = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsWorkingDay = table.Column<bool>(type: "bit", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarDays_Agencies_AgencyKey",
                        column: x => x.AgencyKey,
                        principalTable: "Agencies",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CountImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<int>(type: "int", nullable: false),
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
                    table.PrimaryKey("PK_CountImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CountImports_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServicePointLinks",
                columns: table => new
                {
                    Code = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false),
                    SurveyId = table.Column<int>(type: "int", nullable: false),
                    GroupCode = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServicePointLinks", x => x.Code);
                    table.ForeignKey(
                        name: "FK_ServicePointLinks_Surveys_SurveyId",
                        column: x => x.SurveyId,
                        principalTable: "Surveys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SurveyId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyDecisions_Surveys_SurveyId",
                        column: x => x.SurveyId,
                        principalTable: "Surveys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScanCounts",
                columns: table => new
                {
                    LinkCode = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Scans = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScanCounts", x => new { x.LinkCode, x.Day });
                    table.ForeignKey(
                        name: "FK_ScanCounts_ServicePointLinks_LinkCode",
                        column: x => x.LinkCode,
                        principalTable: "ServicePointLinks",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ResponseCounts_ImportId",
                table: "ResponseCounts",
                column: "ImportId",
                filter: "\"ImportId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ResponseCounts_Supersedes",
                table: "ResponseCounts",
                column: "Supersedes",
                unique: true,
                filter: "\"Supersedes\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ResponseCounts_SurveyId_IdempotencyKey",
                table: "ResponseCounts",
                columns: new[] { "SurveyId", "IdempotencyKey" },
                unique: true,
                filter: "\"IdempotencyKey\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AllowedHosts_AgencyKey",
                table: "AllowedHosts",
                column: "AgencyKey");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarDays_AgencyKey_Day",
                table: "CalendarDays",
                columns: new[] { "AgencyKey", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_CountImports_AssessmentId",
                table: "CountImports",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ServicePointLinks_SurveyId_GroupCode",
                table: "ServicePointLinks",
                columns: new[] { "SurveyId", "GroupCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyDecisions_SurveyId",
                table: "SurveyDecisions",
                column: "SurveyId");

            // Windows and quotas become decisions with a history. Sample quotas follow from the sample profile and need none.
            migrationBuilder.Sql(
                """
                INSERT INTO [SurveyDecisions] ([SurveyId], [Kind], [Body], [RecordedAt], [RecordedBy], [Reason])
                SELECT [Id], 'Window', CONCAT(N'{"Start":"', CONVERT(nvarchar(10), [WindowStart], 23), N'","EndExclusive":"', CONVERT(nvarchar(10), [WindowEndExclusive], 23),
                    N'","Source":"', STRING_ESCAPE([WindowSource], 'json'), N'","Confidence":"', [WindowConfidence], N'"}'),
                    '2024-10-01T00:00:00', N'migration', N'ย้ายจากรุ่นก่อน' FROM [Surveys];
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO [SurveyDecisions] ([SurveyId], [Kind], [Body], [RecordedAt], [RecordedBy], [Reason])
                SELECT [Id], 'Quota', CONCAT(N'{"Required":', [QuotaRequired], N',"Source":"', STRING_ESCAPE([QuotaSource], 'json'), N'","Confidence":"', [QuotaConfidence], N'","IsSample":false}'),
                    '2024-10-01T00:00:00', N'migration', N'ย้ายจากรุ่นก่อน' FROM [Surveys] WHERE [QuotaIsSample] = 0;
                """);

            migrationBuilder.DropCheckConstraint(
                name: "CK_Surveys_Quota_Positive",
                table: "Surveys");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Surveys_Window_Forward",
                table: "Surveys");

            migrationBuilder.DropColumn(
                name: "QuotaConfidence",
                table: "Surveys");

            migrationBuilder.DropColumn(
                name: "QuotaIsSample",
                table: "Surveys");

            migrationBuilder.DropColumn(
                name: "QuotaOverridden",
                table: "Surveys");

            migrationBuilder.DropColumn(
                name: "QuotaRequired",
                table: "Surveys");

            migrationBuilder.DropColumn(
                name: "QuotaRule",
                table: "Surveys");

            migrationBuilder.DropColumn(
                name: "QuotaSource",
                table: "Surveys");

            migrationBuilder.DropColumn(
                name: "WindowConfidence",
                table: "Surveys");

            migrationBuilder.DropColumn(
                name: "WindowEndExclusive",
                table: "Surveys");

            migrationBuilder.DropColumn(
                name: "WindowSource",
                table: "Surveys");

            migrationBuilder.DropColumn(
                name: "WindowStart",
                table: "Surveys");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("The history of windows, quotas and groups has no place in the earlier tables.");
    }
}

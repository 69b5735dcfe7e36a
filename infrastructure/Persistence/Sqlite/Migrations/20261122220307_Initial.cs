using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Agencies",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EnglishName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Province = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agencies", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "AgencyProfiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgencyKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Headcount = table.Column<int>(type: "INTEGER", nullable: false),
                    SizeClass = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyProfiles", x => x.Id);
                    table.CheckConstraint("CK_AgencyProfiles_Headcount_Positive", "\"Headcount\" > 0");
                    table.ForeignKey(
                        name: "FK_AgencyProfiles_Agencies_AgencyKey",
                        column: x => x.AgencyKey,
                        principalTable: "Agencies",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Assessments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AgencyKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assessments_Agencies_AgencyKey",
                        column: x => x.AgencyKey,
                        principalTable: "Agencies",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeasureVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AssessmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    ResponsibleUnits = table.Column<string>(type: "TEXT", nullable: false),
                    PeriodStart = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PeriodEndExclusive = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PeriodAsWritten = table.Column<string>(type: "TEXT", nullable: false),
                    Results = table.Column<string>(type: "TEXT", nullable: false),
                    Outcomes = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureVersions", x => x.Id);
                    table.CheckConstraint("CK_MeasureVersions_Number_Positive", "\"Number\" > 0");
                    table.ForeignKey(
                        name: "FK_MeasureVersions_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutcomeCharts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AssessmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    MeasureNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ChartKeys = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutcomeCharts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutcomeCharts_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportCovers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AssessmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Memo = table.Column<string>(type: "TEXT", nullable: true),
                    SourceHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Findings = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportCovers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportCovers_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Surveys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AssessmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Part = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WindowStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WindowEndExclusive = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WindowSource = table.Column<string>(type: "TEXT", nullable: false),
                    WindowConfidence = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    QuotaRequired = table.Column<int>(type: "INTEGER", nullable: false),
                    QuotaRule = table.Column<string>(type: "TEXT", nullable: false),
                    QuotaSource = table.Column<string>(type: "TEXT", nullable: false),
                    QuotaConfidence = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    QuotaOverridden = table.Column<bool>(type: "INTEGER", nullable: false),
                    QuotaIsSample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Surveys", x => x.Id);
                    table.CheckConstraint("CK_Surveys_Quota_Positive", "\"QuotaRequired\" > 0");
                    table.CheckConstraint("CK_Surveys_Window_Forward", "\"WindowEndExclusive\" > \"WindowStart\"");
                    table.ForeignKey(
                        name: "FK_Surveys_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResponseCounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SurveyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    Value = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    IdempotencyKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Supersedes = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResponseCounts", x => x.Id);
                    table.CheckConstraint("CK_ResponseCounts_Value_NotNegative", "\"Value\" >= 0");
                    table.ForeignKey(
                        name: "FK_ResponseCounts_ResponseCounts_Supersedes",
                        column: x => x.Supersedes,
                        principalTable: "ResponseCounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResponseCounts_Surveys_SurveyId",
                        column: x => x.SurveyId,
                        principalTable: "Surveys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgencyProfiles_AgencyKey_EffectiveFrom",
                table: "AgencyProfiles",
                columns: new[] { "AgencyKey", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_AgencyKey_FiscalYear",
                table: "Assessments",
                columns: new[] { "AgencyKey", "FiscalYear" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeasureVersions_AssessmentId_Number_RecordedAt",
                table: "MeasureVersions",
                columns: new[] { "AssessmentId", "Number", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutcomeCharts_AssessmentId_MeasureNumber_RecordedAt",
                table: "OutcomeCharts",
                columns: new[] { "AssessmentId", "MeasureNumber", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportCovers_AssessmentId_RecordedAt",
                table: "ReportCovers",
                columns: new[] { "AssessmentId", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ResponseCounts_Supersedes",
                table: "ResponseCounts",
                column: "Supersedes",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResponseCounts_SurveyId_Day",
                table: "ResponseCounts",
                columns: new[] { "SurveyId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_ResponseCounts_SurveyId_IdempotencyKey",
                table: "ResponseCounts",
                columns: new[] { "SurveyId", "IdempotencyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_AssessmentId_Code",
                table: "Surveys",
                columns: new[] { "AssessmentId", "Code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgencyProfiles");

            migrationBuilder.DropTable(
                name: "MeasureVersions");

            migrationBuilder.DropTable(
                name: "OutcomeCharts");

            migrationBuilder.DropTable(
                name: "ReportCovers");

            migrationBuilder.DropTable(
                name: "ResponseCounts");

            migrationBuilder.DropTable(
                name: "Surveys");

            migrationBuilder.DropTable(
                name: "Assessments");

            migrationBuilder.DropTable(
                name: "Agencies");
        }
    }
}

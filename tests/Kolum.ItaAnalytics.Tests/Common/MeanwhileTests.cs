using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Common;

/// <summary>What others saved while a form was open.</summary>
public sealed class MeanwhileTests
{
    [Property]
    public void A_form_that_nobody_else_touched_is_stored_whatever_was_typed(string? stored, string? typed) =>
        Meanwhile.Since(Meanwhile.Write(Form(stored)), Form(stored), Form(typed)).Should().BeEmpty();

    [Property]
    public void Two_who_type_the_same_do_not_meet(string? opened, string? saved) =>
        Meanwhile.Since(Meanwhile.Write(Form(opened)), Form(saved), Form(saved)).Should().BeEmpty();

    [Fact]
    public void A_field_that_somebody_else_changed_is_told_with_what_stood_and_what_stands()
    {
        var seen = Meanwhile.Write([new("สาเหตุ", "ก"), new("การควบคุม", "ข")]);

        var changes = Meanwhile.Since(seen, [new("สาเหตุ", "ก"), new("การควบคุม", "ค")], [new("สาเหตุ", "ง"), new("การควบคุม", "ข")]);

        changes.Should().Equal(new FieldChange("การควบคุม", "ข", "ค"));
        var refusal = Meanwhile.Refusal("risk", changes);
        refusal.Code.Should().Be("CHANGED_MEANWHILE");
        refusal.Message.Thai.Should().Contain("การควบคุม").And.NotContain("สาเหตุ");
    }

    [Fact]
    public void Line_ends_of_browsers_are_no_change() =>
        Meanwhile.Since(Meanwhile.Write(Form("ก\r\nข\r\n")), Form("ก\nข"), Form("ค")).Should().BeEmpty();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[\"ก\",\"ข\"]")]
    [InlineData("[null]")]
    public void What_is_no_memory_of_this_form_holds_nobody_up(string? seen) =>
        Meanwhile.Since(seen, Form(""), Form("ค")).Should().BeEmpty();

    private static FormField[] Form(string? value) => [new("ช่อง", value)];
}

using System.Globalization;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

public sealed class PagingTests
{
    private const string List = "Some.list";

    [Property]
    public Property Pages_from_either_end_make_up_the_whole_list_without_a_gap_or_a_repeat() => Prop.ForAll(
        Gen.Choose(0, 250).ToArbitrary(), Gen.Choose(1, 100).ToArbitrary(), (length, size) =>
        {
            int[] all = [.. Enumerable.Range(0, length)];
            var (forward, backward) = (new List<int>(), new List<int>());
            for (var page = Cut(all, PageRequest.Of(size, null, null, null)); ; page = Cut(all, PageRequest.Of(size, page.Items[^1].Cursor, null, null)))
            {
                forward.AddRange(page.Items.Select(item => item.Item));
                page.HasMoreBefore.Should().Be(forward.Count > page.Items.Count);
                if (!page.HasMoreAfter)
                {
                    break;
                }
            }

            for (var page = Cut(all, PageRequest.Of(null, null, size, null)); ; page = Cut(all, PageRequest.Of(null, null, size, page.Items[0].Cursor)))
            {
                backward.InsertRange(0, page.Items.Select(item => item.Item));
                page.TotalCount.Should().Be(length);
                if (!page.HasMoreBefore)
                {
                    break;
                }
            }

            return forward.SequenceEqual(all) && backward.SequenceEqual(all);
        });

    [Property]
    public bool A_cursor_with_any_letter_changed_is_refused_or_means_the_same(NonEmptyString key, PositiveInt place, char letter)
    {
        var cursor = Cursors.Of(List, key.Get).ToCharArray();
        cursor[place.Get % cursor.Length] = letter;
        var tampered = new string(cursor);
        try
        {
            // The last letter of base64 holds bits that say nothing: such a text is the same cursor.
            return Cursors.KeyOf(List, tampered) == Round(key.Get);
        }
        catch (ContractError refused)
        {
            return refused.ErrorCode == ErrorCode.ArgumentInvalid;
        }

        // A lone half of a letter pair does not survive UTF-8.
        static string Round(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void A_page_stays_where_it_is_when_the_list_grows()
    {
        var before = Cut([10, 20, 30], PageRequest.Of(1, null, null, null));

        Cut([5, 10, 20, 30], PageRequest.Of(1, before.Items[0].Cursor, null, null)).Items.Select(item => item.Item).Should().Equal(20);
    }

    [Fact]
    public void A_cursor_of_something_that_is_gone_is_refused()
    {
        var page = Cut([10, 20], PageRequest.Of(1, null, null, null));

        FluentActions.Invoking(() => Cut([20], PageRequest.Of(1, page.Items[0].Cursor, null, null))).Should().Throw<ContractError>();
    }

    [Fact]
    public void Equal_items_keep_their_order_and_texts_are_compared_letter_by_letter_whatever_the_culture()
    {
        var sorted = Ordering.Sorted<(string Text, int Place), Field>([("ข", 1), ("a", 2), ("B", 3), ("a", 4)], [new By { Field = Field.Text }], (_, item) => item.Text);

        sorted.Select(item => item.Place).Should().Equal(3, 2, 4, 1);
        Ordering.Name(List, [new By { Field = Field.Text }]).Should().NotBe(Ordering.Name(List, [new By { Field = Field.Text, Direction = SortDirection.Desc }]));
    }

    [Property]
    public bool A_range_admits_what_each_of_its_parts_admits(int value, int from, int to, int[] among)
    {
        var admitted = new RangeFilter<int> { Gte = from, Lte = to, In = among, Between = new() { From = from, To = to } }.Admits(value);

        return admitted == (value >= from && value <= to && among.Contains(value));
    }

    [Fact]
    public void What_has_no_value_is_admitted_by_an_empty_filter_only()
    {
        new RangeFilter<int>().Admits(null).Should().BeTrue();
        new RangeFilter<int> { Gte = 0 }.Admits(null).Should().BeFalse();
        new RangeFilter<int> { In = [] }.Admits(1).Should().BeFalse();
        new StringFilter().Admits(null).Should().BeTrue();
        new StringFilter { StartsWith = "ก" }.Admits(null).Should().BeFalse();
        new StringFilter { Contains = "อง", StartsWith = "ก" }.Admits("กอง").Should().BeTrue();
        new StringFilter { Eq = "a" }.Admits("A").Should().BeFalse();
        new EnumFilter<SortDirection> { In = [SortDirection.Asc] }.Admits(SortDirection.Desc).Should().BeFalse();
    }

    private static Page<int> Cut(IReadOnlyList<int> all, PageRequest page) => Paging.Cut(all, page, List, item => item.ToString(CultureInfo.InvariantCulture));

    private enum Field
    {
        Text,
    }

    private sealed class By : SortBy<Field>;
}

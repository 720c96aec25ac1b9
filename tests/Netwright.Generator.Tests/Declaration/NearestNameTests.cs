using Netwright.Generator.Model;

namespace Netwright.Generator.Tests.Declaration;

/// <summary>"Did you mean" must name what was meant, or nothing.</summary>
public sealed class NearestNameTests
{
    private static readonly string[] Names = ["dense1", "dense2", "embedding1", "hidden", "a", "Skip"];

    [Theory]
    [InlineData("dense1", "dense1")]
    [InlineData("DENSE2", "dense2")]
    [InlineData("densee2", "dense2")]
    [InlineData("dnse1", "dense1")]
    [InlineData("dense_1", "dense1")]
    [InlineData("desne2", "dense2")]
    [InlineData("hiden", "hidden")]
    [InlineData("Embeding1", "embedding1")]
    [InlineData("skp", "Skip")]
    public void A_name_with_few_slips_is_the_one_that_was_meant(string written, string meant) => Assert.Equal(meant, NearestName.To(written, Names));

    [Theory]
    [InlineData("output")]
    [InlineData("lstm1")]
    [InlineData("b")]
    [InlineData("")]
    public void A_name_far_from_all_others_is_near_to_none(string written) => Assert.Null(NearestName.To(written, Names));

    [Fact]
    public void Of_two_as_near_the_first_is_meant() => Assert.Equal("dense1", NearestName.To("dense3", Names));

    [Fact]
    public void Letters_that_are_swapped_are_one_slip() => Assert.Equal("ba", NearestName.To("ab", ["xy", "ba"]));
}

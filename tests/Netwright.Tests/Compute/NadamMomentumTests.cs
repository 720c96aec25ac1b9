using Netwright.Compute;

namespace Netwright.Tests.Compute;

public class NadamMomentumTests
{
    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(0.5, 3)]
    [InlineData(0.9, 1)]
    [InlineData(0.9, 20)]
    [InlineData(0.9, 300)]
    [InlineData(0.9, 5000)]
    [InlineData(0.9999, 1000)]
    [InlineData(0.9999, 1001)]
    [InlineData(0.9999, 30000)]
    public void What_the_product_leaves_of_one_is_that_of_the_momentums_multiplied_one_by_one(double beta, int step)
    {
        double product = 1;
        for (int earlier = 1; earlier <= step; earlier++)
            product *= beta * (1 - 0.5 * Math.Pow(0.96, earlier));
        Assert.Equal(1 - product, 1 - NadamMomentum.Product(beta, step), 1e-13);
    }
}

using Netwright.Numerics;

namespace Netwright.Tests.Numerics;

public class FiniteTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(2048)]
    [InlineData(5000)]
    public void Finite_numbers_pass(int length)
    {
        float[] numbers = new float[length];
        Array.Fill(numbers, -float.MaxValue);
        Assert.Equal(-1, Finite.IndexOfNot(numbers));
    }

    [Theory]
    [InlineData(0, float.NaN)]
    [InlineData(15, float.PositiveInfinity)]
    [InlineData(1023, float.NegativeInfinity)]
    [InlineData(1024, float.NaN)]
    [InlineData(3000, float.NegativeInfinity)]
    [InlineData(4999, float.NaN)]
    public void The_first_number_that_is_not_finite_is_found(int at, float value)
    {
        float[] numbers = new float[5000];
        numbers[at] = value;
        numbers[4999] = float.NaN;
        Assert.Equal(at, Finite.IndexOfNot(numbers));
    }

    [Fact]
    public void A_NaN_with_its_sign_bit_set_is_found()
    {
        float[] numbers = new float[2000];
        numbers[7] = BitConverter.Int32BitsToSingle(unchecked((int)0xFFC00000));
        Assert.Equal(7, Finite.IndexOfNot(numbers));
    }
}

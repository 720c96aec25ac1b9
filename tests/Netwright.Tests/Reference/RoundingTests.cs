using Netwright.Tests.Golden;

namespace Netwright.Tests.Reference;

public class RoundingTests
{
    // Of the gradient's elements, also those that are a thousandth of the greatest.
    [Theory]
    [InlineData("DigitsGolden")]
    [InlineData("Sizes33x100x17Golden")]
    [InlineData("ConvnetGolden")]
    public void An_element_that_is_off_by_a_hundredth_is_not_explained_by_rounding(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        double[] gradient = golden.Reference.Gradient(golden.Parameters, golden.Inputs, golden.Targets);
        double[] allowed = Rounding.Of((parameters, inputs) => golden.Reference.Gradient(parameters, inputs, golden.Targets), golden.Parameters, golden.Inputs);
        foreach (ReferenceTensor tensor in golden.Reference.Tensors.Where(tensor => tensor.IsTrainable))
        {
            double[] elements = tensor.Of(gradient), room = tensor.Of(allowed);
            double scale = elements.Max(Math.Abs);
            int explained = elements.Zip(room).Count(pair => Math.Abs(pair.First) > scale / 1000 && pair.Second + Rounding.OfScale * scale > Math.Abs(pair.First) / 100);
            Assert.InRange(explained, 0, elements.Length / 100);
        }
    }
}

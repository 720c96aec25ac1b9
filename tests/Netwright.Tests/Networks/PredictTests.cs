using Netwright.Tests.Golden;

namespace Netwright.Tests.Networks;

public class PredictTests
{
    public static TheoryData<string> Names => Model.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_batch_of_any_size_gives_the_bits_of_single_predictions(string name)
    {
        Model model = Model.Named(name, seed: 2);
        foreach (int rows in new[] { 1, 2, 3, 5, 7, 48, 49, 100 })
        {
            float[] inputs = Model.Floats(Sequence.Numbers((uint)rows, 4, rows * model.InputLength));
            var batch = new float[rows * model.OutputLength];
            var single = new float[rows * model.OutputLength];
            model.PredictBatch(inputs, batch);
            for (int row = 0; row < rows; row++)
                model.Predict(inputs.AsSpan(row * model.InputLength, model.InputLength), single.AsSpan(row * model.OutputLength, model.OutputLength));
            Assert.Equal(Array.ConvertAll(single, BitConverter.SingleToInt32Bits), Array.ConvertAll(batch, BitConverter.SingleToInt32Bits));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Extreme_inputs_give_no_NaN(string name)
    {
        Model model = Model.Named(name, seed: 2);
        foreach (double scale in new[] { 0, 1e-42, 1e-20, 1e4, 1e20, 1e30 })
            Assert.DoesNotContain(model.PredictAll(Sequence.Numbers(1, scale, 7 * model.InputLength)), float.IsNaN);
    }

    [Theory]
    [MemberData(nameof(GoldenNames))]
    public void Extreme_inputs_give_a_finite_gradient(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        Model model = Model.Named(name, seed: 2);
        double[] inputs = Array.ConvertAll(golden.Inputs, value => value * 1e4);
        float[] gradient = model.Gradient(inputs, golden.Targets);
        Assert.All(gradient, element => Assert.True(float.IsFinite(element), $"{element}"));
    }

    public static TheoryData<string> GoldenNames => GoldenNetwork.Names;
}

using Netwright.Tests.Golden;
using Netwright.Tests.Reference;

namespace Netwright.Tests.Networks;

public class PredictTests
{
    public static TheoryData<string> Names => Model.Names;

    public static TheoryData<string> NamesWithoutProducts => Model.NamesWithoutProducts;

    public static TheoryData<string> GoldenNames => GoldenNetwork.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_batch_of_any_size_gives_the_bits_of_single_predictions(string name)
    {
        Model model = Model.Named(name, seed: 2);
        foreach (int rows in new[] { 1, 2, 3, 5, 7, 48, 49, 100 })
        {
            double[] inputs = Sequence.Numbers((uint)rows, 4, rows * model.InputLength);
            Assert.Equal(Array.ConvertAll(model.PredictEach(inputs), BitConverter.SingleToInt32Bits), Array.ConvertAll(model.PredictAll(inputs), BitConverter.SingleToInt32Bits));
        }
    }

    [Fact]
    public void One_output_is_a_float_and_several_are_an_array()
    {
        float[] one = new float[1], several = new float[SgdMomentumSmallGolden.OutputLength], input = [0.5f, -1, 2, 0, 1];
        XorGolden xor = new(seed: 3);
        SgdMomentumSmallGolden small = new(seed: 3);
        xor.Predict([1, 0.5f], one);
        small.Predict(input, several);
        Assert.Equal(one[0], xor.Predict([1, 0.5f]));
        Assert.Equal(several, small.Predict(input));
    }

    [Theory]
    [MemberData(nameof(NamesWithoutProducts))]
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

    [Fact]
    public void A_network_without_a_loss_predicts()
    {
        var reference = new ReferenceNetwork(
            InferenceOnly.InputLength,
            [new ReferenceDense(7, 33, true), new ReferenceActivate(Activation.Mish), new ReferenceDense(33, 3, true), new ReferenceActivate(Activation.Softmax)]);
        var model = Predictor.Named(nameof(InferenceOnly), seed: 2);
        double[] inputs = Sequence.Numbers(1, 4, 7);
        double[] parameters = Array.ConvertAll(model.Export(model.Parameters), element => (double)element);
        double[] actual = Array.ConvertAll(model.PredictEach(inputs), output => (double)output);
        Closeness.CheckEach("output", reference.Forward(parameters, inputs), actual, Rounding.Of(reference.Forward, parameters, inputs));
    }

    [Fact]
    public void A_class_is_the_place_of_the_greatest_output()
    {
        var model = new InferenceOnly(seed: 2);
        var classes = new HashSet<int>();
        for (uint stream = 0; stream < 50; stream++)
        {
            float[] input = Model.Floats(Sequence.Numbers(stream, 4, 7));
            var output = new float[InferenceOnly.OutputLength];
            model.Predict(input, output);
            int found = model.Classify(input);
            Assert.Equal(output.Max(), output[found]);
            classes.Add(found);
        }

        Assert.Equal(InferenceOnly.OutputLength, classes.Count);
    }
}

using Netwright.Tests.Fixtures;
using Netwright.Tests.Golden;

namespace Netwright.Tests.Networks;

public class NormalizationTests
{
    [Fact]
    public void Weights_start_at_one_and_biases_at_zero()
    {
        Model model = Model.Named(nameof(NormalizedInputGolden), seed: 1);
        var tensors = model.Tensors.Where(tensor => tensor.Name.StartsWith("layernormalization", StringComparison.Ordinal));
        Assert.Equal(tensors.SelectMany(tensor => Enumerable.Repeat(tensor.Name.EndsWith("weight", StringComparison.Ordinal) ? 1f : 0, tensor.Count)),
            tensors.SelectMany(Model.Places).Select(at => model.Parameters[at]));
    }

    [Fact]
    public void The_padding_behind_the_weights_starts_at_zero()
    {
        Model model = Model.Named(nameof(NormalizedInputGolden), seed: 1);
        var taken = model.Tensors.SelectMany(Model.Places).ToHashSet();
        Assert.All(Enumerable.Range(0, model.Parameters.Length).Where(at => !taken.Contains(at)), at => Assert.Equal(0, model.Parameters[at]));
    }

    [Fact]
    public void A_constant_added_to_all_features_changes_nothing()
    {
        Model model = Model.Named(nameof(NormalizedInputGolden), seed: 1);
        double[] inputs = Sequence.Numbers(1, 4, 20 * model.InputLength, bits: 8);
        Assert.Equal(model.PredictAll(inputs), model.PredictAll(Array.ConvertAll(inputs, value => value + 16)), (one, other) => Math.Abs(one - other) < 1e-5);
    }

    [Fact]
    public void Equal_features_give_finite_outputs()
    {
        Model model = Model.Named(nameof(NormalizedInputGolden), seed: 1);
        Assert.DoesNotContain(model.PredictAll(Enumerable.Repeat(3.0, model.InputLength).ToArray()), value => !float.IsFinite(value));
    }

    [Theory]
    [InlineData(nameof(NormalizedResidualGolden))]
    [InlineData(nameof(SkipGolden))]
    public void A_model_that_loads_what_another_saved_predicts_the_same(string name)
    {
        using var folder = new TempFolder();
        Model saved = Model.Named(name, seed: 1), loaded = Model.Named(name, seed: 2);
        double[] inputs = Sequence.Numbers(1, 4, 10 * saved.InputLength);
        saved.Core.Save(folder.PathOf("model.safetensors"));
        loaded.Core.Load(folder.PathOf("model.safetensors"));
        Assert.Equal(saved.PredictAll(inputs), loaded.PredictAll(inputs));
    }
}

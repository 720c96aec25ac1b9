using Netwright.Tests.Fixtures;
using Netwright.Tests.Golden;
using Netwright.Tests.Storage;

namespace Netwright.Tests.Networks;

/// <summary>What a batch normalization does beyond its formulas, which the golden networks hold.</summary>
public class BatchNormalizationTests
{
    private const int Samples = 24;

    private readonly Model model = Model.Named(nameof(BatchNormalizedInputGolden), seed: 1);
    private readonly double[] inputs = Sequence.Numbers(1, 4, Samples * 7);
    private readonly double[] targets = Sequence.Numbers(2, 2, Samples * 3);

    [Theory]
    [InlineData("weight", 1)]
    [InlineData("bias", 0)]
    [InlineData("running_mean", 0)]
    [InlineData("running_var", 1)]
    public void Its_tensors_start_as_Keras_has_them(string tensor, float first)
        => Assert.All(Of(tensor), value => Assert.Equal(first, value));

    [Fact]
    public void Training_moves_the_moving_statistics_towards_those_of_the_batch()
    {
        model.Fit(inputs, targets, Epochs(1, batchSize: Samples));
        IEnumerable<double> means = Enumerable.Range(0, 7).Select(i => inputs.Where((_, at) => at % 7 == i).Average());
        Assert.Equal(means.Select(mean => mean * 0.5), Of("running_mean").Take(7).Select(value => (double)value), (one, other) => Math.Abs(one - other) < 1e-6);
    }

    [Fact]
    public void The_gradient_leaves_all_parameters_as_they_are()
    {
        float[] before = model.Parameters.ToArray();
        model.Gradient(inputs, targets);
        Assert.Equal(before, model.Parameters.ToArray());
    }

    [Fact]
    public void Moving_statistics_have_no_gradient()
    {
        float[] gradient = model.Gradient(inputs, targets);
        Assert.All(model.Tensors.Where(tensor => tensor.Name.Contains(".running_", StringComparison.Ordinal)).SelectMany(Model.Places), at => Assert.Equal(0, gradient[at]));
    }

    [Fact]
    public void Evaluating_a_sample_does_not_depend_on_those_beside_it()
    {
        model.Fit(inputs, targets, Epochs(3, batchSize: 8));
        double[] alone = Enumerable.Range(0, Samples).Select(i => model.Evaluate(inputs[(i * 7)..(i * 7 + 7)], targets[(i * 3)..(i * 3 + 3)]).Loss).ToArray();
        Assert.Equal(alone.Average(), model.Evaluate(inputs, targets).Loss, 1e-6);
    }

    [Fact]
    public void Evaluating_leaves_all_parameters_as_they_are()
    {
        float[] before = model.Parameters.ToArray();
        model.Evaluate(inputs, targets);
        Assert.Equal(before, model.Parameters.ToArray());
    }

    [Fact]
    public void A_model_that_loads_what_another_saved_has_its_moving_statistics()
    {
        using var folder = new TempFolder();
        model.Fit(inputs, targets, Epochs(3, batchSize: 8));
        model.Core.Save(folder.PathOf("model.safetensors"));
        Model loaded = Model.Named(nameof(BatchNormalizedInputGolden), seed: 2);
        loaded.Core.Load(folder.PathOf("model.safetensors"));
        Assert.Equal(model.PredictAll(inputs), loaded.PredictAll(inputs));
    }

    [Fact]
    public void A_run_that_diverges_leaves_the_moving_statistics_of_the_epochs_start()
    {
        float[] before = model.Parameters.ToArray();
        targets[^1] = 1e30;
        Assert.Throws<TrainingDivergedException>(() => model.Fit(inputs, targets, Epochs(1, batchSize: 8)));
        Assert.Equal(before, model.Parameters.ToArray());
    }

    [Fact]
    public void A_batch_of_one_sample_keeps_the_parameters_finite()
    {
        model.Fit(inputs, targets, Epochs(2, batchSize: 1));
        Assert.All(model.Parameters.ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void A_feature_that_never_changes_gives_a_finite_gradient()
    {
        for (int at = 0; at < inputs.Length; at += 7)
            inputs[at] = 3;
        Assert.All(model.Gradient(inputs, targets), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void A_network_without_a_loss_predicts_by_the_moving_statistics()
    {
        var network = new NormalizedInferenceOnly();
        var output = new float[2];
        network.Predict([2, -3], output);
        Assert.Equal([2 / MathF.Sqrt(1.001f), -3 / MathF.Sqrt(1.001f)], output, (one, other) => Math.Abs(one - other) < 1e-6f);
    }

    // With the predictions as targets, the loss is the distance between two computations: Evaluate runs the normalization by itself, Predict within the dense layer.
    [Theory]
    [InlineData(nameof(BatchNormalizedInputGolden))]
    [InlineData(nameof(BatchNormalizedOutputGolden))]
    [InlineData(nameof(FoldedWide))]
    public void What_inference_computes_in_one_with_the_dense_layer_has_the_bits_of_the_layers_apart(string name)
    {
        Model folded = Model.Named(name, seed: 1);
        double[] samples = Sequence.Numbers(1, 4, 50 * folded.InputLength);
        folded.Fit(samples, Sequence.Numbers(2, 2, 50 * folded.OutputLength), Epochs(3, batchSize: 25));
        float[] predicted = folded.PredictAll(samples);
        Assert.Equal(0, folded.Evaluate(samples, Array.ConvertAll(predicted, value => (double)value)).Loss);
    }

    [Fact]
    public void Parameters_that_someone_writes_count_in_the_next_prediction()
    {
        var network = new FoldedInferenceOnly();
        float[] before = new float[2], after = new float[2];
        network.Predict([1, 2, 3, 4, 5], before);

        // The second normalization's mean.
        network.Parameters[^32] = 1;
        network.Predict([1, 2, 3, 4, 5], after);
        Assert.Equal([before[0] - 1 / MathF.Sqrt(1.001f), before[1]], after, (one, other) => Math.Abs(one - other) < 1e-6f);
    }

    [Fact]
    public void A_file_with_a_negative_variance_is_refused()
    {
        using var folder = new TempFolder();
        var saved = new NormalizedInferenceOnly();
        saved.Parameters[49] = 0.123f;
        saved.Save(folder.PathOf("model"));
        SafetensorsFile.Replace(folder.PathOf("model"), 0.123f, -0.25f);
        var network = new NormalizedInferenceOnly();
        string message = Assert.Throws<InvalidDataException>(() => network.Load(folder.PathOf("model"))).Message;
        Assert.EndsWith("model: element 1 of batchnormalization1.running_var is -0.25; a variance is at least 0, and a network with this one predicts nothing but NaN.", message, StringComparison.Ordinal);
        Assert.Equal(new NormalizedInferenceOnly().Parameters.ToArray(), network.Parameters.ToArray());
    }

    [Fact]
    public void A_negative_variance_is_not_saved()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.PathOf("model"), "old");
        var network = new NormalizedInferenceOnly();
        network.Parameters[49] = -0.25f;
        string message = Assert.Throws<InvalidOperationException>(() => network.Save(folder.PathOf("model"))).Message;
        Assert.Equal($"Not saved: element 1 of batchnormalization1.running_var of NormalizedInferenceOnly is -0.25; a variance is at least 0. {folder.PathOf("model")} is as it was.", message);
        Assert.Equal("old", File.ReadAllText(folder.PathOf("model")));
        Assert.Single(folder.Files());
    }

    [Fact]
    public void What_is_no_variance_is_saved_where_it_is_negative_and_so_is_a_variance_of_0()
    {
        using var folder = new TempFolder();
        var saved = new NormalizedInferenceOnly();
        float[] parameters = [.. saved.Parameters.ToArray().Select((value, at) => at is 0 or 16 or 32 ? -1 : at is 48 ? 0 : at is 49 ? -0f : value)];
        parameters.CopyTo(saved.Parameters);
        saved.Save(folder.PathOf("model"));
        var loaded = new NormalizedInferenceOnly();
        loaded.Load(folder.PathOf("model"));
        Assert.Equal(parameters, loaded.Parameters.ToArray());
    }

    [Fact]
    public void PyTorchs_file_with_its_count_of_batches_is_loaded()
    {
        const string Header =
            """
            {"batchnormalization1.weight":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},
             "batchnormalization1.bias":{"dtype":"F32","shape":[2],"data_offsets":[8,16]},
             "batchnormalization1.running_mean":{"dtype":"F32","shape":[2],"data_offsets":[16,24]},
             "batchnormalization1.running_var":{"dtype":"F32","shape":[2],"data_offsets":[24,32]},
             "batchnormalization1.num_batches_tracked":{"dtype":"I64","shape":[],"data_offsets":[32,40]}}
            """;
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.PathOf("model"), SafetensorsFile.Of(Header, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0));
        var network = new NormalizedInferenceOnly();
        network.Load(folder.PathOf("model"));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], network.Parameters.ToArray().Where(value => value != 0));
    }

    private static FitOptions Epochs(int epochs, int batchSize)
        => new() { Epochs = epochs, BatchSize = batchSize, Shuffle = false, Verbosity = Verbosity.Silent };

    // The elements of this name in all the network's normalizations.
    private IEnumerable<float> Of(string tensor)
        => model.Tensors.Where(one => one.Name.StartsWith("batchnormalization", StringComparison.Ordinal) && one.Name.EndsWith($".{tensor}", StringComparison.Ordinal))
            .SelectMany(Model.Places)
            .Select(at => model.Parameters[at])
            .ToArray();
}

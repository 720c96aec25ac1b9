using Netwright.Tests.Fixtures;
using Netwright.Tests.Golden;
using Netwright.Tests.Storage;

namespace Netwright.Tests.Networks;

/// <summary>How [Normalization] comes to its statistics; what it does with them the golden networks hold.</summary>
public class DataNormalizationTests
{
    private const int Samples = 24;

    private readonly double[] inputs = Sequence.Numbers(1, 4, Samples * 7).Select((value, i) => value * (1 + i % 7) + 10 * (i % 7)).Select(value => (double)(float)value).ToArray();
    private readonly float[] targets = Model.Floats(Sequence.Numbers(2, 2, Samples * 3));

    [Fact]
    public void A_layer_that_was_never_adapted_leaves_inputs_as_they_are()
    {
        NormalizedDataGolden model = new(seed: 1);
        Assert.Equal((Enumerable.Repeat(0f, 7), Enumerable.Repeat(1f, 7)), Statistics(model), Same);
    }

    [Fact]
    public void Adapt_takes_mean_and_variance_of_each_feature()
    {
        NormalizedDataGolden model = new(seed: 1);
        model.Adapt(Data(inputs));
        Assert.Equal(Of(inputs, 7), Statistics(model), Same);
    }

    [Fact]
    public void Adapt_keeps_all_other_parameters()
    {
        NormalizedDataGolden model = new(seed: 1), other = new(seed: 1);
        model.Adapt(Data(inputs));
        Assert.Equal(other.Parameters[32..].ToArray(), model.Parameters[32..].ToArray());
    }

    [Fact]
    public void The_first_Fit_adapts_to_the_samples_that_it_trains_on()
    {
        NormalizedDataGolden model = new(seed: 1);
        model.Fit(Data(inputs), new FitOptions { ValidationSplit = 0.25, Verbosity = Verbosity.Silent });
        Assert.Equal(Of(inputs[..(Samples * 3 / 4 * 7)], 7), Statistics(model), Same);
    }

    [Fact]
    public void A_validation_set_is_not_adapted_to()
    {
        NormalizedDataGolden model = new(seed: 1);
        model.Fit(Data(inputs), Data(Array.ConvertAll(inputs, value => value + 100)), new FitOptions { Verbosity = Verbosity.Silent });
        Assert.Equal(Of(inputs, 7), Statistics(model), Same);
    }

    [Fact]
    public void A_second_Fit_keeps_what_the_first_adapted()
    {
        NormalizedDataGolden model = new(seed: 1);
        model.Fit(Data(inputs), new FitOptions { Verbosity = Verbosity.Silent });
        model.Fit(Data(Array.ConvertAll(inputs, value => value + 1)), new FitOptions { Verbosity = Verbosity.Silent });
        Assert.Equal(Of(inputs, 7), Statistics(model), Same);
    }

    [Fact]
    public void Fit_keeps_what_Adapt_has_taken()
    {
        NormalizedDataGolden model = new(seed: 1);
        model.Adapt(Data(inputs));
        model.Fit(Data(Array.ConvertAll(inputs, value => value + 1)), new FitOptions { Verbosity = Verbosity.Silent });
        Assert.Equal(Of(inputs, 7), Statistics(model), Same);
    }

    [Fact]
    public void Fit_keeps_what_was_loaded()
    {
        using TempFolder folder = new();
        NormalizedDataGolden saved = new(seed: 1), loaded = new(seed: 2);
        saved.Adapt(Data(inputs));
        saved.Save(folder.PathOf("model.safetensors"));
        loaded.Load(folder.PathOf("model.safetensors"));
        loaded.Fit(Data(Array.ConvertAll(inputs, value => value + 1)), new FitOptions { Verbosity = Verbosity.Silent });
        Assert.Equal(Of(inputs, 7), Statistics(loaded), Same);
    }

    [Fact]
    public void Channels_are_averaged_over_the_places_of_an_image()
    {
        Model model = Model.Named(nameof(NormalizedChannelsGolden));
        double[] images = Sequence.Numbers(1, 4, 10 * 60);
        model.Adapt(images, new double[10 * 2]);
        Assert.Equal(Of(images, 3), (model.Parameters[..3].ToArray(), model.Parameters[16..19].ToArray()), Same);
    }

    [Fact]
    public void What_is_adapted_to_went_through_the_layers_before()
    {
        Model model = Model.Named(nameof(NormalizedRowsGolden));
        double[] samples = Sequence.Numbers(1, 4, 600 * 60);
        model.Adapt(samples, new double[600]);
        double[] arriving = Array.ConvertAll(samples, x => (x * 0.5 + 1) * Math.Tanh(Math.Log(1 + Math.Exp(x * 0.5 + 1))));
        Assert.Equal(Of(arriving, 20), (model.Parameters[..20].ToArray(), model.Parameters[32..52].ToArray()), (one, other) => Same(one, other, 1e-6));
    }

    [Fact]
    public void A_mean_far_from_zero_costs_the_variance_nothing()
    {
        NormalizedDataGolden model = new(seed: 1);
        double[] far = Array.ConvertAll(inputs, value => (double)(float)(value / 64 + 30_000));
        model.Adapt(Data(far));
        Assert.Equal(Of(far, 7), Statistics(model), Same);
    }

    [Fact]
    public void A_feature_that_never_changes_predicts_finite_numbers()
    {
        NormalizedDataGolden model = new(seed: 1);
        double[] constant = Enumerable.Repeat(0.1, Samples * 7).ToArray();
        model.Adapt(Data(constant));
        var output = new float[3];
        model.Predict(Model.Floats(constant)[..7], output);
        Assert.All(output, value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Data_whose_variance_no_float_holds_are_refused_and_change_nothing()
    {
        NormalizedDataGolden model = new(seed: 1);
        string message = Assert.Throws<ArgumentException>(() => model.Adapt(Data(inputs.Select((value, i) => i % 7 == 2 ? value * 1e30 : value).ToArray()))).Message;
        Assert.Contains("Feature 2", message, StringComparison.Ordinal);
        Assert.Equal((Enumerable.Repeat(0f, 7), Enumerable.Repeat(1f, 7)), Statistics(model), Same);
    }

    [Fact]
    public void Data_that_are_no_numbers_are_refused()
    {
        inputs[^1] = double.NaN;
        Assert.Throws<ArgumentException>(() => new NormalizedDataGolden(seed: 1).Adapt(Data(inputs)));
    }

    [Fact]
    public void A_file_with_a_negative_variance_is_refused()
    {
        using TempFolder folder = new();
        NormalizedDataGolden saved = new(seed: 1);
        saved.Parameters[16 + 2] = 0.123f;
        saved.Save(folder.PathOf("model.safetensors"));
        SafetensorsFile.Replace(folder.PathOf("model.safetensors"), 0.123f, -1);
        string message = Assert.Throws<InvalidDataException>(() => new NormalizedDataGolden(seed: 2).Load(folder.PathOf("model.safetensors"))).Message;
        Assert.Contains("element 2 of normalization1.variance is -1; a variance is at least 0", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_variance_is_not_saved()
    {
        using TempFolder folder = new();
        NormalizedDataGolden network = new(seed: 1);
        network.Parameters[16 + 2] = -1;
        string message = Assert.Throws<InvalidOperationException>(() => network.Save(folder.PathOf("model.safetensors"))).Message;
        Assert.StartsWith("Not saved: element 2 of normalization1.variance of NormalizedDataGolden is -1; a variance is at least 0.", message, StringComparison.Ordinal);
        Assert.Empty(folder.Files());
    }

    [Fact]
    public void Statistics_have_no_gradient()
    {
        NormalizedDataGolden model = new(seed: 1);
        var gradient = new float[model.Parameters.Length];
        model.Gradient(Model.Floats(inputs), targets, gradient);
        Assert.All(gradient[..32], value => Assert.Equal(0, value));
    }

    private Dataset<float> Data(double[] samples) => new(Model.Floats(samples), targets, Samples);

    private static (IEnumerable<float> Means, IEnumerable<float> Variances) Statistics(NormalizedDataGolden model) => (model.Parameters[..7].ToArray(), model.Parameters[16..23].ToArray());

    private static (IEnumerable<float> Means, IEnumerable<float> Variances) Of(double[] samples, int features)
    {
        double[][] columns = Enumerable.Range(0, features).Select(feature => samples.Where((_, i) => i % features == feature).Select(value => (double)(float)value).ToArray()).ToArray();
        double[] means = Array.ConvertAll(columns, column => column.Average());
        return (Model.Floats(means), columns.Zip(means, (column, mean) => (float)column.Average(value => (value - mean) * (value - mean))));
    }

    private static bool Same((IEnumerable<float> Means, IEnumerable<float> Variances) one, (IEnumerable<float> Means, IEnumerable<float> Variances) other) => Same(one, other, 1e-7);

    private static bool Same((IEnumerable<float> Means, IEnumerable<float> Variances) one, (IEnumerable<float> Means, IEnumerable<float> Variances) other, double tolerance)
        => one.Means.Concat(one.Variances).Zip(other.Means.Concat(other.Variances), (a, b) => Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(a))).All(close => close)
            && one.Means.Count() == other.Means.Count();
}

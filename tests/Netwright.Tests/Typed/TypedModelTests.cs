using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Typed;

public sealed class TypedModelTests : IDisposable
{
    private static readonly FitOptions Options = Of(epochs: 60);

    // Three clusters, each separated from the others by a line.
    private static readonly (Flower Features, Species Target)[] Flowers =
        [.. Enumerable.Range(0, 90).Select(static i => (new Flower(i % 3 + i % 7 * 0.02f, 1 - i % 3 + i % 5 * 0.03f, i % 3 * i % 3, 0.5f), (Species)(i % 3)))];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_typed_network_learns_from_pairs_and_predicts_the_member()
    {
        FlowerClassifier model = new(seed: 1);

        History history = model.Fit(Flowers, Options);

        Assert.Equal(Options.Epochs, history.Epochs);
        Assert.Equal(1, model.Evaluate(Flowers).Accuracy);
        Assert.All(Flowers, pair => Assert.Equal(pair.Target, model.Predict(pair.Features)));
    }

    [Fact]
    public void Pairs_selectors_and_spans_train_to_the_same_bits()
    {
        FlowerClassifier pairs = new(seed: 1), selectors = new(seed: 1), spans = new(seed: 1), validated = new(seed: 1);
        FitOptions options = Of(epochs: 3);

        pairs.Fit(Flowers, options);
        selectors.Fit(Flowers, static flower => flower.Features, static flower => flower.Target, options);
        spans.Fit(FlowerClassifier.Pack(Flowers, static flower => flower.Features, static flower => flower.Target), options);
        History history = validated.Fit(Flowers, Flowers[..9], options);

        Assert.Equal(spans.Parameters, pairs.Parameters);
        Assert.Equal(spans.Parameters, selectors.Parameters);
        Assert.Equal(spans.Parameters, validated.Parameters);
        Assert.Equal(3, history["val_loss"].Count);
        Assert.Equal(spans.Evaluate(Flowers), pairs.Evaluate(Flowers, static flower => flower.Features, static flower => flower.Target));
    }

    [Fact]
    public void Streams_of_pairs_and_selectors_train_and_measure_to_the_same_bits()
    {
        FlowerClassifier held = new(seed: 1), pairs = new(seed: 1), selectors = new(seed: 1);
        FitOptions options = new() { Epochs = 3, Shuffle = false, Verbosity = Verbosity.Silent };
        Dataset<int> data = FlowerClassifier.Pack(Flowers);
        DataStream<int> streamed = FlowerClassifier.Stream(static () => Flowers, Flowers.Length);

        held.Fit(data, data[..9], options);
        pairs.Fit(streamed, FlowerClassifier.Stream(static () => Flowers[..9]), options);
        selectors.Fit(FlowerClassifier.Stream(static () => Flowers, static flower => flower.Features, static flower => flower.Target), options);

        Assert.Equal((90, null), (streamed.Count, FlowerClassifier.Stream(static () => Flowers).Count));
        Assert.Equal(held.Parameters, pairs.Parameters);
        Assert.Equal(held.Parameters, selectors.Parameters);
        Assert.Equal(held.Evaluate(data), held.Evaluate(streamed));
        Assert.Equal(held.Evaluate(data, [Metric.F1()]), held.Evaluate(streamed, [Metric.F1()]));
    }

    [Fact]
    public void Metrics_are_measured_on_pairs_and_selectors()
    {
        FlowerClassifier model = new(seed: 1);
        Evaluation expected = model.Evaluate(FlowerClassifier.Pack(Flowers), [Metric.F1(), Metric.TopK(2)]);
        Assert.Equal(expected, model.Evaluate(Flowers, [Metric.F1(), Metric.TopK(2)]));
        Assert.Equal(expected, model.Evaluate(Flowers, static flower => flower.Features, static flower => flower.Target, [Metric.F1(), Metric.TopK(2)]));
    }

    [Fact]
    public void A_sample_of_a_stream_that_cannot_be_packed_is_named()
    {
        DataStream<int> stream = FlowerClassifier.Stream(static () => new[] { (new Flower(1, 2, 3, 4), Species.Setosa), (new Flower(1, 2, 3, 4), (Species)7) });
        Assert.StartsWith("Training sample 1 could not be read: ", Assert.Throws<DataStreamException>(() => new FlowerClassifier().Fit(stream, Options)).Message);
    }

    [Fact]
    public void Classes_are_confused_by_their_names()
        => Assert.Equal(["Setosa", "Versicolor", "Virginica"], ConfusionMatrix.Of(new FlowerClassifier(seed: 1), FlowerClassifier.Pack(Flowers)).ClassNames);

    [Fact]
    public void A_detailed_prediction_has_the_bits_of_the_span_interface()
    {
        FlowerClassifier model = new(seed: 1);
        Flower flower = new(1, 2, 3, 4);
        float[] input = new float[FlowerClassifier.InputLength], output = new float[FlowerClassifier.OutputLength];
        FlowerClassifier.Pack(in flower, input);
        model.Predict(input, output);

        Prediction<Species> prediction = model.PredictDetailed(in flower);

        Assert.Equal(output, prediction.Probabilities);
        Assert.Equal(output.Max(), prediction.Probability);
        Assert.Equal((Species)model.Classify(input), prediction.Label);
        Assert.Equal(prediction.Label, model.Predict(in flower));
        Assert.Equal(output[1], prediction[Species.Versicolor]);
        Assert.Equal([Species.Setosa, Species.Versicolor, Species.Virginica], prediction.Labels.ToArray());
        Assert.Contains("Setosa, Versicolor, Virginica", Assert.Throws<ArgumentOutOfRangeException>(() => prediction[(Species)5]).Message);
    }

    [Fact]
    public void A_yes_or_no_has_the_probabilities_of_both()
    {
        VehicleJudge model = new(seed: 3);
        model.Fit([(new Vehicle { Automatic = true }, true), (new Vehicle(), false)], Of(epochs: 200));

        Prediction<bool> yes = model.PredictDetailed(new Vehicle { Automatic = true }), no = model.PredictDetailed(new Vehicle());

        Assert.Equal((true, false), (yes.Label, no.Label));
        Assert.Equal((true, false), (model.Predict(new Vehicle { Automatic = true }), model.Predict(new Vehicle())));
        Assert.Equal(1, yes[true] + yes[false], 1e-6f);
        Assert.InRange(yes.Probability, 0.9f, 1f);
        Assert.Equal($"True {yes.Probability * 100:0.0} %", yes.ToString());
    }

    [Fact]
    public void Numbers_alone_and_by_name_are_regressed()
    {
        (Plane, Wave)[] waves = [.. Enumerable.Range(0, 50).Select(static i => (i % 7 / 7f, i % 5 / 5f)).Select(static at => (new Plane(at.Item1, at.Item2), new Wave(at.Item1 + at.Item2, at.Item1 - at.Item2)))];
        WaveModel model = new(seed: 1);
        SumModel sum = new(seed: 1);

        model.Fit(waves, Of(epochs: 200));
        sum.Fit(waves, static wave => wave.Item1, static wave => wave.Item2.Sum, Of(epochs: 200));

        Wave wave = model.Predict(new Plane(0.5f, 0.25f));
        Assert.Equal(0.75, wave.Sum, 0.02);
        Assert.Equal(0.25, wave.Difference, 0.02f);
        Assert.Equal(0.75, sum.Predict(new Plane(0.5f, 0.25f)), 0.02);
    }

    [Fact]
    public void A_file_of_another_order_is_refused_with_the_difference()
    {
        string path = folder.PathOf("flowers.safetensors");
        new FlowerClassifier(seed: 1).Save(path);
        TurnedFlowerClassifier turned = new(seed: 2);
        float[] before = turned.Parameters.ToArray();

        string message = Assert.Throws<InvalidDataException>(() => turned.Load(path)).Message;

        Assert.Contains("is: SepalLength: number; instead of: SepalWidth: number", message);
        Assert.Equal(before, turned.Parameters.ToArray());
    }

    [Fact]
    public void A_file_of_the_same_members_is_loaded()
    {
        string path = folder.PathOf("flowers.safetensors");
        FlowerClassifier saved = new(seed: 1), loaded = new(seed: 2);

        saved.Save(path);
        loaded.Load(path);

        Assert.Equal(saved.Parameters, loaded.Parameters);
        Assert.Contains("SepalLength: number", File.ReadAllText(path));
        Assert.Contains("output one of Setosa, Versicolor, Virginica", File.ReadAllText(path));
    }

    [Fact]
    public void A_prediction_needs_a_probability_for_each_label()
        => Assert.Throws<ArgumentException>(static () => new Prediction<Species>([Species.Setosa], [0.5f, 0.5f]));

    private static FitOptions Of(int epochs) => new() { Epochs = epochs, Verbosity = Verbosity.Silent };
}

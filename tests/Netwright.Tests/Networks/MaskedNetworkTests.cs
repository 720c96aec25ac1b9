using Netwright.Tests.Golden;
using Netwright.Tests.Reference;

namespace Netwright.Tests.Networks;

/// <summary>Generated networks whose loss is computed at each position, on samples with lengths, against PyTorch's numbers and the reference.</summary>
public class MaskedNetworkTests
{
    private const int Steps = 20;

    public static TheoryData<string> Names => GoldenNetwork.MaskedNames;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_loss_that_training_reports_is_PyTorchs(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        History history = Fit(model, golden, golden.Targets);
        Closeness.Check("loss", [golden.Loss], [history.Loss[0]], Closeness.Float);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_parameters_after_twenty_steps_are_PyTorchs(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        Fit(model, golden, golden.Targets);
        double[] all = Array.ConvertAll(model.Export(model.Parameters), value => (double)value), allowed = Run(golden, Steps, golden.Batch).Rounding(golden.Parameters, golden.Inputs);
        foreach (ReferenceTensor tensor in golden.Reference.Tensors)
            Closeness.CheckEach(tensor.Name, golden.After[tensor.Name], GoldenNetwork.Stored(tensor.Of(all)), GoldenNetwork.Stored(tensor.Of(allowed)), Rounding.OfScale);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Batches_take_the_mean_over_their_own_positions(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        ReferenceRun run = Run(golden, epochs: 2, batchSize: 3);
        model.Fit(golden.Inputs, golden.Targets, new FitOptions { Epochs = 2, BatchSize = 3, Shuffle = false, Verbosity = Verbosity.Silent }, golden.Weights, golden.Lengths);
        model.CheckTensors(golden.Reference, run.Train(golden.Parameters, golden.Inputs), model.Parameters, run.Rounding(golden.Parameters, golden.Inputs));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluating_gives_the_loss_of_PyTorch(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        Closeness.Check("loss", [golden.EvaluatedLoss], [model.Evaluate(golden.Inputs, golden.Targets, golden.Weights, golden.Lengths).Loss], Closeness.Float);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_lies_behind_a_length_is_not_looked_at(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        Model other = Load(name).Model;
        double[] changed = Array.ConvertAll(golden.Targets, target => target);
        int each = golden.Reference.TargetLength / golden.Reference.Positions;
        for (int value = 0; value < changed.Length; value++)
        {
            int position = value / each;
            if (position % golden.Reference.Positions >= golden.Lengths![position / golden.Reference.Positions])
                changed[value] = 1 - changed[value] is 0 or 1 ? 1 - changed[value] : 0;
        }

        Assert.Equal(Fit(model, golden, golden.Targets).Loss, Fit(other, golden, changed).Loss);
        Assert.Equal(model.Parameters.ToArray(), other.Parameters.ToArray());
        Assert.Equal(
            model.Evaluate(golden.Inputs, golden.Targets, golden.Weights, golden.Lengths), other.Evaluate(golden.Inputs, changed, golden.Weights, golden.Lengths));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Full_lengths_change_no_bit(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        Model plain = Load(name).Model;
        int[] full = Array.ConvertAll(golden.Lengths!, _ => golden.Reference.Positions);
        FitOptions options = new() { Epochs = 3, BatchSize = 3, Verbosity = Verbosity.Silent };
        Assert.Equal(plain.Fit(golden.Inputs, golden.Targets, options).Loss, model.Fit(golden.Inputs, golden.Targets, options, lengths: full).Loss);
        Assert.Equal(plain.Parameters.ToArray(), model.Parameters.ToArray());
    }

    [Fact]
    public void Accuracy_counts_the_positions_that_count()
    {
        MaskedPositionsGolden model = new(seed: 3);
        Dataset<int> data = Labelled(model, wrongFrom: 2);
        Assert.Equal(1, model.Evaluate(data.WithLengths([2, 1])).Accuracy);
        Assert.Equal(4 / 14.0, model.Evaluate(data).Accuracy, 1e-6);
    }

    [Fact]
    public void Metrics_count_the_positions_that_count()
    {
        MaskedPositionsGolden model = new(seed: 3);
        Dataset<int> data = Labelled(model, wrongFrom: 2);
        Assert.Equal(1, model.Evaluate(data.WithLengths([2, 1]), [Metric.TopK(1)])["top_k_categorical_accuracy"]);
        Assert.Equal(3, ConfusionMatrix.Of(model, data.WithLengths([2, 1])).Count);
        Assert.Equal(14, ConfusionMatrix.Of(model, data).Count);
    }

    [Fact]
    public void A_length_beyond_the_positions_is_named()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new MaskedPositionsGolden().Fit(Zeros(new int[14]).WithLengths([7, 8])));
        Assert.Equal("The length of training sample 1 is 8; MaskedPositionsGolden puts out 7 positions.", error.Message);
    }

    [Fact]
    public void Lengths_of_samples_with_one_position_are_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Xor().Fit(new Dataset<float>(new float[4], new float[2], 2).WithLengths([1, 1])));
        Assert.Contains("Xor puts out one vector for each", error.Message);
    }

    [Fact]
    public void A_label_that_is_none_is_named_with_its_position()
    {
        int[] labels = new int[14];
        labels[9] = 4;
        ArgumentException error = Assert.Throws<ArgumentException>(() => new MaskedPositionsGolden().Fit(Zeros(labels)));
        Assert.Equal("The label of training sample 1 at position 2 is 4; MaskedPositionsGolden has the classes 0 to 3.", error.Message);
    }

    [Fact]
    public void Behind_a_length_any_number_may_stand()
    {
        int[] padded = [1, 2, -1, -1, -1, -1, -1, 3, -100, 9, 9, 9, 9, int.MinValue], zeros = [1, 2, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0];
        MaskedPositionsGolden one = new(seed: 3), other = new(seed: 3);
        Assert.Equal(one.Fit(Zeros(zeros).WithLengths([2, 1])).Loss, other.Fit(Zeros(padded).WithLengths([2, 1])).Loss);
        Assert.Equal(one.Parameters.ToArray(), other.Parameters.ToArray());
    }

    [Fact]
    public void Behind_a_length_a_number_may_be_none()
    {
        float[] targets = new float[2 * MaskedSquaredPositionsGolden.OutputLength];
        Array.Fill(targets, float.NaN, 18, 6 * 18);
        History history = new MaskedSquaredPositionsGolden().Fit(new Dataset<float>(new float[42], targets, 2).WithLengths([1, 7]));
        Assert.True(double.IsFinite(history.Loss[0]));
    }

    [Fact]
    public void A_vector_reshaped_to_a_map_is_judged_at_each_position()
    {
        ReshapedAtTheEnd model = new(seed: 1);
        Dataset<int> data = new(Predictor.Floats(Sequence.Numbers(9, 2, 10)), [0, 1, 2, 3, 4, 3, 2, 1], 2);
        float[] output = new float[20];
        model.Predict(data.Input(0), output);
        Assert.All(output.Chunk(5), position => Assert.Equal(1, position.Sum(), 1e-5f));
        double expected = Enumerable.Range(0, 2).Average(sample =>
        {
            float[] own = new float[20];
            model.Predict(data.Input(sample), own);
            return own.Chunk(5).Select((position, at) => -Math.Log(position[data.Target(sample)[at]])).Average();
        });
        Assert.Equal(expected, model.Evaluate(data).Loss, 1e-5);
    }

    [Fact]
    public void Labels_of_samples_are_not_labels_of_positions()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new MaskedPositionsGolden().Fit(new Dataset<int>(new float[42], [0, 1], 2)));
        Assert.Equal("MaskedPositionsGolden takes targets of length 7, for its loss is computed at each of 7 positions; that of each training sample has 1.", error.Message);
    }

    [Fact]
    public void Class_weights_need_one_class_a_sample()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new MaskedPositionsGolden().Fit(Zeros(new int[14]), new FitOptions { ClassWeights = new Dictionary<int, double> { [1] = 2 } }));
        Assert.Contains("have one at each of 7 positions", error.Message);
    }

    [Fact]
    public void The_class_of_each_position_is_that_of_its_greatest_output()
    {
        MaskedPositionsGolden model = new(seed: 3);
        float[] input = Predictor.Floats(Sequence.Numbers(5, 2, 21)), output = new float[28];
        int[] classes = new int[7];
        model.Predict(input, output);
        model.Classify(input, classes);
        Assert.Equal(output.Chunk(4).Select(position => Array.IndexOf(position, position.Max())), classes);
    }

    [Fact]
    public void Classes_of_fewer_positions_are_refused()
        => Assert.Throws<ArgumentException>(() => new MaskedPositionsGolden().Classify(new float[21], new int[6]));

    private static Dataset<int> Zeros(int[] labels) => new(new float[42], labels, 2);

    // What the model predicts, and another class from some position on.
    private static Dataset<int> Labelled(MaskedPositionsGolden model, int wrongFrom)
    {
        float[] inputs = Predictor.Floats(Sequence.Numbers(6, 2, 42));
        int[] labels = new int[14];
        for (int sample = 0; sample < 2; sample++)
        {
            Span<int> classes = labels.AsSpan(sample * 7, 7);
            model.Classify(inputs.AsSpan(sample * 21, 21), classes);
            for (int position = wrongFrom; position < 7; position++)
                classes[position] = (classes[position] + 1) % 4;
        }

        return new Dataset<int>(inputs, labels, 2);
    }

    private static ReferenceRun Run(GoldenNetwork golden, int epochs, int batchSize)
        => new(golden.Reference, golden.Optimizer, golden.Targets) { Weights = golden.Weights, Lengths = golden.Lengths, Epochs = epochs, BatchSize = batchSize };

    private static (GoldenNetwork Golden, Model Model) Load(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        Model model = Model.Named(name);
        model.Import(golden.Parameters);
        return (golden, model);
    }

    private static History Fit(Model model, GoldenNetwork golden, double[] targets)
        => model.Fit(golden.Inputs, targets, new FitOptions { Epochs = Steps, BatchSize = golden.Batch, Shuffle = false, Verbosity = Verbosity.Silent }, golden.Weights, golden.Lengths);
}

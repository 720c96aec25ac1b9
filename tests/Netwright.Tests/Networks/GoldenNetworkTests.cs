using System.Collections.Concurrent;
using Netwright.Compute;
using Netwright.Tests.Golden;
using Netwright.Tests.Reference;

namespace Netwright.Tests.Networks;

/// <summary>
/// Generated networks against PyTorch's numbers, and against the reference, which agrees with them, where the files hold a part of a tensor only.
/// </summary>
public class GoldenNetworkTests
{
    private const int Steps = 20;

    private static readonly ConcurrentDictionary<string, double[]> TrainingRoundings = [];

    public static TheoryData<string> Names => GoldenNetwork.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_the_tensors_that_PyTorch_has(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        Assert.Equal(golden.Reference.Tensors.Select(tensor => (tensor.Name, tensor.Count)), model.Tensors.Select(tensor => (tensor.Name, tensor.Count)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_counts_its_parameters_without_padding(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        Assert.Equal(golden.Reference.TrainableCount, model.ParameterCount);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_outputs_are_PyTorchs(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        double[] allowed = Rounding.Of(golden.Reference.Forward, golden.Parameters, golden.Inputs);
        Closeness.CheckEach("output", golden.Output, GoldenNetwork.Stored(Doubles(model.PredictAll(golden.Inputs))), GoldenNetwork.Stored(allowed));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_loss_is_PyTorchs(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        double loss = model.Gradient(golden.Inputs, golden.Targets, new float[model.Parameters.Length]);
        Closeness.Check("loss", [golden.Loss], [loss], Closeness.Float);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_gradient_is_PyTorchs(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        CheckStored(golden, golden.Gradient, model.Export(model.Gradient(golden.Inputs, golden.Targets)), GradientRounding(golden));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_element_of_its_gradient_is_the_references(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        double[] expected = golden.Reference.Gradient(golden.Parameters, golden.Inputs, golden.Targets);
        model.CheckTensors(golden.Reference, expected, model.Gradient(golden.Inputs, golden.Targets), GradientRounding(golden));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_parameters_after_twenty_steps_are_PyTorchs(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        model.Fit(golden.Inputs, golden.Targets, FullBatches(golden));
        CheckStored(golden, golden.After, model.Export(model.Parameters), TrainingRounding(golden));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_parameter_after_twenty_steps_is_the_references(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        model.Fit(golden.Inputs, golden.Targets, FullBatches(golden));
        model.CheckTensors(golden.Reference, FullRun(golden).Train(golden.Parameters, golden.Inputs), model.Parameters, TrainingRounding(golden));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluating_it_gives_the_loss_of_PyTorch(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        Closeness.Check("loss", [golden.EvaluatedLoss], [model.Evaluate(golden.Inputs, golden.Targets).Loss], Closeness.Float);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluating_it_counts_the_right_outputs(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        Evaluation result = model.Evaluate(golden.Inputs, golden.Targets);
        Assert.Equal(Accuracy(golden, model.Core.Description.Accuracy), result.Accuracy, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_padding_of_its_gradient_is_zero(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        Assert.DoesNotContain(Padding(model, model.Gradient(golden.Inputs, golden.Targets)), value => value != 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_padding_of_its_parameters_stays_zero_in_training(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        model.Fit(golden.Inputs, golden.Targets, FullBatches(golden));
        Assert.DoesNotContain(Padding(model, model.Parameters.ToArray()), value => value != 0);
    }

    // Not BatchNormalizedGolden: in batches of 8 and 4 its ReLU lets all rows of one feature pass and the next normalization takes the shift away again, so that
    // a bias has the gradient 0, and Adam steps by what rounding errors make of that.
    [Theory]
    [InlineData("Sizes33x100x17Golden", 7)]
    [InlineData("Sizes15x17x31Golden", 6)]
    [InlineData("NoBias33x31x10Golden", 32)]
    [InlineData("BinaryGolden", 16)]
    [InlineData("DigitsGolden", 3)]
    [InlineData("BatchNormalizedResidualGolden", 8)]
    [InlineData("BatchNormalizedTallGolden", 96)]
    [InlineData("ClipNormGolden", 4)]
    [InlineData("AccumulatedGolden", 4)]
    [InlineData("EverythingGolden", 5)]
    [InlineData("RegularizedEverythingGolden", 3)]
    public void Training_in_batches_with_a_smaller_last_one_is_the_references(string name, int batchSize)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        ReferenceRun run = new(golden.Reference, golden.Optimizer, golden.Targets) { Epochs = 3, BatchSize = batchSize };
        model.Fit(golden.Inputs, golden.Targets, new FitOptions { Epochs = run.Epochs, BatchSize = batchSize, Shuffle = false, Verbosity = Verbosity.Silent });
        model.CheckTensors(golden.Reference, run.Train(golden.Parameters, golden.Inputs), model.Parameters, run.Rounding(golden.Parameters, golden.Inputs));
    }

    private static (GoldenNetwork Golden, Model Model) Load(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        Model model = Model.Named(name);
        model.Import(golden.Parameters);
        return (golden, model);
    }

    private static FitOptions FullBatches(GoldenNetwork golden)
        => new() { Epochs = Steps, BatchSize = golden.Batch, Shuffle = false, Verbosity = Verbosity.Silent };

    private static double[] GradientRounding(GoldenNetwork golden)
        => Rounding.Of((parameters, inputs) => golden.Reference.Gradient(parameters, inputs, golden.Targets), golden.Parameters, golden.Inputs);

    // Two tests ask for the same.
    private static double[] TrainingRounding(GoldenNetwork golden) => TrainingRoundings.GetOrAdd(golden.Name, static (_, network) => FullRun(network).Rounding(network.Parameters, network.Inputs), golden);

    private static ReferenceRun FullRun(GoldenNetwork golden) => new(golden.Reference, golden.Optimizer, golden.Targets) { Epochs = Steps, BatchSize = golden.Batch };

    private static void CheckStored(GoldenNetwork golden, Dictionary<string, double[]> expected, float[] actual, double[] allowed)
    {
        double[] all = Doubles(actual);
        foreach (ReferenceTensor tensor in golden.Reference.Tensors)
            Closeness.CheckEach(tensor.Name, expected[tensor.Name], GoldenNetwork.Stored(tensor.Of(all)), GoldenNetwork.Stored(tensor.Of(allowed)), Rounding.OfScale);
    }

    private static double[] Doubles(float[] numbers) => Array.ConvertAll(numbers, number => (double)number);

    private static IEnumerable<float> Padding(Model model, float[] arena)
    {
        var taken = model.Tensors.SelectMany(Model.Places).ToHashSet();
        return arena.Where((_, i) => !taken.Contains(i));
    }

    private static double Accuracy(GoldenNetwork golden, AccuracyKind kind)
    {
        double[] outputs = golden.Reference.Forward(golden.Parameters, golden.Inputs);
        int units = golden.Reference.OutputLength / golden.Reference.Positions;
        return kind switch
        {
            AccuracyKind.None => double.NaN,
            AccuracyKind.Binary => Share((p, t) => p > 0.5 == t > 0.5),
            AccuracyKind.Sign => Share((p, t) => p > 0 == t > 0),
            _ => Enumerable.Range(0, golden.Batch * golden.Reference.Positions).Average(row => Right(row) ? 1.0 : 0),
        };

        double Share(Func<double, double, bool> right) => outputs.Zip(golden.Targets, (p, t) => right(p, t) ? 1.0 : 0).Average();

        bool Right(int row)
        {
            int best = Best(outputs, row);
            return best == (golden.Reference.Loss == Loss.SparseCategoricalCrossentropy ? (int)golden.Targets[row] : Best(golden.Targets, row));
        }

        int Best(double[] values, int row)
        {
            double[] of = values[(row * units)..((row + 1) * units)];
            return Array.IndexOf(of, of.Max());
        }
    }
}

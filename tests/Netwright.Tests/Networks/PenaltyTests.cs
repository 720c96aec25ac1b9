using Netwright.Tests.Golden;
using Netwright.Tests.Reference;

namespace Netwright.Tests.Networks;

/// <summary>What the outputs of layers add to the loss, step after step and beside weights.</summary>
public class PenaltyTests
{
    private const int Epochs = 3;

    public static TheoryData<string> Names =>
        [nameof(PenalizedHiddenGolden), nameof(PenalizedKinksGolden), nameof(PenalizedOutputGolden), nameof(PenalizedResidualGolden), nameof(PenalizedBatchGolden)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_epoch_reports_the_loss_with_the_penalty_of_its_own_outputs(string name)
        => CheckEpochs(name, weights: null);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_weight_of_a_sample_does_not_weigh_the_penalty(string name)
        => CheckEpochs(name, [.. Enumerable.Range(0, GoldenNetwork.Named(name).Batch).Select(i => i % 3 / 2.0)]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Measuring_twice_gives_the_same_loss(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        double first = model.Evaluate(golden.Inputs, golden.Targets).Loss;
        Assert.Equal(first, model.Evaluate(golden.Inputs, golden.Targets).Loss);
    }

    private static void CheckEpochs(string name, double[]? weights)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        double[] parameters = golden.Parameters.ToArray();
        var optimizer = new ReferenceOptimizer(golden.Optimizer, golden.Reference);
        double[] losses = new double[Epochs];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            losses[epoch] = golden.Reference.MeanLoss(parameters, golden.Inputs, golden.Targets, weights);
            golden.Reference.Train(optimizer, parameters, golden.Inputs, golden.Targets, weights);
        }

        FitOptions options = new() { Epochs = Epochs, BatchSize = golden.Batch, Shuffle = false, Verbosity = Verbosity.Silent };
        History history = model.Fit(golden.Inputs, golden.Targets, options, weights);
        Closeness.Check("loss", losses, [.. history.Loss], Closeness.Float);
        ReferenceRun run = new(golden.Reference, golden.Optimizer, golden.Targets) { Weights = weights, Epochs = Epochs, BatchSize = golden.Batch };
        model.CheckTensors(golden.Reference, parameters, model.Parameters, run.Rounding(golden.Parameters, golden.Inputs));
    }

    private static (GoldenNetwork Golden, Model Model) Load(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        Model model = Model.Named(name);
        model.Import(golden.Parameters);
        return (golden, model);
    }
}

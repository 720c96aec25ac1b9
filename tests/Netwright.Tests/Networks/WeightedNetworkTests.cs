using Netwright.Tests.Golden;
using Netwright.Tests.Reference;

namespace Netwright.Tests.Networks;

/// <summary>Generated networks whose samples have weights, against PyTorch's numbers and the reference.</summary>
public class WeightedNetworkTests
{
    private const int Steps = 20;

    public static TheoryData<string> Names => GoldenNetwork.WeightedNames;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_loss_that_training_reports_is_PyTorchs(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        History history = model.Fit(golden.Inputs, golden.Targets, Options(golden), golden.Weights);
        Closeness.Check("loss", [golden.Loss], [history.Loss[0]], Closeness.Float);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_parameters_after_twenty_steps_are_PyTorchs(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        model.Fit(golden.Inputs, golden.Targets, Options(golden), golden.Weights);
        ReferenceRun run = new(golden.Reference, golden.Optimizer, golden.Targets) { Weights = golden.Weights, Epochs = Steps, BatchSize = golden.Batch };
        double[] all = Array.ConvertAll(model.Export(model.Parameters), value => (double)value), allowed = run.Rounding(golden.Parameters, golden.Inputs);
        foreach (ReferenceTensor tensor in golden.Reference.Tensors)
            Closeness.CheckEach(tensor.Name, golden.After[tensor.Name], GoldenNetwork.Stored(tensor.Of(all)), GoldenNetwork.Stored(tensor.Of(allowed)), Rounding.OfScale);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Batches_take_the_weights_of_their_own_samples(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        ReferenceRun run = new(golden.Reference, golden.Optimizer, golden.Targets) { Weights = golden.Weights, Epochs = 2, BatchSize = 4 };
        model.Fit(golden.Inputs, golden.Targets, new FitOptions { Epochs = 2, BatchSize = 4, Shuffle = false, Verbosity = Verbosity.Silent }, golden.Weights);
        model.CheckTensors(golden.Reference, run.Train(golden.Parameters, golden.Inputs), model.Parameters, run.Rounding(golden.Parameters, golden.Inputs));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluating_weighs_the_loss_and_not_the_accuracy(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        Evaluation weighted = model.Evaluate(golden.Inputs, golden.Targets, golden.Weights), plain = model.Evaluate(golden.Inputs, golden.Targets);
        Closeness.Check("loss", [golden.EvaluatedLoss], [weighted.Loss], Closeness.Float);
        Assert.NotEqual(plain.Loss, weighted.Loss, 1e-3);
        Assert.Equal(plain.Accuracy, weighted.Accuracy);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Weights_of_one_change_no_bit(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        Model plain = Load(name).Model;
        double[] ones = Array.ConvertAll(golden.Weights!, _ => 1.0);
        Assert.Equal(
            plain.Fit(golden.Inputs, golden.Targets, Options(golden)).Loss,
            model.Fit(golden.Inputs, golden.Targets, Options(golden), ones).Loss);
        Assert.Equal(plain.Parameters.ToArray(), model.Parameters.ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_without_weights_after_one_with_them_has_none(string name)
    {
        (GoldenNetwork golden, Model model) = Load(name);
        double before = model.Evaluate(golden.Inputs, golden.Targets).Loss;
        model.Evaluate(golden.Inputs, golden.Targets, golden.Weights);
        Assert.Equal(before, model.Evaluate(golden.Inputs, golden.Targets).Loss);
    }

    private static (GoldenNetwork Golden, Model Model) Load(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        Model model = Model.Named(name);
        model.Import(golden.Parameters);
        return (golden, model);
    }

    private static FitOptions Options(GoldenNetwork golden) => new() { Epochs = Steps, BatchSize = golden.Batch, Shuffle = false, Verbosity = Verbosity.Silent };
}

using Netwright.Tests.Reference;

namespace Netwright.Tests.Golden;

/// <summary>The reference against PyTorch, both in double: the files hold 12 digits, so they agree to 1e-11 of a tensor's scale.</summary>
public class GoldenReferenceTests
{
    private const double Tolerance = 1e-11;

    // Rounding of the loss over a step of 1e-5 leaves 1e-16 / 1e-5 of the loss, and that of extreme logits is some hundreds.
    private const double DifferenceTolerance = 1e-8;

    public static TheoryData<string> Names => GoldenNetwork.Names;

    public static TheoryData<string> WeightedNames => GoldenNetwork.WeightedNames;

    public static TheoryData<string> MaskedNames => GoldenNetwork.MaskedNames;

    [Theory]
    [MemberData(nameof(Names))]
    [MemberData(nameof(WeightedNames))]
    [MemberData(nameof(MaskedNames))]
    public void The_reference_agrees_with_PyTorch_on_the_outputs(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        double[] outputs = golden.Reference.Forward(golden.Parameters, golden.Inputs);
        Closeness.Check("output", golden.Output, GoldenNetwork.Stored(outputs), Tolerance);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [MemberData(nameof(WeightedNames))]
    [MemberData(nameof(MaskedNames))]
    public void The_reference_agrees_with_PyTorch_on_the_loss(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        double loss = golden.Reference.MeanLoss(golden.Parameters, golden.Inputs, golden.Targets, golden.LossWeights);
        Closeness.Check("loss", [golden.Loss], [loss], Tolerance);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [MemberData(nameof(WeightedNames))]
    [MemberData(nameof(MaskedNames))]
    public void The_reference_agrees_with_PyTorch_on_the_gradient(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        double[] gradient = golden.Reference.Gradient(golden.Parameters, golden.Inputs, golden.Targets, golden.LossWeights);
        foreach (ReferenceTensor tensor in golden.Reference.Tensors)
            Closeness.Check(tensor.Name, golden.Gradient[tensor.Name], GoldenNetwork.Stored(tensor.Of(gradient)), Tolerance);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [MemberData(nameof(WeightedNames))]
    [MemberData(nameof(MaskedNames))]
    public void Central_differences_of_the_reference_are_its_gradient(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        double[] gradient = golden.Reference.Gradient(golden.Parameters, golden.Inputs, golden.Targets, golden.LossWeights);

        // All parameters of the small networks, and some two hundred of the large ones.
        int[] parameters = golden.Reference.Derived.Where(i => i % (gradient.Length / 200 + 1) == 0).ToArray();
        double[] differences = Array.ConvertAll(parameters, i => golden.Reference.Difference(golden.Parameters, golden.Inputs, golden.Targets, i, golden.LossWeights));
        double tolerance = DifferenceTolerance * Math.Max(1, golden.Loss / gradient.Max(Math.Abs));
        Closeness.Check("gradient", differences, Array.ConvertAll(parameters, i => gradient[i]), tolerance);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [MemberData(nameof(WeightedNames))]
    [MemberData(nameof(MaskedNames))]
    public void The_reference_agrees_with_PyTorch_after_twenty_steps_of_the_optimizer(string name)
    {
        GoldenNetwork golden = GoldenNetwork.Named(name);
        double[] parameters = golden.Parameters.ToArray();
        var optimizer = new ReferenceOptimizer(golden.Optimizer, golden.Reference);
        for (int step = 0; step < 20; step++)
            golden.Reference.Train(optimizer, parameters, golden.Inputs, golden.Targets, golden.LossWeights);
        optimizer.End(parameters);

        foreach (ReferenceTensor tensor in golden.Reference.Tensors)
            Closeness.Check(tensor.Name, golden.After[tensor.Name], GoldenNetwork.Stored(tensor.Of(parameters)), Tolerance);
    }
}

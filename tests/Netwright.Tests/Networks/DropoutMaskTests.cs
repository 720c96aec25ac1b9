using Netwright.Compute;
using Netwright.Tests.Golden;
using Netwright.Tests.Reference;

namespace Netwright.Tests.Networks;

/// <summary>
/// Dropout between activations, against the reference with the masks that the model used. They are read off gradients: the kernel behind a dropped
/// element gets none from that row.
/// </summary>
public class DropoutMaskTests
{
    private const int DropoutSeed = 5;

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (string name in new[] { nameof(DropoutCurved), nameof(DropoutChain), nameof(DropoutJoined) })
                foreach (int rows in new[] { 1, 2, 7, 100 })
                    cases.Add(name, rows);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_loss_is_that_with_the_masks_elements_dropped(string name, int rows)
    {
        (Model model, ReferenceNetwork reference, double[] inputs) = Case(name, rows);
        double[] targets = Targets(rows);
        double loss = model.Gradient(inputs, targets, new float[model.Parameters.Length], DropoutSeed);
        Closeness.Check("loss", [reference.MeanLoss(Parameters(model), inputs, targets)], [loss], Closeness.Float);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_gradient_is_that_with_the_masks_elements_dropped(string name, int rows)
    {
        (Model model, ReferenceNetwork reference, double[] inputs) = Case(name, rows);
        double[] targets = Targets(rows);
        var gradient = new float[model.Parameters.Length];
        model.Gradient(inputs, targets, gradient, DropoutSeed);
        double[] allowed = Rounding.Of((parameters, moved) => reference.Gradient(parameters, moved, targets), Parameters(model), inputs);
        model.CheckTensors(reference, reference.Gradient(Parameters(model), inputs, targets), gradient, allowed);
    }

    [Theory]
    [InlineData(nameof(DropoutCurved))]
    [InlineData(nameof(DropoutChain))]
    [InlineData(nameof(DropoutJoined))]
    public void The_references_gradient_with_masks_is_its_central_differences(string name)
    {
        (Model model, ReferenceNetwork reference, double[] inputs) = Case(name, rows: 7);
        double[] parameters = Parameters(model), targets = Targets(7);
        double[] differences = Enumerable.Range(0, parameters.Length).Select(i => reference.Difference(parameters, inputs, targets, i)).ToArray();
        Closeness.Check("gradient", differences, reference.Gradient(parameters, inputs, targets), 1e-8);
    }

    [Theory]
    [InlineData(0, 0.4)]
    [InlineData(1, 0.25)]
    [InlineData(2, 0.25)]
    public void Each_layer_drops_by_its_rate(int layer, double rate)
    {
        Model model = Model.Named(nameof(DropoutCurved), seed: 3);
        double[] draws = Dropped(model, Inputs(100), 100)[layer].SelectMany(row => row).Select(drop => drop ? 1.0 : 0).ToArray();
        Assert.Equal(rate, draws.Average(), 4 * Math.Sqrt(rate * (1 - rate) / draws.Length));
    }

    private static (Model Model, ReferenceNetwork Reference, double[] Inputs) Case(string name, int rows)
    {
        Model model = Model.Named(name, seed: 3);
        double[] inputs = Inputs(rows);
        List<bool[]>[] dropped = Dropped(model, inputs, rows);
        ReferenceAffine Drop(int layer, double rate) => new((row, element) => dropped[layer][row][element] ? 0 : 1 / (1 - rate));

        // Where two layers drop from one vector, an element that one of them dropped is as good as dropped by both.
        ReferenceLayer[] layers = name switch
        {
            nameof(DropoutCurved) =>
            [
                new ReferenceDense(6, 9, true), new ReferenceActivate(Activation.Tanh), Drop(0, 0.4),
                new ReferenceDense(9, 20, true), new ReferenceActivate(Activation.Gelu), Drop(1, 0.25),
                new ReferenceDense(20, 7, true), new ReferenceActivate(Activation.Softmax), Drop(2, 0.25),
                new ReferenceDense(7, 5, true),
            ],
            nameof(DropoutChain) =>
            [
                new ReferenceDense(6, 9, true), new ReferenceActivate(Activation.LeakyRelu), Drop(0, 0.4), new ReferenceActivate(Activation.Elu), Drop(0, 0.25),
                new ReferenceDense(9, 20, true), new ReferenceActivate(Activation.Selu), Drop(1, 0.25), Drop(1, 0.125),
                new ReferenceDense(20, 7, true), new ReferenceActivate(Activation.Relu), Drop(2, 0.25),
                new ReferenceDense(7, 5, true),
            ],
            _ =>
            [
                new ReferenceDense(6, 9, true), new ReferenceActivate(Activation.Tanh), Drop(0, 0.4),
                new ReferenceDense(9, 20, true), new ReferenceActivate(Activation.Gelu), Drop(1, 0.25),
                new ReferenceDense(20, 7, true), new ReferenceActivate(Activation.Softmax), Drop(2, 0.25),
                new ReferenceDense(7, 20, true), new ReferenceAdd(6), new ReferenceConcatenate(3), new ReferenceDense(29, 5, true),
            ],
        };
        return (model, new ReferenceNetwork(model.InputLength, layers, Loss.Hinge), inputs);
    }

    /// <summary>What each dropout layer dropped of each row, from gradients in which that row alone is within the margin.</summary>
    private static List<bool[]>[] Dropped(Model model, double[] inputs, int rows)
    {
        // With outputs above 1, a target of 1 is met and gives nothing, and one of -1 gives a delta of 1.
        ParameterTensor bias = model.Tensors[^1];
        bias.Import([8, 8, 8, 8, 8], model.Parameters);
        List<bool[]>[] dropped = [[], [], []];
        for (int row = 0; row < rows; row++)
        {
            var targets = new double[rows * model.OutputLength];
            Array.Fill(targets, 1);
            Array.Fill(targets, -1, row * model.OutputLength, model.OutputLength);
            var gradient = new float[model.Parameters.Length];
            model.Gradient(inputs, targets, gradient, DropoutSeed);
            for (int layer = 0; layer < dropped.Length; layer++)
                dropped[layer].Add(WithoutGradient(model, $"dense{layer + 2}.weight", gradient));
        }

        return dropped;
    }

    /// <summary>Which inputs of a kernel have no gradient at any unit.</summary>
    private static bool[] WithoutGradient(Model model, string name, float[] gradient)
    {
        ParameterTensor tensor = model.Tensors.Single(tensor => tensor.Name == name);
        return Enumerable.Range(0, tensor.Inputs)
            .Select(input => Enumerable.Range(0, tensor.Units).All(unit => gradient[tensor.IndexOf(input, unit)] == 0))
            .ToArray();
    }

    private static double[] Inputs(int rows) => Sequence.Numbers(1, 4, rows * 6);

    // Some outputs of each row on either side of the margin.
    private static double[] Targets(int rows) => Array.ConvertAll(Sequence.Numbers(2, 1, rows * 5), draw => draw > 0.2 ? 1.0 : -1);

    private static double[] Parameters(Model model) => Array.ConvertAll(model.Export(model.Parameters), value => (double)value);
}

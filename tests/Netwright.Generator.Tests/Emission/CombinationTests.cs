using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Emission;

/// <summary>Whatever can be declared compiles.</summary>
public class CombinationTests
{
    private static readonly string[] Optimizers =
    [
        "Sgd", "Sgd(0.1, Momentum = 0.9)", "Sgd(0.1, Momentum = 0.9, Nesterov = true)", "Adam", "Adam(1e-5, Beta1 = 0, Beta2 = 0.5, Epsilon = 1)", "AdamW", "AdamW(1, WeightDecay = 0)",
        "RmsProp", "RmsProp(Momentum = 0.5)", "RmsProp(Centered = true)", "RmsProp(0.1, Rho = 0, Momentum = 0.99, Epsilon = 1e-3, Centered = true)",
        "AdaGrad", "AdaGrad(1, InitialAccumulatorValue = 0)", "Nadam", "Nadam(Beta1 = 0, Beta2 = 0)", "Lion", "Lion(Beta1 = 0, Beta2 = 0)",
        "Sgd(ClipValue = 1)", "Adam(ClipNorm = 1)", "AdamW(GlobalClipNorm = 1, GradientAccumulationSteps = 2)", "RmsProp(Centered = true, GradientAccumulationSteps = 1000)", "Nadam(UseEma = true)",
        "Lion(UseEma = true, EmaMomentum = 0, EmaOverwriteFrequency = 7, ClipNorm = 1e-3, GradientAccumulationSteps = 3)",
    ];

    [Fact]
    public void Every_pair_of_activation_loss_and_optimizer_compiles()
        => Build(
            from activation in Enum.GetValues<Activation>()
            from loss in Enum.GetValues<Loss>()
            let optimizer = Optimizers[((int)activation + (int)loss) % Optimizers.Length]
            select $"[Network(3), Dense(2, Activation.{activation}), Loss(Loss.{loss}), {optimizer}]");

    [Fact]
    public void Every_activation_compiles_before_and_after_one_of_each_kind()
        => Build(
            from activation in Enum.GetValues<Activation>()
            from other in new[] { Activation.Tanh, Activation.Gelu, Activation.Softmax }
            from pair in new[] { (First: activation, Second: other), (First: other, Second: activation) }
            select $"[Network(3), Dense(20, Activation.{pair.First}), Activation(Activation.{pair.Second}), Dense(2), Loss(Loss.Huber), Sgd]");

    [Fact]
    public void Every_activation_compiles_before_and_after_dropout()
        => Build(
            from activation in Enum.GetValues<Activation>()
            from training in new[] { "", ", Loss(Loss.MeanSquaredError), Adam" }
            from layers in new[] { $"Dense(3, Activation.{activation}), Dropout(0.5)", $"Dropout(0.5), Activation(Activation.{activation}), Dense(3)", $"Dense(17), Dropout(0.1), Activation(Activation.{activation}), Dropout(0.9)" }
            select $"[Network(3), {layers}{training}]");

    [Fact]
    public void Every_activation_compiles_with_a_penalty_on_its_outputs()
        => Build(
            from activation in Enum.GetValues<Activation>()
            from penalty in new[] { "OutputL1 = 0.1", "OutputL1 = 1e-30, OutputL2 = 1e30" }
            from layers in new[] { $"Dense(20, Activation.{activation}, {penalty}), Dropout(0.5), Dense(3)", $"Dense(3, Activation.{activation}, {penalty})", $"Dense(17, {penalty}), Activation(Activation.{activation})" }
            select $"[Network(3), {layers}, Loss(Loss.Huber), Sgd]");

    [Fact]
    public void Every_activation_compiles_before_and_after_every_layer_without_trained_parameters()
        => Build(
            from activation in Enum.GetValues<Activation>()
            from training in new[] { "", ", Loss(Loss.MeanSquaredError), Adam" }
            from layer in new[] { "GaussianNoise(0.5)", "AlphaDropout(0.25)", "Rescaling(0.5, -1)", "Reshape(-1)", "GaussianNoise(1), AlphaDropout(0.1), Rescaling(2), Reshape(17)" }
            select $"[Network(3), Dense(17, Activation.{activation}), {layer}, Activation(Activation.{activation}), {layer}, Dense(3){training}]");

    [Fact]
    public void Normalizations_by_the_data_compile_for_every_shape_and_behind_every_layer_without_parameters()
        => Build(
            from shape in new[] { "1", "16", "17", "40", "4, 4", "3, 17", "5, 4, 3", "2, 2, 2, 2" }
            from training in new[] { "", ", Loss(Loss.MeanSquaredError), Adam", ", Loss(Loss.SparseCategoricalCrossentropy), Sgd" }
            from before in new[] { "", "Rescaling(0.5), ", "GaussianNoise(0.5), ", "Activation(Activation.Gelu), ", "Activation(Activation.Tanh), Dropout(0.1), Add(\"input\"), ", "Flatten, " }
            let head = training.Contains("Sparse", StringComparison.Ordinal) ? "Dense(3, Activation.Softmax)" : "Dense(3)"
            select $"[Network({shape}), {before}Normalization, Activation(Activation.Relu), AlphaDropout(0.1), Flatten, {head}{training}]");

    [Fact]
    public void Batch_normalizations_compile_behind_every_dense_layer()
        => Build(
            from activation in Enum.GetValues<Activation>()
            from training in new[] { "", ", Loss(Loss.MeanSquaredError), Adam" }
            from units in new[] { 1, 16, 70, 1100 }
            from noise in new[] { "", "Dropout(0.1), ", "GaussianNoise(0.5), " }
            select $"[Network(3), Dense({units}, Activation.{activation}, UseBias = {(units == 16 ? "false" : "true")}), {noise}BatchNormalization, Activation(Activation.{activation}), {noise}Dense(3), BatchNormalization{training}]");

    [Fact]
    public void Every_initializer_compiles_with_a_bias_and_without()
        => Build(
            from initializer in Enum.GetValues<KernelInitializer>()
            from bias in new[] { "true", "false" }
            select $"[Network(3), Dense(2, UseBias = {bias}, KernelInitializer = KernelInitializer.{initializer}), Loss(Loss.Hinge), Sgd]");

    [Fact]
    public void Every_loss_compiles_with_outputs_of_every_width()
        => Build(
            from loss in Enum.GetValues<Loss>()
            from units in new[] { 1, 2, 16, 17, 1025 }
            from smoothing in loss.ToString().EndsWith("Crossentropy", StringComparison.Ordinal) ? new[] { "", ", LabelSmoothing = 0.1" } : [""]
            let activation = loss switch
            {
                Loss.BinaryCrossentropy => Activation.Sigmoid,
                Loss.CategoricalCrossentropy or Loss.SparseCategoricalCrossentropy => Activation.Softmax,
                _ => Activation.Linear,
            }
            select $"[Network(2), Dense({units}, Activation.{activation}), Loss(Loss.{loss}{smoothing}), Sgd]");

    [Fact]
    public void Layers_of_every_width_compile()
        => Build(
            from inputs in new[] { 1, 8, 9, 16, 17, 33, 65 }
            from units in new[] { 1, 16, 17, 33, 64, 65, 129 }
            select $"[Network({inputs}), Dense({units}, Activation.Tanh), Dense(1), Loss(Loss.MeanSquaredError), RmsProp]");

    [Fact]
    public void Networks_without_parameters_compile()
        => Build(
        [
            "[Network(3), Activation(Activation.Relu)]", "[Network(4, 5), Flatten]", "[Network(4, 5), Flatten, Flatten, Activation(Activation.Softmax)]", "[Network(20), Dropout(0.5)]",
            "[Network(20), Activation(Activation.Linear)]", "[Network(2, 3, 4), Activation(Activation.Gelu)]", "[Network(1), Dropout(0), Activation(Activation.Tanh), Dropout(0.1)]",
        ]);

    private static void Build(IEnumerable<string> networks)
        => new UserProject($"using Netwright; namespace MyApp; {string.Join("\n", networks.Select(static (attributes, i) => $"{attributes} public partial class Net{i};"))}").Generate().AssertClean();
}

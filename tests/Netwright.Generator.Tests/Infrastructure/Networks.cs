namespace Netwright.Generator.Tests.Infrastructure;

/// <summary>The tutorial's three networks, as their users write them, and one of joined layers.</summary>
internal static class Networks
{
    public const string Xor = """
        using Netwright;

        [Network(2)]
        [Dense(4, Activation.Tanh)]
        [Dense(1, Activation.Sigmoid)]
        [Loss(Loss.MeanSquaredError)]
        [Sgd(0.1)]
        public partial class Xor;
        """;

    public const string Binary = """
        using Netwright;

        [Network(10)]
        [Dense(64, Activation.Relu)]
        [Dense(32, Activation.Relu)]
        [Dense(1, Activation.Sigmoid)]
        [Loss(Loss.BinaryCrossentropy)]
        [Adam]
        public partial class BinaryClassifier;
        """;

    public const string Mnist = """
        using Netwright;

        [Network(28, 28)]
        [Flatten]
        [Dense(128, Activation.Relu)]
        [Dropout(0.2)]
        [Dense(10, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam(0.001)]
        public partial class DigitClassifier;
        """;

    /// <summary>A network with what the tutorial's do without: residual connections around normalized blocks, one of them cut short by dropout.</summary>
    public const string Residual = """
        using Netwright;

        [Network(20)]
        [Dense(24, Activation.Relu, Name = "stem")]
        [LayerNormalization]
        [Dense(40, Activation.Gelu)]
        [Dropout(0.1)]
        [Dense(24)]
        [Add("stem")]
        [Concatenate("input")]
        [Dense(3, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam]
        public partial class ResidualClassifier;
        """;

    /// <summary>A network whose rows fall into segments, since it normalizes by the batch: at the input, and between a dense layer and its activation.</summary>
    public const string Normalized = """
        using Netwright;

        [Network(8)]
        [BatchNormalization]
        [Dense(20, UseBias = false)]
        [BatchNormalization(Momentum = 0.9)]
        [Activation(Activation.Relu)]
        [Dense(1, Activation.Sigmoid)]
        [Loss(Loss.BinaryCrossentropy)]
        [Sgd]
        public partial class NormalizedClassifier;
        """;

    /// <summary>A network whose steps wait for several batches and for the norm of their gradient, whose weights are penalized and bounded, and averaged.</summary>
    public const string Regularized = """
        using Netwright;

        [Network(12)]
        [Dense(20, Activation.Relu, KernelL1 = 0.001, KernelL2 = 0.01, BiasL2 = 0.01)]
        [BatchNormalization]
        [Dense(3, Activation.Softmax, KernelMaxNorm = 2, KernelNonNegative = true)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [AdamW(GradientAccumulationSteps = 4, GlobalClipNorm = 1, UseEma = true, EmaOverwriteFrequency = 100)]
        public partial class RegularizedClassifier;
        """;

    public static string[] All => [Xor, Binary, Mnist, Residual, Normalized, Regularized];

    /// <summary>What the SDK's ImplicitUsings adds to a console project.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;
}

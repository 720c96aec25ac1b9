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

    /// <summary>A network over a record and an enum.</summary>
    public const string Typed = """
        #pragma warning disable CS1591
        using Netwright;

        public readonly record struct Iris(float SepalLength, float SepalWidth, float PetalLength, float PetalWidth);

        public enum IrisSpecies
        {
            Setosa,
            Versicolor,
            Virginica,
        }

        [Network<Iris, IrisSpecies>]
        [Dense(16, Activation.Relu)]
        [Dense(3, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam]
        public partial class IrisClassifier;
        """;

    /// <summary>A network over classes with members of every kind, for several numbers by name.</summary>
    public const string Everything = """
        #pragma warning disable CS1591
        #nullable enable
        using System;
        using System.Runtime.CompilerServices;
        using Netwright;

        namespace Homes;

        public enum Heating : byte
        {
            Gas,
            Oil,
            HeatPump = 9,
        }

        [InlineArray(12)]
        public struct Months
        {
            private float first;
        }

        public sealed record Place(double Latitude, double Longitude);

        public class Home
        {
            public Place Place { get; init; } = new(0, 0);

            [Scale(0, 500)]
            public int Area { get; init; }

            [Log, Scale(0, 20), Default(100_000)]
            public decimal? Price { get; init; }

            [Default(0.5)]
            public bool? Garden;

            public Heating Heating { get; init; }

            [Categories("brick", "wood", "clay & straw")]
            public string Walls { get; init; } = "brick";

            [FixedLength(3)]
            public short[] Rooms { get; init; } = [1, 2, 3];

            public Months Usage;

            [Cyclic(Cycle.Month, Cycle.Weekday)]
            public DateOnly Sold { get; init; }

            [Ignore]
            public string? Notes { get; init; }
        }

        public sealed class Demand
        {
            public float Power { get; set; }

            public double Water { get; set; }
        }

        [Network<Home, Demand>]
        [Dense(12, Activation.Relu)]
        [Dense(2)]
        [Loss(Loss.MeanSquaredError)]
        [Sgd]
        public partial class DemandModel;
        """;

    public static string[] All => [Xor, Binary, Mnist, Residual, Normalized, Regularized, Typed, Everything];

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

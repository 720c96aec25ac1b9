using System.Globalization;

namespace Netwright.Benchmarks;

/// <summary>A solution of many networks, no two alike: each with a file of its own that declares it, trains it and asks it.</summary>
internal static class ManyNetworks
{
    private static readonly string[] Activations = ["Relu", "Tanh", "Gelu", "Elu", "Silu", "LeakyRelu"];

    private static readonly string[] Optimizers = ["Adam(0.002)", "Sgd(0.01, Momentum = 0.9)", "RmsProp", "AdamW"];

    private static readonly (string Layer, string Loss, string Target)[] Heads =
    [
        ("Dense({0}, Activation.Softmax)", "SparseCategoricalCrossentropy", "int"),
        ("Dense({0}, Activation.Softmax)", "CategoricalCrossentropy", "float"),
        ("Dense(1, Activation.Sigmoid)", "BinaryCrossentropy", "float"),
        ("Dense({0})", "MeanSquaredError", "float"),
        ("Dense({0})", "Huber", "float"),
    ];

    /// <summary>The file of the network of a number.</summary>
    public static string File(int number)
    {
        (string layer, string loss, string target) = Heads[number % Heads.Length];
        string head = string.Format(CultureInfo.InvariantCulture, layer, 2 + number % 19);
        IEnumerable<string> hidden = Enumerable.Range(0, 1 + number % 3)
            .Select(depth => FormattableString.Invariant($"[Dense({8 + (number * 7 + depth * 13) % 120}, Activation.{Activations[(number + depth) % Activations.Length]})]"));
        string dropout = number % 4 == 0 ? "[Dropout(0.2)]" : "";
        return FormattableString.Invariant($$"""
            using System;
            using Netwright;

            namespace Solution.Part{{number % 10}};

            [Network({{3 + number * 11 % 200}})]
            {{string.Join("\n", hidden)}}
            {{dropout}}
            [{{head}}]
            [Loss(Loss.{{loss}})]
            [{{Optimizers[number % Optimizers.Length]}}]
            public partial class Network{{number}}
            {
                public Network{{number}}(string path)
                    : this(seed: 0) => Load(path);
            }

            public static class Program{{number}}
            {
                public static double Train(float[] inputs, {{target}}[] targets, int count)
                {
                    var all = new Dataset<{{target}}>(inputs, targets, count);
                    Dataset<{{target}}> train = all[..(count / 2)], test = all[(count / 2)..];
                    var model = new Network{{number}}(seed: 42);
                    History history = model.Fit(train, new FitOptions { Epochs = 5, BatchSize = 32, ValidationSplit = 0.2 });
                    Evaluation result = model.Evaluate(test);
                    model.Save("network{{number}}.safetensors");
                    Console.WriteLine(string.Join(", ", history["loss"]));
                    return result.Loss;
                }

                public static float Greatest(float[] sample)
                {
                    var model = new Network{{number}}("network{{number}}.safetensors");
                    Span<float> output = stackalloc float[Network{{number}}.OutputLength];
                    model.Predict(sample.AsSpan(0, Network{{number}}.InputLength), output);
                    float greatest = output[0];
                    foreach (float value in output)
                        greatest = Math.Max(greatest, value);
                    return greatest;
                }
            }
            """);
    }
}

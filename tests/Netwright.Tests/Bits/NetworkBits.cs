using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Netwright.Tests.Golden;
using Netwright.Tests.Networks;

namespace Netwright.Tests.Bits;

/// <summary>What a network computes from fixed data, as hashes of the bits, each with its name: <c>trained16=1f09a3c2</c>.</summary>
internal static class NetworkBits
{
    // No batch size divides it, and it is more rows than a block has.
    private const int Samples = 73;
    private const int Seed = 7;

    public static List<string> Of(string network, int threads)
    {
        Predictor predictor = Predictor.Named(network, Seed);
        double[] inputs = Sequence.Numbers(1, 2, Samples * predictor.InputLength);
        List<string> hashes = [Hash("initial", Parameters(predictor))];
        if (predictor is not Model model)
            return [.. hashes, Hash("predicted", Predictions(predictor, inputs))];

        double[] targets = model.Targets(Samples), weights = [.. Enumerable.Range(0, Samples).Select(row => row % 4 * 0.5 + 0.25)];
        var gradient = new float[model.Parameters.Length];
        model.Gradient(inputs, targets, gradient, dropoutSeed: Seed);
        return
        [
            .. hashes,
            Hash("gradient", model.Export(gradient)),
            .. Trained(Model.Named(network, Seed), inputs, targets, weights: null, batchSize: 16, threads),
            .. Trained(Model.Named(network, Seed), inputs, targets, weights, batchSize: 5, threads),
        ];
    }

    private static IEnumerable<string> Trained(Model model, double[] inputs, double[] targets, double[]? weights, int batchSize, int threads)
    {
        FitOptions options = new() { Epochs = 2, BatchSize = batchSize, Threads = threads, Verbosity = Verbosity.Silent };
        History history = model.Fit(inputs, targets, options, weights);
        Evaluation evaluation = model.Evaluate(inputs, targets);
        yield return Hash($"trained{batchSize}", Parameters(model));
        yield return Hash($"predicted{batchSize}", Predictions(model, inputs));
        yield return Hash($"evaluated{batchSize}", [.. history.Loss, .. history.Accuracy, evaluation.Loss, evaluation.Accuracy]);
    }

    // In the order of files, so that the layout of the arena may change.
    private static float[] Parameters(Predictor predictor) => predictor.Export(predictor.Parameters);

    private static float[] Predictions(Predictor predictor, double[] inputs) => [.. predictor.PredictEach(inputs), .. predictor.PredictAll(inputs)];

    private static string Hash<T>(string what, T[] numbers)
        where T : unmanaged
        => $"{what}={Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(numbers.AsSpan())))[..8]}";
}

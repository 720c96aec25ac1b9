namespace Netwright.Benchmarks.Compare;

/// <summary>
/// A network that everybody is measured with: dense layers, ReLU between them, softmax or (for one unit) sigmoid behind the last; or a convolutional one, each convolution
/// followed by ReLU and a pooling of 2, and then the dense layers.
/// </summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Units">The length of the input, then each layer's units.</param>
/// <param name="Dropout">The rate of the dropout behind the first layer.</param>
/// <param name="Batches">Batch sizes that it is trained with.</param>
internal sealed record Workload(string Name, IReadOnlyList<int> Units, double Dropout, IReadOnlyList<int> Batches)
{
    /// <summary>Samples that the batches are cut from.</summary>
    public const int Samples = 2048;

    /// <summary>
    /// The learning rate of all contestants: so small that thousands of steps hardly change the network. At a usual rate the network knows the samples by heart in
    /// seconds, and its gradients vanish; TorchSharp's steps on such a network took twice as long.
    /// </summary>
    public const double LearningRate = 1e-7;

    /// <summary>Samples of an epoch: MNIST's.</summary>
    public const int EpochSamples = 60_000;

    /// <summary>Batch size of the epoch.</summary>
    public const int EpochBatch = 32;

    /// <summary>Batch sizes of prediction.</summary>
    public static IReadOnlyList<int> PredictedBatches { get; } = [1, 256];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("mnist", [784, 128, 10], 0.2, [32, 128, 512]),
        new("tabular", [10, 64, 32, 1], 0, [1, 32, 256]),
        new("wide", [512, 1024, 1024, 10], 0, [128]),
        new("deep", [64, .. Enumerable.Repeat(64, 20), 10], 0, [32]),
        new("convnet", [784, 10], 0.5, [32, 128]) { Filters = [32, 64] },
    ];

    /// <summary>Whether the head is one sigmoid with binary cross-entropy, not softmax with cross-entropy.</summary>
    public bool IsBinary => Units[^1] == 1;

    /// <summary>The filters of each convolution of 3 x 3 over an image of 28 x 28; none where there are dense layers alone.</summary>
    public IReadOnlyList<int> Filters { get; init; } = [];

    /// <summary>Whether plain loops and ONNX Runtime are measured too, for which only dense layers are written.</summary>
    public bool IsDense => Filters.Count == 0;

    /// <summary>The elements that arrive at the first dense layer.</summary>
    public int Flattened => IsDense ? Units[0] : Maps()[^1].Pooled * Maps()[^1].Pooled * Filters[^1];

    /// <summary>Multiply-adds of one sample forward.</summary>
    public long MultiplyAdds
        => Maps().Sum(static map => map.MultiplyAdds) + Units.Skip(1).Prepend(Flattened).Zip(Units.Skip(1), static (inputs, units) => (long)inputs * units).Sum();

    /// <summary>Multiply-adds of one sample in a training step: forward, the kernels' gradients, and the deltas of all layers but the first.</summary>
    public long TrainingMultiplyAdds => 3 * MultiplyAdds - (IsDense ? (long)Units[0] * Units[1] : Maps()[0].MultiplyAdds);

    // Of each convolution what it takes, and the side of the image behind its pooling.
    private List<(long MultiplyAdds, int Pooled)> Maps()
    {
        List<(long, int)> maps = [];
        int side = 28, channels = 1;
        foreach (int filters in Filters)
        {
            int made = side - 2;
            maps.Add(((long)made * made * 9 * channels * filters, made / 2));
            (side, channels) = (made / 2, filters);
        }

        return maps;
    }
}

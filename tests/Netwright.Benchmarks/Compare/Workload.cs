namespace Netwright.Benchmarks.Compare;

/// <summary>
/// A network that everybody is measured with: dense layers, ReLU between them, softmax or (for one unit) sigmoid behind the last; where the input is a map, layers over maps before them.
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
        new("convnet", [784, 10], 0.5, [32, 128])
        {
            Input = [28, 28, 1],
            Maps =
            [
                new(MapKind.Convolution, 32, Kernel: 3, Edge: MapEdge.Valid), new(MapKind.Relu), new(MapKind.Pooling),
                new(MapKind.Convolution, 64, Kernel: 3, Edge: MapEdge.Valid), new(MapKind.Relu), new(MapKind.Pooling),
            ],
        },
        new("resnet", [3072, 10], 0, [32])
        {
            Input = [32, 32, 3],
            Maps =
            [
                .. Stem(16), .. Residual(16), .. Residual(16), .. Stem(32, stride: 2), .. Residual(32), .. Residual(32), .. Stem(64, stride: 2), .. Residual(64), .. Residual(64),
                new(MapKind.Average),
            ],
        },
        new("mobile", [3072, 10], 0, [32]) { Input = [32, 32, 3], Maps = [.. Stem(32), .. Separable(64), .. Separable(128, stride: 2), new(MapKind.Average)] },
        new("conv1d", [8192, 10], 0, [32]) { Input = [1024, 8], Maps = [.. Causal(1), .. Causal(2), .. Causal(4), new(MapKind.Average)] },
    ];

    /// <summary>Whether the head is one sigmoid with binary cross-entropy, not softmax with cross-entropy.</summary>
    public bool IsBinary => Units[^1] == 1;

    /// <summary>The shape of the map that arrives, [height, width, channels] or [steps, channels]; none where there are dense layers alone.</summary>
    public IReadOnlyList<int> Input { get; init; } = [];

    /// <summary>The layers over it.</summary>
    public IReadOnlyList<MapLayer> Maps { get; init; } = [];

    /// <summary>Whether plain loops are measured too, for which only dense layers are written.</summary>
    public bool IsDense => Maps.Count == 0;

    /// <summary>The elements that arrive at the first dense layer.</summary>
    public int Flattened => IsDense ? Units[0] : Maps.Aggregate((int[])[.. Input], static (shape, layer) => Behind(layer, shape)).Aggregate(1, static (product, size) => product * size);

    /// <summary>Multiply-adds of one sample forward.</summary>
    public long MultiplyAdds
        => Shaped().Sum(static map => Products(map.Layer, map.Arriving)) + Units.Skip(1).Prepend(Flattened).Zip(Units.Skip(1), static (inputs, units) => (long)inputs * units).Sum();

    /// <summary>Multiply-adds of one sample in a training step: forward, the kernels' gradients, and the deltas of all layers but the first.</summary>
    public long TrainingMultiplyAdds => 3 * MultiplyAdds - (IsDense ? (long)Units[0] * Units[1] : Products(Maps[0], [.. Input]));

    /// <summary>The layers over maps, each with the shape that arrives at it, [positions..., channels].</summary>
    public IEnumerable<(MapLayer Layer, int[] Arriving)> Shaped()
    {
        int[] shape = [.. Input];
        foreach (MapLayer layer in Maps)
        {
            yield return (layer, shape);
            shape = Behind(layer, shape);
        }
    }

    private static IEnumerable<MapLayer> Residual(int channels)
    {
        MapLayer convolution = new(MapKind.Convolution, channels, Kernel: 3), normalization = new(MapKind.Normalization), relu = new(MapKind.Relu);
        return [new(MapKind.Keep), convolution, normalization, relu, convolution, normalization, new(MapKind.Add), relu];
    }

    private static IEnumerable<MapLayer> Stem(int channels, int stride = 1) => [new(MapKind.Convolution, channels, Kernel: 3, stride), new(MapKind.Normalization), new(MapKind.Relu)];

    private static IEnumerable<MapLayer> Separable(int channels, int stride = 1)
        => [new(MapKind.Depthwise, 0, Kernel: 3, stride), new(MapKind.Normalization), new(MapKind.Relu), new(MapKind.Convolution, channels), new(MapKind.Normalization), new(MapKind.Relu)];

    private static IEnumerable<MapLayer> Causal(int dilation) => [new(MapKind.Convolution, 32, Kernel: 3, Dilation: dilation, Edge: MapEdge.Causal), new(MapKind.Relu)];

    private static int[] Behind(MapLayer layer, int[] shape)
        => [.. layer.Kind == MapKind.Average ? [] : shape[..^1].Select(layer.Out), layer.Kind == MapKind.Convolution ? layer.Channels : shape[^1]];

    // Each position that comes out is a sum over the kernel, of each of its channels over those that arrive or its own.
    private static long Products(MapLayer layer, int[] shape)
    {
        if (layer.Kind is not (MapKind.Convolution or MapKind.Depthwise))
            return 0;

        long places = shape[..^1].Aggregate(1L, (product, length) => product * layer.Out(length) * layer.Kernel);
        return places * shape[^1] * (layer.Kind == MapKind.Depthwise ? 1 : layer.Channels);
    }
}

namespace Netwright.Reporting.Tests.Fixtures;

/// <summary>A classifier of the corners of a square.</summary>
[Network(2)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.05)]
public partial class Corners
{
    public static Dataset<float> Data { get; } = new([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], 4);

    /// <summary>The history of a run of batches of two samples.</summary>
    public static History Run(int epochs, bool validated = false, params Callback[] callbacks)
    {
        FitOptions options = new() { Epochs = epochs, BatchSize = 2, Verbosity = Verbosity.Silent, Callbacks = callbacks };
        Corners model = new(seed: 1);
        return validated ? model.Fit(Data, Data, options) : model.Fit(Data, options);
    }
}

/// <summary>A classifier of small pictures by three channels.</summary>
[Network(4, 5, 3)]
[RandomFlip(FlipMode.Horizontal)]
[RandomTranslation(0.5, 0.5)]
[Conv2D(6, 3, Activation.Relu)]
[Conv2D(4, 2, Activation.Relu)]
[Flatten]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Photos
{
    /// <summary>Samples that are predicted rightly and wrongly.</summary>
    public static Dataset<int> Data(int count)
    {
        Random random = new(1);
        return new([.. Enumerable.Range(0, count * InputLength).Select(_ => random.NextSingle())], [.. Enumerable.Range(0, count).Select(static i => i % 3)], count);
    }
}

/// <summary>A regression.</summary>
[Network(2)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.1)]
public partial class Line;

[Network(4, 5, 1)]
[Conv2D(3, 1, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Mask;

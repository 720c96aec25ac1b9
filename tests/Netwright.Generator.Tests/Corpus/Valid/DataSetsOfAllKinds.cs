using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class DataSets
{
    private const int Count = 2;

    private static readonly Dataset<int> Written = new([0, 0, 0, 0, 1, 1, 1, 1], [0, 2], Count);

    public static Dataset<float> Multiple { get; } = new(new float[12], new float[6], count: 3);

    public static void Run(Digit model, string path)
    {
        float[] inputs = new float[4 * Count];
        int[] labels = new int[Count];
        using BinaryReader reader = new(File.OpenRead(path));
        for (int i = 0; i < inputs.Length; i++)
            inputs[i] = reader.ReadSingle();
        for (int i = 0; i < labels.Length; i++)
            labels[i] = reader.ReadByte() % Digit.OutputLength;
        model.Fit(new(inputs, labels, Count));
        model.Fit(new(targets: labels, count: Count, inputs: inputs));
        model.Fit(new Dataset<int>([.. inputs, .. inputs], [.. labels, .. labels], 2 * Count));
        model.Fit(Written[..1], validation: Written[1..]);
        model.Fit(Written.Slice(0, 1));
        model.Fit(Idx.Load(path, path));
        using Stream images = File.OpenRead(path), numbers = File.OpenRead(path);
        model.Fit(Idx.Load(images, numbers));

        int samples = inputs.Length / 4;
        model.Fit(new Dataset<int>(inputs, labels, samples));
        model.Fit(new Dataset<int>(inputs, labels, labels.Length));
        var one = new Dataset<int>(inputs[..4], [2], 1);
        model.Fit(one);

        // For another network, by its own shape.
        var wide = new Dataset<float>(new float[50], new float[20], 10);
        new Other().Fit(wide);
    }
}

[Network(5), Dense(2), Loss(Loss.MeanSquaredError), Adam]
public partial class Other;

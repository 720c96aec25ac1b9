using Netwright;

namespace Game;

public interface IModel
{
    float[] Predict(float[] input);

    void Load(string path);
}

[Network(3)]
[Dense(2, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Judge : IModel
{
    public float[] Predict(float[] input)
    {
        float[] output = new float[OutputLength];
        Predict(input, output);
        return output;
    }

    public float Predict(float a, float b, float c) => Predict([a, b, c])[0];

    public int Classify(IReadOnlyList<float> input) => Classify([.. input]);

    public History Fit(IEnumerable<(float[] Input, int Label)> samples) => Fit(new Dataset<int>([.. samples.SelectMany(sample => sample.Input)], [.. samples.Select(sample => sample.Label)], samples.Count()));

    public void Save(Stream stream) => stream.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Parameters));

    public double Evaluate() => 0;

    void IModel.Load(string path) => Load(path);
}

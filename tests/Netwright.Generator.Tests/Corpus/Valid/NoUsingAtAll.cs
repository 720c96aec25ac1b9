[Netwright.Network(4), Netwright.Dense(2, Netwright.Activation.Softmax), Netwright.Loss(Netwright.Loss.CategoricalCrossentropy), Netwright.Adam]
internal partial class Bare
{
    internal static void Run(float[] inputs, float[] targets)
    {
        global::Netwright.Dataset<float> data = new(inputs, targets, targets.Length / OutputLength);
        var model = new global::Bare();
        model.Fit(data, new Netwright.FitOptions { Epochs = 3, });
        _ = new Bare(1).Evaluate(data);
    }
}

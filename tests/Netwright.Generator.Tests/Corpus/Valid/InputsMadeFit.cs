using Netwright;

namespace InputsMadeFit;

[Network(784)]
[Rescaling(1.0 / 127.5, -1)]
[GaussianNoise(0.05, Name = "noise")]
[Reshape(28, -1)]
[Flatten]
[Dense(64, Activation.Selu, KernelInitializer = KernelInitializer.LecunNormal)]
[AlphaDropout(rate: 0.1)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Pixels;

[Network(32, 32, 3)]
[Normalization(Name = "colors")]
[Reshape(1024, 3)]
[Flatten]
[Dense(1)]
[Loss(Loss.Huber)]
[Adam]
public partial class Colors;

[Network(12)]
[Normalization]
[Dense(8, UseBias = false)]
[BatchNormalization]
[Activation(Activation.Relu)]
[Dense(1)]
public partial class Predictor;

public static class Program
{
    public static float Run(Dataset<float> all, float[] image)
    {
        Colors model = new(seed: 3);
        model.Adapt(all);
        model.Fit(all, new FitOptions { ValidationSplit = 0.1 });
        float[] output = new float[Colors.OutputLength];
        model.Predict(image, output);
        return output[0];
    }
}

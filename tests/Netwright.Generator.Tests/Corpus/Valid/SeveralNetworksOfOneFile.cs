using Netwright;

namespace Autoencoder;

[Network(64)]
[Dense(32, Activation.Relu)]
[Dense(8)]
public partial class Encoder;

[Network(8)]
[Dense(32, Activation.Relu)]
[Dense(64, Activation.Sigmoid)]
public partial class Decoder;

[Network(64)]
[Dense(32, Activation.Relu, Name = "encoder1")]
[Dense(8, Name = "code")]
[Dense(32, Activation.Relu, Name = "decoder1")]
[Dense(64, Activation.Sigmoid, Name = "decoder2")]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Whole;

public static class Codec
{
    public static void Reconstruct(Encoder encoder, Decoder decoder, ReadOnlySpan<float> image, Span<float> again)
    {
        Span<float> code = stackalloc float[Encoder.OutputLength];
        encoder.Predict(image, code);
        decoder.Predict(code, again);
    }

    public static Whole Train(float[] images)
    {
        Whole whole = new();
        whole.Fit(new Dataset<float>(images, images, images.Length / Whole.InputLength));
        return whole;
    }
}

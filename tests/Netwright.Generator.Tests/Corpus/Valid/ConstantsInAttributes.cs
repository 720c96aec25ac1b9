using Netwright;

namespace App;

internal static class Sizes
{
    public const int Width = 28, Height = Width, Hidden = 1 << 7;
    public const double Drop = 1.0 / 5;
    public const string Head = "head" + "_layer";
    public const Activation Inner = Activation.Relu;
}

[Network(Sizes.Height, Sizes.Width)]
[Flatten(Name = nameof(Sizes.Height))]
[Dense(Sizes.Hidden, Sizes.Inner)]
[Dropout(Sizes.Drop)]
[Dense(Classes, Activation.Softmax, Name = Sizes.Head)]
[Loss(Loss.SparseCategoricalCrossentropy, LabelSmoothing = Sizes.Drop / 2)]
[Adam(Rate)]
internal partial class Digits
{
    public const int Classes = 10;
    private const double Rate = 3e-3;

    public static int[] Histogram(Digits model, float[][] images)
    {
        int[] counts = new int[Classes];
        foreach (float[] image in images)
            counts[model.Classify(image)]++;
        return counts;
    }
}

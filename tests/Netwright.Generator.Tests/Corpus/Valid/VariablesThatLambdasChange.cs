using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Captured
{
    public static void Run(Digit model)
    {
        float[] input = [];
        int length = 0;
        Action read = () => input = new float[4];
        void Count() => length += 4;
        read();
        Count();
        model.Classify(input);
        model.Classify(new float[length]);

        float[] other = new float[7];
        void Take(out float[] values) => values = [1, 2, 3, 4];
        Take(out other);
        model.Classify(other);

        ref float[] same = ref input;
        same = new float[4];
        model.Classify(input);

        float[] swapped = [0, 0], right = [1, 2, 3, 4];
        (swapped, right) = (right, swapped);
        model.Classify(swapped);
    }
}

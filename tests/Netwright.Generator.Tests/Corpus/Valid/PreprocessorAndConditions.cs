using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Conditions
{
#if TINY
    private const int Length = 2;
#else
    private const int Length = Digit.InputLength;
#endif

    public static void Run(Digit model)
    {
        float[] input =
#if TINY
            new float[2];
#else
            new float[Length];
#endif
        model.Classify(input);
        checked
        {
            model.Classify(new float[Length + 0]);
        }

        goto end;
    end:
        model.Classify(new float[sizeof(int)]);
    }
}

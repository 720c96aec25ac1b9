using System.Diagnostics.CodeAnalysis;
using Netwright;

namespace App;

[SuppressMessage("Netwright.Losses", "NW2007", Justification = "Prices are never negative, and dead outputs are restarted.")]
[Network(4)]
[Dense(1, Activation.Relu)]
[Loss(Loss.MeanAbsoluteError)]
[Adam]
public partial class Price;

public static class Program
{
    public static double Memory(Price model, Dataset<float> data)
    {
        model.Fit(data);
#pragma warning disable NW3009 // Whether it can learn by heart is the question.
        return model.Evaluate(data).Loss;
#pragma warning restore NW3009
    }
}

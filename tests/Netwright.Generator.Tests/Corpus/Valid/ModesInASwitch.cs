using Netwright;

namespace Tool;

[Network(12)]
[Dense(24, Activation.Gelu)]
[Dense(1)]
[Loss(Loss.Huber)]
[RmsProp(0.002, Momentum = 0.9, Centered = true)]
internal sealed partial class Price;

internal static class Tool
{
    public static double Run(string mode, Price model, Dataset<float> data)
    {
        switch (mode)
        {
            case "train":
                return model.Fit(data).Loss[^1];
            case "test":
                return model.Evaluate(data).Loss;
            default:
                throw new ArgumentException(mode);
        }
    }

    public static double Short(bool train, Price model, Dataset<float> data) => train ? model.Fit(data).Loss[0] : model.Evaluate(data).Loss;

    public static double Arms(string mode, Price model, Dataset<float> data) => mode switch
    {
        "train" => model.Fit(data).Loss[0],
        _ => model.Evaluate(data).Loss,
    };

    public static double Early(bool train, Price model, Dataset<float> data)
    {
        if (train)
            return model.Fit(data).Loss[^1];

        return model.Evaluate(data).Loss;
    }
}

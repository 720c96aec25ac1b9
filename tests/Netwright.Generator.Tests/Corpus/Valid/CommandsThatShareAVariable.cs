using Netwright;

namespace Tool;

[Network(6)]
[Dense(6, Activation.Silu)]
[Dense(2)]
[Loss(Loss.MeanAbsoluteError)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
public partial class Position;

public static class Commands
{
    public static Dictionary<string, Action> For(Position model, Dataset<float> data) => new()
    {
        ["train"] = () => model.Fit(data),
        ["test"] = () => Console.WriteLine(model.Evaluate(data).Loss),
    };
}

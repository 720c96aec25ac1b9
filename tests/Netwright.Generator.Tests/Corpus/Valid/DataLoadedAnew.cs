using System.Diagnostics.CodeAnalysis;
using Netwright;

namespace Tool;

[Network(6)]
[Dense(2, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Verdict;

public sealed class Session
{
    private readonly Verdict model = new();
    private Dataset<int>? data;
    private int page;

    private Dataset<int> Next => Page(page++);

    public double FromAField()
    {
        LoadInto("train");
        model.Fit(data);
        LoadInto("test");
        return model.Evaluate(data).Accuracy;
    }

    public double FromAProperty()
    {
        model.Fit(Next);
        return model.Evaluate(Next).Accuracy;
    }

    public double FromAnOutParameter()
    {
        Load("train", out Dataset<int> set);
        model.Fit(set);
        Load("test", out set);
        return model.Evaluate(set).Accuracy;
    }

    public double FromATuple()
    {
        (Dataset<int> set, string name) = (Page(0), "train");
        model.Fit(set);
        (set, name) = (Page(1), "test");
        Console.WriteLine(name);
        return model.Evaluate(set).Accuracy;
    }

    [MemberNotNull(nameof(data))]
    private void LoadInto(string part) => Load(part, out data);

    private static void Load(string part, out Dataset<int> set) => set = Idx.Load($"{part}-images", $"{part}-labels");

    private static Dataset<int> Page(int number) => Idx.Load($"images{number}", $"labels{number}");
}

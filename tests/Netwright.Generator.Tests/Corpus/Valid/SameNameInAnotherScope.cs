using Netwright;

namespace Tool;

[Network(6)]
[Dense(2, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Verdict;

public static class Program
{
    public static void Run(Verdict model, string folder)
    {
        {
            Dataset<int> data = Idx.Load(folder + "/train-images", folder + "/train-labels");
            model.Fit(data);
        }

        {
            Dataset<int> data = Idx.Load(folder + "/test-images", folder + "/test-labels");
            Console.WriteLine(model.Evaluate(data).Loss);
        }
    }

    public static double Test(Verdict model, Dataset<int> data) => model.Evaluate(data).Loss;

    public static void Train(Verdict model, Dataset<int> data) => model.Fit(data);
}

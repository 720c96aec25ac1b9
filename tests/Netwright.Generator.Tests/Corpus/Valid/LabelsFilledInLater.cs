using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Labels
{
    public static void Run(Digit model, float[] inputs, Func<int, int> label)
    {
        int[] first = [-1, -1];
        for (int i = 0; i < first.Length; i++)
            first[i] = label(i);
        model.Fit(new Dataset<int>(inputs, first, 2));

        int[] second = { 9, 9 };
        Array.Fill(second, 1);
        var data = new Dataset<int>(inputs, second, 2);
        model.Fit(data);

        int[] third = [7, 8];
        Map(third);
        model.Gradient(inputs, third, new float[model.Parameters.Length]);

        int[] fourth = [5, 6];
        fourth[0] -= 4;
        fourth[1]--;
        fourth[1] %= 3;
        model.Fit(new Dataset<int>(inputs, fourth, 2));

        int[] fifth = [-1];
        Span<int> view = fifth;
        view[0] = 2;
        model.Gradient(inputs, fifth, new float[model.Parameters.Length]);

        // Labels of another task, which go to no network.
        int[] years = [1999, 2001];
        Console.WriteLine(new Dataset<int>(inputs, years, 2).Count);
    }

    private static void Map(int[] labels)
    {
        for (int i = 0; i < labels.Length; i++)
            labels[i] -= 6;
    }
}

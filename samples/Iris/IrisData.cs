using Netwright;
using Netwright.Data;

namespace Iris;

/// <summary>The flowers.</summary>
internal static class IrisData
{
    /// <summary>Reads them: four measures by the names of their columns, and the species by its name.</summary>
    public static (Flower Flower, Species Species)[] From(string path)
    {
        CsvData<int> csv = CsvData.From(path, static csv => csv
            .Numbers("sepal_length", "sepal_width", "petal_length", "petal_width")
            .Labels("species"));
        Dataset<int> rows = csv.Load();
        (Flower, Species)[] flowers = new (Flower, Species)[rows.Count];
        for (int i = 0; i < flowers.Length; i++)
        {
            ReadOnlySpan<float> measures = rows.Input(i);
            flowers[i] = (new Flower(measures[0], measures[1], measures[2], measures[3]), Enum.Parse<Species>(csv.TargetNames[rows.Target(i)[0]], ignoreCase: true));
        }

        return flowers;
    }

    /// <summary>Splits the flowers: four fifths to train on and one fifth to test on, each with the three species in equal parts.</summary>
    public static (Dataset<int> Train, Dataset<int> Test) Split((Flower Flower, Species Species)[] flowers, int seed)
        => IrisClassifier.Pack(flowers, static flower => flower.Flower, static flower => flower.Species).SplitStratified(0.2, seed);
}

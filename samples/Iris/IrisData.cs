using Netwright.Data;

namespace Iris;

/// <summary>The flowers.</summary>
internal static class IrisData
{
    /// <summary>Reads them: four measures, and the species as a number by the order of their names.</summary>
    public static CsvData<int> From(string path) => CsvData.From(path, csv => csv
        .Numbers("sepal_length", "sepal_width", "petal_length", "petal_width")
        .Labels("species"));
}

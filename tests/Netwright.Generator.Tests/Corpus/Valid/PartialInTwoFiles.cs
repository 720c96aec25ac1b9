namespace App.Models;

[Netwright.Network(16)]
[Netwright.Dense(4, Netwright.Activation.Softmax)]
[Netwright.Loss(Netwright.Loss.SparseCategoricalCrossentropy)]
[Netwright.Adam]
public partial class Season
{
    public string Name(ReadOnlySpan<float> weather) => Names[Classify(weather)];
}
// ==== Season.Names.cs
namespace App.Models;

[System.Diagnostics.DebuggerDisplay("{Latest}")]
public sealed partial class Season
{
    private static readonly string[] Names = ["spring", "summer", "autumn", "winter"];

    public string Latest { get; private set; } = Names[0];

    partial void OnLearnt();

    public void Learn(Netwright.Dataset<int> years)
    {
        Fit(years);
        OnLearnt();
    }
}

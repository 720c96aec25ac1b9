using Netwright;

[Network(16)]
[Dense(32, Activation.Relu)]
[Dense(4, Activation.Softmax)]
partial class Season;
// ==== Season.Training.cs
using Netwright;

[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.002)]
partial class Season
{
    public static void Main(string[] args) => new Season().Fit(Idx.Load(args[0], args[1]));
}

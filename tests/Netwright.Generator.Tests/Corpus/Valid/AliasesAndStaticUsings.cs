using static System.Math;
using static Netwright.Activation;
using static Netwright.Loss;
using Hidden = Netwright.DenseAttribute;
using Net = Netwright.NetworkAttribute;
using N = Netwright;

namespace App;

[Net(6)]
[Hidden(12, Relu)]
[Hidden(units: 3, activation: Softmax, Name = "head")]
[N.Loss(SparseCategoricalCrossentropy)]
[global::Netwright.AdamAttribute(1e-3)]
public partial class Aliased
{
    public static double Log(N::Dataset<int> data) => Exp(new Aliased().Fit(data).Loss[^1]);
}

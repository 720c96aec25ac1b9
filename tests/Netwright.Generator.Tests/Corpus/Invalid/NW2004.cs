// ---- No activation
using Netwright;

[Network(4)]
[{|NW2004:Dense(3)|}]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Odd;

// ---- Sigmoid
using Netwright;

[Network(4)]
[Dense(3, {|NW2004:Activation.Sigmoid|})]
[Loss(Loss.CategoricalCrossentropy)]
[Adam]
public partial class Odd;

// ---- An activation of its own
using Netwright;

[Network(4)]
[Dense(3)]
[Activation(
    // bounded
    {|NW2004:Activation.Tanh|})]
[Loss(Loss.KullbackLeibler)]
[Adam]
public partial class Odd;

// ---- A constant and an alias
using Layer = Netwright.DenseAttribute;
using Netwright;
using static Netwright.Activation;

[Network(4), Layer(8, Relu), Layer(activation: {|NW2004:Odd.Last|}, units: 3)]
[Loss(Loss.SparseCategoricalCrossentropy), Adam]
public partial class Odd
{
    private const Activation Last = Relu;
}

// ---- Four
using Netwright;

[Network(4)]
[{|NW4004:Dense(8, Activation.Relu)|}]
[Dense(8, Activation.Relu)]
[Dense(8, Activation.Relu, KernelInitializer = KernelInitializer.GlorotNormal)]
[Dense(8), Activation(Activation.Relu)]
[Dense(1)]
public partial class Odd;

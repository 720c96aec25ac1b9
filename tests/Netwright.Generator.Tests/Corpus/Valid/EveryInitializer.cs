using Netwright;

namespace Initializers;

[Network(8)]
[Dense(12, Activation.Relu, KernelInitializer = KernelInitializer.HeUniform)]
[Dense(12, Activation.Relu, KernelInitializer = KernelInitializer.HeNormal)]
[Dense(12, Activation.Selu, KernelInitializer = KernelInitializer.LecunNormal)]
[Dense(12, Activation.Tanh, KernelInitializer = KernelInitializer.Orthogonal)]
[Dense(12, Activation.Gelu, KernelInitializer = KernelInitializer.GlorotNormal, UseBias = false)]
[Dense(12, Activation.Silu, KernelInitializer = KernelInitializer.GlorotUniform, Name = "last_hidden")]
[Dense(4, KernelInitializer = KernelInitializer.Zeros)]
public partial class Mixed;

[Network(8)]
[Dense(1, KernelInitializer = KernelInitializer.Zeros)]
[Loss(Loss.MeanSquaredError)]
[Sgd]
public partial class LinearRegression;

// ---- A hidden kernel
using Netwright;

[Network(4)]
[Dense(8, Activation.Relu, {|NW0022:KernelInitializer = KernelInitializer.Zeros|})]
[Dense(3)]
public partial class Odd;

// ---- One whose activation stands apart
using Netwright;

[Network(4), Dense(8, Activation.Tanh), Dense(8, Activation.Gelu, UseBias = false, {|NW0022:KernelInitializer = (KernelInitializer)5|}), Dense(1)]
public partial class Odd;

// ---- A convolution over an image
using Netwright;

[Network(28, 28, 1)]
[Conv2D(32, 3, {|NW0067:Padding = Padding.Causal|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- A pooling
using Netwright;

[Network(28, 1)]
[MaxPooling1D(2, {|NW0067:Padding = Padding.Causal|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- A transposed convolution
using Netwright;

[Network(28, 3)]
[Conv1DTranspose(8, 3, {|NW0067:Padding = Padding.Causal|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- Behind a convolution
using Netwright;

[Network(28, 28, 1)]
[Conv2D(8, 3)]
[{|NW1015:RandomFlip|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- Behind a rescaling, which would make the fill value another one
using Netwright;

[Network(28, 28, 1)]
[Rescaling(0.5)]
[{|NW1015:RandomTranslation(0.1, 0.1)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

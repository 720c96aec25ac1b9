// ---- Fewer elements
using Netwright;

[Network(28, 28)]
[{|NW1010:Reshape(28, 27)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- No multiple
using Netwright;

[Network(20)]
[Dense(30, Activation.Relu)]
[{|NW1010:Reshape(7, -1)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- More than an array holds
using Netwright;

[Network(20)]
[{|NW1010:Reshape(65536, 65536, 65536)|}]
[Flatten]
[Dense(10)]
public partial class Odd;

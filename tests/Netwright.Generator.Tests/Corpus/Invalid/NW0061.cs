// ---- Two that follow
using Netwright;

[Network(16)]
[Reshape(-1, 2, {|NW0061:-1|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- Nothing
using Netwright;

[Network(16)]
[Reshape(16, {|NW0061:0|})]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- Below -1
using Netwright;

[Network(16)]
[Reshape({|NW0061:-2|}, 8)]
[Flatten]
[Dense(10)]
public partial class Odd;

// ---- No dimension
using Netwright;

[Network(16)]
[{|NW0061:Reshape()|}]
[Dense(10)]
public partial class Odd;

// ---- Zero
using Netwright;

[Network(16)]
[Dense(16)]
[LayerNormalization({|NW0033:Epsilon = 0|})]
public partial class Odd;

// ---- Too large
using Netwright;

[Network(16)]
[Dense(16)]
[LayerNormalization(Name = "norm", {|NW0033:Epsilon = 2|})]
public partial class Odd;

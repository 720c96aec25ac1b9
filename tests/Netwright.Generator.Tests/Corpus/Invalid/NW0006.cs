// ---- Nothing in parentheses
using Netwright;

[{|NW0006:Network()|}]
[Dense(3)]
public partial class Odd;

// ---- No parentheses
using Netwright;

[{|NW0006:Network|}, Dense(3)]
public partial class Odd;

// ---- An empty array
using Netwright;

[{|NW0006:Network(new int[0])|}]
[Dense(3)]
public partial class Odd;

// ---- Null
using Netwright;

[{|NW0006:Network(null!)|}]
[Dense(3)]
public partial class Odd;

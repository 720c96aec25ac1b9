// ---- Zero
using Netwright;

[Network(4)]
[Dense(3)]
[Budget({|NW0026:MaxParameters = 0|})]
public partial class Odd;

// ---- Below zero
using Netwright;

[Network(4)]
[Dense(3)]
[Budget(MaxParameters = 20, {|NW0026:MaxBytes = -1|})]
public partial class Odd;

// ---- The picture itself
using Netwright;

[Network(4, 4)]
[Flatten]
[Dense(8)]
[Concatenate({|NW1004:"input"|})]
public partial class Odd;

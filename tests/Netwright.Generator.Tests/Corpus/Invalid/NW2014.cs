// ---- A flattened map
using Netwright;

[Network(8, 8, 1)]
[Conv2D(3, 5, {|NW2014:Activation.Softmax|})]
[Flatten]
[Loss(Loss.CategoricalCrossentropy)]
[Adam]
public partial class Odd;

// ---- At each step
using Netwright;

[Network(8, 4)]
[Dense(3, {|NW2014:Activation.Softmax|}, PerPosition = true)]
[Flatten]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Odd;

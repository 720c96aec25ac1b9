using Netwright;

namespace Dropouts;

[Network(30)]
[Dropout(rate: 0.1, Name = "noise")]
[Dense(30, Activation.Relu)]
[Dropout(0.5f)]
[Dense(30, Activation.Relu)]
[Dropout(.999)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Regularized;

[Network(30)]
[Dropout(1 / 3.0)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Sgd(0.5)]
public partial class LogisticRegression;

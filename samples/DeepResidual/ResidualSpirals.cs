using Netwright;

namespace DeepResidual;

/// <summary>
/// The same twenty hidden layers, each with a residual connection: a layer gets its input normalized, and its output is added to the input. The gradient reaches
/// the first layer through nineteen additions, which do not shrink it.
/// </summary>
[Network(2)]
[Dense(16, Activation.Sigmoid, Name = "stem")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("stem")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add1")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add2")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add3")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add4")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add5")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add6")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add7")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add8")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add9")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add10")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add11")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add12")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add13")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add14")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add15")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add16")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add17")]
[LayerNormalization, Dense(16, Activation.Sigmoid), Add("add18")]
[LayerNormalization]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.001)]
public partial class ResidualSpirals;

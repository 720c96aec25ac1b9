using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>The parameters of a convolution's stage.</summary>
/// <param name="Kernel">Where the kernel begins in the arena.</param>
/// <param name="Bias">Where the bias begins in the arena, or null.</param>
/// <param name="KernelRules">Penalties and bounds of the kernel.</param>
/// <param name="BiasRules">Penalties and bounds of the bias.</param>
internal sealed record ConvolutionParameters(int Kernel, int? Bias, WeightRules KernelRules, WeightRules BiasRules);

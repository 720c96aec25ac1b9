using Netwright.Generator.Layers;

namespace Netwright.Generator.Declaration;

/// <summary>A layer with what comes in and what comes out.</summary>
internal sealed record InferredLayer(Layer Layer, Shape Input, Shape Output, EquatableArray<TensorModel> Tensors);

using Netwright.Generator.Layers;

namespace Netwright.Generator.Declaration;

/// <summary>A layer with what comes in and what comes out.</summary>
internal sealed record InferredLayer(Layer Layer, Shape Input, Shape Output, EquatableArray<TensorModel> Tensors)
{
    /// <summary>Name and declaration, for messages: <c>dense1, Dense(64, Relu)</c>.</summary>
    public string Title => $"{Layer.Name}, {Layer.Title}";
}

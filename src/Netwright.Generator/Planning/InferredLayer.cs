using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>A layer with what comes in and what comes out.</summary>
/// <param name="Layer">The layer as declared.</param>
/// <param name="Input">The shape of what the layer before it puts out.</param>
/// <param name="Joined">What its references mean, in their order.</param>
/// <param name="Output">The shape of what it puts out.</param>
/// <param name="Tensors">Its parameters.</param>
internal sealed record InferredLayer(Layer Layer, Shape Input, EquatableArray<Arrival> Joined, Shape Output, EquatableArray<TensorModel> Tensors)
{
    /// <summary>Name and declaration, for messages: <c>dense1, Dense(64, Relu)</c>.</summary>
    public string Title => $"{Layer.Name}, {Layer.Title}";

    /// <summary>What it puts out, as it arrives elsewhere.</summary>
    public Arrival Arrival => new(Layer.Name, Title, Layer.Site, Output);

    /// <summary>The edit by which the layer puts out another shape, or null where none can: the units decide the channels alone.</summary>
    public Edit? Resize(Shape shape)
        => Layer.Kernel?.Units is { } units && Output.With(shape.Channels) == shape
            ? new Edit(EditKind.SetArgument, Layer.Site with { Argument = units.Argument }, Literal.Text(shape.Channels))
            : null;
}

using Netwright.Generator.Layers.Elementwise;
using Netwright.Generator.Layers.Joins;
using Netwright.Generator.Layers.Linear;
using Netwright.Generator.Layers.Noises;
using Netwright.Generator.Layers.Normalizations;
using Netwright.Generator.Layers.Shapes;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration;

/// <summary>Every kind of layer, a line each: its attribute, and what reads it.</summary>
internal static class LayerTable
{
    /// <summary>The layers by the names of their attributes, which stand in the namespace Netwright.</summary>
    public static IReadOnlyDictionary<string, Func<Arguments, Layer>> ByAttribute { get; } = new Dictionary<string, Func<Arguments, Layer>>
    {
        ["FlattenAttribute"] = Flatten.Read,
        ["DenseAttribute"] = Dense.Read,
        ["ActivationAttribute"] = ActivationLayer.Read,
        ["DropoutAttribute"] = Dropout.Read,
        ["AlphaDropoutAttribute"] = AlphaDropout.Read,
        ["GaussianNoiseAttribute"] = GaussianNoise.Read,
        ["ReshapeAttribute"] = Reshape.Read,
        ["PermuteAttribute"] = Permute.Read,
        ["RescalingAttribute"] = Rescaling.Read,
        ["NormalizationAttribute"] = Normalization.Read,
        ["AddAttribute"] = Add.Read,
        ["MultiplyAttribute"] = Multiply.Read,
        ["ConcatenateAttribute"] = Concatenate.Read,
        ["LayerNormalizationAttribute"] = LayerNormalization.Read,
        ["BatchNormalizationAttribute"] = BatchNormalization.Read,
    };
}

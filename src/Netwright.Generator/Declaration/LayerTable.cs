using Netwright.Generator.Layers.Augmentations;
using Netwright.Generator.Layers.Elementwise;
using Netwright.Generator.Layers.Joins;
using Netwright.Generator.Layers.Linear;
using Netwright.Generator.Layers.Noises;
using Netwright.Generator.Layers.Normalizations;
using Netwright.Generator.Layers.Placements;
using Netwright.Generator.Layers.Shapes;
using Netwright.Generator.Layers.Sliding;
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
        ["Conv1DAttribute"] = Convolution.Read(dimensions: 1),
        ["Conv2DAttribute"] = Convolution.Read(dimensions: 2),
        ["Conv1DTransposeAttribute"] = TransposedConvolution.Read(dimensions: 1),
        ["Conv2DTransposeAttribute"] = TransposedConvolution.Read(dimensions: 2),
        ["DepthwiseConv1DAttribute"] = DepthwiseConvolution.Read(dimensions: 1),
        ["DepthwiseConv2DAttribute"] = DepthwiseConvolution.Read(dimensions: 2),
        ["SeparableConv1DAttribute"] = SeparableConvolution.Read(dimensions: 1),
        ["SeparableConv2DAttribute"] = SeparableConvolution.Read(dimensions: 2),
        ["MaxPooling1DAttribute"] = Pooling.Read1D(isMax: true),
        ["MaxPooling2DAttribute"] = Pooling.Read2D(isMax: true),
        ["AveragePooling1DAttribute"] = Pooling.Read1D(isMax: false),
        ["AveragePooling2DAttribute"] = Pooling.Read2D(isMax: false),
        ["GlobalMaxPooling1DAttribute"] = GlobalPooling.Read(isMax: true, dimensions: 1),
        ["GlobalMaxPooling2DAttribute"] = GlobalPooling.Read(isMax: true, dimensions: 2),
        ["GlobalAveragePooling1DAttribute"] = GlobalPooling.Read(isMax: false, dimensions: 1),
        ["GlobalAveragePooling2DAttribute"] = GlobalPooling.Read(isMax: false, dimensions: 2),
        ["RandomFlipAttribute"] = RandomFlip.Read,
        ["RandomTranslationAttribute"] = TransformLayer.ReadTranslation,
        ["RandomRotationAttribute"] = TransformLayer.ReadRotation,
        ["RandomZoomAttribute"] = TransformLayer.ReadZoom,
        ["RandomContrastAttribute"] = ToneLayer.Read("Contrast"),
        ["RandomBrightnessAttribute"] = ToneLayer.Read("Brightness"),
        ["RandomErasingAttribute"] = RandomErasing.Read,
        ["ZeroPadding1DAttribute"] = ZeroPadding.Read(dimensions: 1),
        ["ZeroPadding2DAttribute"] = ZeroPadding.Read(dimensions: 2),
        ["Cropping1DAttribute"] = Cropping.Read(dimensions: 1),
        ["Cropping2DAttribute"] = Cropping.Read(dimensions: 2),
        ["UpSampling1DAttribute"] = UpSampling.Read(dimensions: 1),
        ["UpSampling2DAttribute"] = UpSampling.Read(dimensions: 2),
        ["RepeatVectorAttribute"] = RepeatVector.Read,
        ["ActivationAttribute"] = ActivationLayer.Read,
        ["PReluAttribute"] = PRelu.Read,
        ["DropoutAttribute"] = Dropout.Read,
        ["SpatialDropout1DAttribute"] = SpatialDropout.Read(dimensions: 1),
        ["SpatialDropout2DAttribute"] = SpatialDropout.Read(dimensions: 2),
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
        ["RmsNormalizationAttribute"] = RmsNormalization.Read,
        ["GroupNormalizationAttribute"] = GroupNormalization.Read,
        ["BatchNormalizationAttribute"] = BatchNormalization.Read,
    };
}

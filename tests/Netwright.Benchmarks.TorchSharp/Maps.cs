using Netwright.Benchmarks.Compare;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Netwright.Benchmarks.TorchSharp;

/// <summary>The layers of a workload over maps.</summary>
internal sealed class Maps : Module<Tensor, Tensor>
{
    private readonly List<Func<Tensor, Tensor>> steps = [];
    private Tensor? kept;

    public Maps(Workload workload)
        : base("maps")
    {
        foreach ((MapLayer layer, int[] arriving) in workload.Shaped())
            steps.Add(Step(layer, arriving));
    }

    public override Tensor forward(Tensor input) => steps.Aggregate(input, static (map, step) => step(map));

    private Func<Tensor, Tensor> Step(MapLayer layer, int[] arriving)
    {
        bool isImage = arriving.Length == 3;
        int channels = arriving[^1];
        switch (layer.Kind)
        {
            case MapKind.Keep:
                return map => kept = map;
            case MapKind.Add:
                return map => map + kept!;
            case MapKind.Relu:
                return Own(ReLU());
            case MapKind.Pooling:
                return Own(MaxPool2d(2));
            case MapKind.Normalization:
                return Own(BatchNorm2d(channels));
            case MapKind.Average:
                return isImage ? Own(AdaptiveAvgPool2d(1)) : Own(AdaptiveAvgPool1d(1));
            default:
                return Convolution(layer, channels, isImage);
        }
    }

    private Func<Tensor, Tensor> Convolution(MapLayer layer, int channels, bool isImage)
    {
        bool isDepthwise = layer.Kind == MapKind.Depthwise;
        int made = isDepthwise ? channels : layer.Channels, groups = isDepthwise ? channels : 1, around = layer.Edge == MapEdge.Same ? layer.Kernel / 2 : 0;
        Func<Tensor, Tensor> convolution = isImage
            ? Own(Conv2d(channels, made, layer.Kernel, stride: layer.Stride, padding: around, dilation: layer.Dilation, groups: groups))
            : Own(Conv1d(channels, made, layer.Kernel, stride: layer.Stride, padding: around, dilation: layer.Dilation, groups: groups));
        if (layer.Edge != MapEdge.Causal)
            return convolution;

        int before = (layer.Kernel - 1) * layer.Dilation;
        return map => convolution(functional.pad(map, [before, 0]));
    }

    private Func<Tensor, Tensor> Own(Module<Tensor, Tensor> module)
    {
        register_module($"step{steps.Count}", module);
        return module.forward;
    }
}

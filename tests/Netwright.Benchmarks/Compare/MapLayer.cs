namespace Netwright.Benchmarks.Compare;

/// <summary>What a layer over a map does.</summary>
internal enum MapKind
{
    /// <summary>A convolution of all channels.</summary>
    Convolution,

    /// <summary>A convolution of each channel by itself.</summary>
    Depthwise,

    /// <summary>A batch normalization of each channel.</summary>
    Normalization,

    /// <summary>ReLU.</summary>
    Relu,

    /// <summary>A pooling of 2, the greatest.</summary>
    Pooling,

    /// <summary>Keeps what arrives, for a way around the layers up to <see cref="Add"/>.</summary>
    Keep,

    /// <summary>Adds what was kept.</summary>
    Add,

    /// <summary>The mean of each channel over the map, from which the dense layers go on.</summary>
    Average,
}

/// <summary>How a convolution sees the edge of a map.</summary>
internal enum MapEdge
{
    /// <summary>Stays within.</summary>
    Valid,

    /// <summary>Zeros around it.</summary>
    Same,

    /// <summary>Zeros before its start.</summary>
    Causal,
}

/// <summary>A layer over a map.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Channels">The channels that come out, of a convolution.</param>
/// <param name="Kernel">Its kernel's size.</param>
/// <param name="Stride">Its strides.</param>
/// <param name="Dilation">Its dilation.</param>
/// <param name="Edge">How it sees the edge.</param>
internal sealed record MapLayer(MapKind Kind, int Channels = 0, int Kernel = 1, int Stride = 1, int Dilation = 1, MapEdge Edge = MapEdge.Same)
{
    /// <summary>The zeros before and behind a dimension, of a convolution; where they are odd in number, one more behind, as Keras has it.</summary>
    public (int Before, int Behind) Around(int length)
    {
        int reach = (Kernel - 1) * Dilation + 1, zeros = Math.Max(0, (Out(length) - 1) * Stride + reach - length);
        return Edge switch
        {
            MapEdge.Same => (zeros / 2, zeros - zeros / 2),
            MapEdge.Causal => (reach - 1, 0),
            _ => (0, 0),
        };
    }

    /// <summary>The positions of one dimension that come out.</summary>
    public int Out(int length) => Kind switch
    {
        MapKind.Pooling => length / 2,
        MapKind.Average => 1,
        MapKind.Convolution or MapKind.Depthwise => Edge == MapEdge.Valid ? (length - Kernel) / Stride + 1 : (length + Stride - 1) / Stride,
        _ => length,
    };
}

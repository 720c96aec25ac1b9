#if NETWRIGHT_GENERATOR
namespace Netwright.Generator.Model;
#else
namespace Netwright;
#endif

/// <summary>What lies between the positions of a map or an image whose size changes, or that is moved.</summary>
public enum Interpolation
{
    /// <summary>The nearest position again.</summary>
    Nearest,

    /// <summary>The mean of the four around it, weighted by how near their centres are: Keras's, and PyTorch's with align_corners=False.</summary>
    Bilinear,
}

#if NETWRIGHT_GENERATOR
namespace Netwright.Generator.Model;
#else
namespace Netwright;
#endif

/// <summary>The directions in which images are mirrored.</summary>
public enum FlipMode
{
    /// <summary>Left for right, and by another draw top for bottom.</summary>
    HorizontalAndVertical,

    /// <summary>Left for right.</summary>
    Horizontal,

    /// <summary>Top for bottom.</summary>
    Vertical,
}

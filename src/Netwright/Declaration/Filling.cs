#if NETWRIGHT_GENERATOR
namespace Netwright.Generator.Model;
#else
namespace Netwright;
#endif

/// <summary>What lies outside of an image a b c d that is moved, turned or scaled.</summary>
public enum Filling
{
    /// <summary>The image mirrored at its edge: d c b a | a b c d | d c b a.</summary>
    Reflect,

    /// <summary>A value: k k k k | a b c d | k k k k.</summary>
    Constant,

    /// <summary>The image again: a b c d | a b c d | a b c d.</summary>
    Wrap,

    /// <summary>Its edge: a a a a | a b c d | d d d d.</summary>
    Nearest,
}

#if NETWRIGHT_GENERATOR
namespace Netwright.Generator.Model;
#else
namespace Netwright;
#endif

/// <summary>What lies around a map where a window reaches over its edge, with Keras's meaning.</summary>
public enum Padding
{
    /// <summary>Nothing: the window stays within the map. (in - size) / stride + 1 positions, rounded down.</summary>
    Valid,

    /// <summary>Zeros on both sides, at the end one more where they are odd in number: in / stride positions, rounded up.</summary>
    Same,

    /// <summary>Zeros before the first position, so that none depends on a later one: in / stride positions, rounded up. Of sequences alone.</summary>
    Causal,
}
